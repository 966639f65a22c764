package vn.motcua.knowledge.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.knowledge.guide.Condition.Test;

/** What is known of a citizen's case: the questions of a course, the answers so far, and what follows from them today. */
public final class CaseFile {

    private final List<AskedQuestion> questions;
    private final Map<String, CaseAnswer> answers;
    private final LocalDate today;
    private final Map<String, Truth> asked = new HashMap<>();

    /**
     * A case.
     *
     * @param questions in order; where guides share a question, a condition may look at one that stands behind it
     * @param answers by the question's key; answers to other questions are passed over
     * @param today from which elapsed time is counted
     */
    public CaseFile(List<AskedQuestion> questions, Map<String, CaseAnswer> answers, LocalDate today) {
        this.questions = List.copyOf(questions);
        this.answers = Map.copyOf(answers);
        this.today = today;
        decideWhatIsAsked();
    }

    /** Again and again until nothing changes: a question that was found to be asked may bring others, also such before it. */
    private void decideWhatIsAsked() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (AskedQuestion question : questions) {
                Truth now = isAsked(question);
                changed |= asked.put(question.question().key(), now) != now && now != Truth.NO;
            }
        }
    }

    private Truth isAsked(AskedQuestion question) {
        Truth any = Truth.NO;
        for (List<Condition> reason : question.reasons()) {
            Truth all = Truth.YES;
            for (Condition condition : reason) {
                all = all.and(holds(condition));
            }
            any = any.or(all);
        }
        return any;
    }

    /**
     * A question and why it is asked.
     *
     * @param question the question
     * @param reasons it is asked when all conditions of any of these lists hold
     */
    public record AskedQuestion(CaseQuestion question, List<List<Condition>> reasons) {
        /** Copies the lists. */
        public AskedQuestion {
            reasons = reasons.stream().map(List::copyOf).toList();
        }
    }

    /** Whether a condition holds in this case. */
    public Truth holds(Condition condition) {
        return condition.holds(test -> holds(test.getKey(), test.getValue()));
    }

    /** The first question that needs an answer and has none. */
    public Optional<CaseQuestion> next() {
        return questions.stream()
                .map(AskedQuestion::question)
                .filter(question -> asked(question.key()) == Truth.YES && !answers.containsKey(question.key()))
                .findFirst();
    }

    /** The questions of this case that have an answer or were skipped, in order. */
    public List<CaseQuestion> answered() {
        return questions.stream()
                .map(AskedQuestion::question)
                .filter(question -> asked(question.key()) == Truth.YES && answers.containsKey(question.key()))
                .toList();
    }

    /** How many questions this case has, as far as the answers tell: those answered and those that surely come. */
    public int length() {
        return (int) questions.stream()
                .filter(question -> asked(question.question().key()) == Truth.YES)
                .count();
    }

    /** What was answered to a question. */
    public Optional<CaseAnswer> answer(String key) {
        return Optional.ofNullable(answers.get(key));
    }

    /** The day that was answered to a question of this case, if it is known exactly. */
    public Optional<LocalDate> day(String key) {
        return asked(key) == Truth.YES && answers.get(key) instanceof CaseAnswer.Day day && day.exact()
                ? Optional.of(day.earliest())
                : Optional.empty();
    }

    /** Whether a span of days lies on both sides of a threshold of these conditions, so that the exact day is needed. */
    public static boolean isTooVague(String key, CaseAnswer.Day span, Iterable<Condition> conditions, LocalDate today) {
        for (Condition condition : conditions) {
            for (Condition.Case some : condition.anyOf()) {
                if (some.all().get(key) instanceof Test.Elapsed elapsed
                        && elapsed.holds(span.earliest(), today) != elapsed.holds(span.latest(), today)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Only what applies, in order; what depends on a skipped question is left in. */
    public <T> List<T> applying(List<T> all, java.util.function.Function<T, Condition> when) {
        var applying = new ArrayList<T>();
        for (T one : all) {
            if (holds(when.apply(one)) != Truth.NO) {
                applying.add(one);
            }
        }
        return applying;
    }

    private Truth asked(String key) {
        return asked.getOrDefault(key, Truth.NO);
    }

    private Truth holds(String key, Test test) {
        Truth relevant = asked(key);
        CaseAnswer answer = answers.get(key);
        if (relevant == Truth.NO) {
            return Truth.NO;
        }
        return relevant.and(answer == null ? Truth.UNKNOWN : holds(answer, test));
    }

    private Truth holds(CaseAnswer answer, Test test) {
        return switch (answer) {
            case CaseAnswer.Picked picked ->
                switch (test) {
                    case Test.OneOf oneOf -> Truth.of(oneOf.options().contains(picked.option()));
                    case Test.NoneOf noneOf -> Truth.of(!noneOf.options().contains(picked.option()));
                    case Test.Elapsed elapsed -> Truth.UNKNOWN;
                };
            case CaseAnswer.Day day ->
                test instanceof Test.Elapsed elapsed
                                && elapsed.holds(day.earliest(), today) == elapsed.holds(day.latest(), today)
                        ? Truth.of(elapsed.holds(day.earliest(), today))
                        : Truth.UNKNOWN;
            case CaseAnswer.Place place -> Truth.UNKNOWN;
            case CaseAnswer.Skipped skipped -> Truth.UNKNOWN;
        };
    }
}
