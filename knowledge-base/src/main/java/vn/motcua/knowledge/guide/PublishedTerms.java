package vn.motcua.knowledge.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.SubmissionMethod;

/** Fees and times as a record publishes them, each under the way of handing in for which it holds. */
public final class PublishedTerms {

    private final List<SubmissionMethod> methods;
    private final boolean asksForChannel;

    /**
     * The terms of a record.
     *
     * @param asksForChannel whether the guide asks for the way of handing in; where not, all of them are told
     */
    public PublishedTerms(Procedure procedure, boolean asksForChannel) {
        this.methods = procedure.submissionMethods();
        this.asksForChannel = asksForChannel;
    }

    /** The fees; one that is the same for all ways stands once. */
    public List<GuideFee> fees() {
        return terms(
                method -> method.fee().published(),
                (method, when) -> new GuideFee(
                        method.fee().published(), method.fee().amount().orElse(null), when));
    }

    /** The times; one that is the same for all ways stands once. */
    public List<GuideTime> times() {
        return terms(
                method -> method.processingTime().published(),
                (method, when) -> new GuideTime(
                        method.processingTime().published(),
                        method.processingTime().period().orElse(null),
                        when));
    }

    private <T> List<T> terms(
            Function<SubmissionMethod, String> published,
            java.util.function.BiFunction<SubmissionMethod, Condition, T> term) {
        boolean same = methods.stream().map(published).distinct().count() == 1;
        var terms = new ArrayList<T>();
        var told = new java.util.HashSet<String>();
        for (SubmissionMethod method : methods) {
            String text = published.apply(method);
            Condition when = same ? Condition.ALWAYS : under(method);
            if (!text.isEmpty() && told.add(text + "\n" + when)) {
                terms.add(term.apply(method, when));
            }
        }
        return terms;
    }

    private Condition under(SubmissionMethod method) {
        Optional<String> option = StandardQuestions.optionOf(method.channel());
        if (!asksForChannel || option.isEmpty()) {
            return Condition.ALWAYS;
        }
        return StandardQuestions.channelIs(option.get());
    }
}
