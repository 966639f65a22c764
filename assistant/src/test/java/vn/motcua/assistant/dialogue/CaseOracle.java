package vn.motcua.assistant.dialogue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import vn.motcua.knowledge.guide.CaseAnswer;
import vn.motcua.knowledge.guide.CaseFile.AskedQuestion;
import vn.motcua.knowledge.guide.Condition;
import vn.motcua.knowledge.guide.Condition.Test;
import vn.motcua.knowledge.guide.Course;

/**
 * Works out anew, from a course's data and the answers alone, what may belong to a case and what surely does. It shares no code
 * with the product, whose own reckoning is tested against it.
 */
record CaseOracle(Course course, Map<String, CaseAnswer> answers, LocalDate today) {

    /** What of these may belong to the case. */
    <T> List<T> possible(List<T> all, Function<T, Condition> when) {
        return all.stream().filter(one -> possibly(when.apply(one))).toList();
    }

    /** Whether a condition may hold, whatever the missing answers are. */
    boolean possibly(Condition condition) {
        return possibly(condition, Set.of());
    }

    /** Whether a question belongs to the case beyond doubt. */
    boolean isAsked(String key) {
        return isAsked(key, Set.of());
    }

    /** A question cannot be the reason for asking itself: {@code way} are those that led here. */
    private boolean possibly(Condition condition, Set<String> way) {
        return condition.anyOf().stream()
                .anyMatch(some -> some.all().entrySet().stream()
                        .allMatch(test ->
                                (isOpen(test.getKey()) || holdsOn(test, true)) && mayBeAsked(test.getKey(), way)));
    }

    private boolean surely(Condition condition, Set<String> way) {
        return condition.anyOf().stream()
                .anyMatch(some -> some.all().entrySet().stream()
                        .allMatch(
                                test -> !isOpen(test.getKey()) && holdsOn(test, false) && isAsked(test.getKey(), way)));
    }

    private boolean isAsked(String key, Set<String> way) {
        return !way.contains(key)
                && reasons(key)
                        .anyMatch(reason -> reason.stream().allMatch(condition -> surely(condition, with(way, key))));
    }

    private boolean mayBeAsked(String key, Set<String> way) {
        return !way.contains(key)
                && reasons(key)
                        .anyMatch(reason -> reason.stream().allMatch(condition -> possibly(condition, with(way, key))));
    }

    private static Set<String> with(Set<String> way, String key) {
        var longer = new HashSet<>(way);
        longer.add(key);
        return longer;
    }

    private Stream<List<Condition>> reasons(String key) {
        return course.questions().stream()
                .filter(asked -> asked.question().key().equals(key))
                .map(AskedQuestion::reasons)
                .flatMap(List::stream);
    }

    private boolean isOpen(String key) {
        CaseAnswer answer = answers.get(key);
        return !(answer instanceof CaseAnswer.Picked) && !(answer instanceof CaseAnswer.Day);
    }

    private boolean holdsOn(Map.Entry<String, Test> test, boolean anyDayWillDo) {
        CaseAnswer answer = answers.get(test.getKey());
        if (answer instanceof CaseAnswer.Picked picked && test.getValue() instanceof Test.OneOf oneOf) {
            return oneOf.options().contains(picked.option());
        }
        if (answer instanceof CaseAnswer.Picked picked && test.getValue() instanceof Test.NoneOf noneOf) {
            return !noneOf.options().contains(picked.option());
        }
        if (answer instanceof CaseAnswer.Day day && test.getValue() instanceof Test.Elapsed elapsed) {
            boolean first = hasElapsed(elapsed, day.earliest());
            boolean last = hasElapsed(elapsed, day.latest());
            return anyDayWillDo ? first || last : first && last;
        }
        return anyDayWillDo;
    }

    private boolean hasElapsed(Test.Elapsed elapsed, LocalDate since) {
        LocalDate then = switch (elapsed.unit()) {
            case DAYS -> since.plusDays(elapsed.count());
            case MONTHS -> since.plusMonths(elapsed.count());
            case YEARS -> since.plusYears(elapsed.count());
        };
        return switch (elapsed.bound()) {
            case WITHIN -> then.compareTo(today) >= 0;
            case OVER -> then.compareTo(today) < 0;
            case UNDER -> then.compareTo(today) > 0;
            case FROM -> then.compareTo(today) <= 0;
        };
    }
}
