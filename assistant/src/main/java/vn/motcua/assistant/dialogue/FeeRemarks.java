package vn.motcua.assistant.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.connector.Block;
import vn.motcua.connector.Block.Paragraph;
import vn.motcua.knowledge.calendar.DateWords;
import vn.motcua.knowledge.guide.GuideFee;
import vn.motcua.knowledge.procedure.Fee;
import vn.motcua.knowledge.procedure.FeeWords;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.SubmissionMethod;
import vn.motcua.knowledge.question.Aspect;

/** What must be said beside quoted fees that read otherwise than they are meant, or that have ended by their own words. */
final class FeeRemarks {

    private final List<Block> onFees;
    private final List<Block> onOnlineFees;
    private final List<Block> onDescriptions;

    private FeeRemarks(List<Block> onFees, List<Block> onOnlineFees, List<Block> onDescriptions) {
        this.onFees = onFees;
        this.onOnlineFees = onOnlineFees;
        this.onDescriptions = onDescriptions;
    }

    /** On what a record says. */
    static FeeRemarks of(Procedure procedure, Messages messages, LocalDate today) {
        List<SubmissionMethod> methods = procedure.submissionMethods();
        return new FeeRemarks(
                onFees(methods, messages, today),
                onFees(methods.stream().filter(PublishedFields::isOnline).toList(), messages, today),
                ended(
                        methods.stream().flatMap(method -> FeeWords.feeEndsIn(method.description()).stream()),
                        messages,
                        today));
    }

    /** On what a guide quotes for a case. */
    static FeeRemarks of(Collection<GuideFee> fees, Messages messages, LocalDate today) {
        List<Block> remarks =
                new ArrayList<>(onFees(fees.stream().map(fee -> new Fee(fee.published(), fee.parsed())), messages));
        remarks.addAll(ended(fees.stream().flatMap(fee -> FeeWords.endsIn(fee.published()).stream()), messages, today));
        return new FeeRemarks(List.copyOf(remarks), List.of(), List.of());
    }

    /** The remarks that belong beside what is said on an aspect; none where no fee stands in it. */
    List<Block> on(Aspect aspect) {
        return switch (aspect) {
            case FEE, OVERVIEW -> onFees;
            case ONLINE -> onOnlineFees;
            case WHERE -> onDescriptions;
            default -> List.of();
        };
    }

    /** Whether a way of handing in reads "free" while its description names an amount. */
    static boolean isFreeBesideAnAmount(SubmissionMethod method) {
        return method.fee().amount().filter(amount -> amount.dong() == 0).isPresent()
                && FeeWords.namesAnAmount(method.description());
    }

    private static List<Block> onFees(List<SubmissionMethod> methods, Messages messages, LocalDate today) {
        var remarks = new ArrayList<>(onFees(methods.stream().map(SubmissionMethod::fee), messages));
        if (methods.stream().anyMatch(FeeRemarks::isFreeBesideAnAmount)) {
            remarks.add(new Paragraph(messages.say("fee.beside")));
        }
        remarks.addAll(ended(
                methods.stream()
                        .flatMap(method -> Stream.concat(
                                FeeWords.endsIn(method.fee().published()).stream(),
                                FeeWords.feeEndsIn(method.description()).stream())),
                messages,
                today));
        return List.copyOf(remarks);
    }

    private static List<Block> onFees(Stream<Fee> published, Messages messages) {
        List<Fee> fees = published.toList();
        var remarks = new ArrayList<Block>();
        if (fees.stream().anyMatch(Fee::contradictsItself)) {
            remarks.add(new Paragraph(messages.say("fee.contradicts")));
        } else if (fees.stream().anyMatch(Fee::isFreeWithBracket)) {
            remarks.add(new Paragraph(messages.say("fee.bracket")));
        }
        if (fees.stream().anyMatch(Fee::isIncomplete)) {
            remarks.add(new Paragraph(messages.say("fee.incomplete")));
        }
        return remarks;
    }

    private static List<Block> ended(Stream<LocalDate> ends, Messages messages, LocalDate today) {
        DateWords dates = DateWords.of(messages.locale());
        String ended = ends.filter(end -> end.isBefore(today))
                .distinct()
                .sorted()
                .map(dates::date)
                .collect(Collectors.joining(", "));
        return ended.isEmpty() ? List.of() : List.of(new Paragraph(messages.say("fee.ended", ended)));
    }
}
