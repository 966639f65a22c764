package vn.motcua.knowledge.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import vn.motcua.knowledge.calendar.WorkingCalendar;

/**
 * When something applies: in any one of some cases, of which each asks that all its tests hold.
 *
 * @param anyOf the cases; a case without tests always holds
 */
public record Condition(List<Case> anyOf) {

    /** As the deadlines of guides are reckoned. */
    private static final WorkingCalendar DAYS_OFF = WorkingCalendar.bundled();

    /** Holds whatever was answered. */
    public static final Condition ALWAYS = new Condition(List.of(new Case(Map.of())));

    /** Holds when this option of a question was picked. */
    public static Condition picked(String key, String option) {
        return new Condition(List.of(new Case(Map.of(key, new Test.OneOf(Set.of(option))))));
    }

    /** Copies the list and refuses a condition without a case, which could never hold. */
    public Condition {
        anyOf = List.copyOf(anyOf);
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("a condition needs at least one case");
        }
    }

    /**
     * Tests that must all hold.
     *
     * @param all the tests by the key of the question whose answer they look at
     */
    public record Case(Map<String, Test> all) {
        /** Copies the map. */
        public Case {
            all = Map.copyOf(all);
        }
    }

    /** A look at one answer. */
    public sealed interface Test {

        /** One of these options was picked. */
        record OneOf(Set<String> options) implements Test {
            /** Copies the set. */
            public OneOf {
                options = Set.copyOf(options);
            }
        }

        /** An option was picked, but none of these. */
        record NoneOf(Set<String> options) implements Test {
            /** Copies the set. */
            public NoneOf {
                options = Set.copyOf(options);
            }
        }

        /**
         * So much time has passed since the day that was answered.
         *
         * @param bound on which side of the threshold
         * @param count how many of the unit, 1 or more
         * @param unit what is counted
         */
        record Elapsed(Bound bound, int count, Unit unit) implements Test {

            /** Whether it holds for a day. */
            boolean holds(LocalDate day, LocalDate today) {
                LocalDate threshold = threshold(day);
                return switch (bound) {
                    case WITHIN -> !today.isAfter(lastDay(threshold));
                    case OVER -> today.isAfter(lastDay(threshold));
                    case UNDER -> today.isBefore(threshold);
                    case FROM -> !today.isBefore(threshold);
                };
            }

            /** A period for doing something that ends on a day off ends with the next working day; ages know no days off. */
            private static LocalDate lastDay(LocalDate threshold) {
                return DAYS_OFF.workingDayFrom(threshold);
            }

            /** The day on which exactly so much time has passed since a day. */
            LocalDate threshold(LocalDate day) {
                return switch (unit) {
                    case DAYS -> day.plusDays(count);
                    case MONTHS -> day.plusMonths(count);
                    case YEARS -> day.plusYears(count);
                };
            }
        }
    }

    /** The side of a threshold. */
    public enum Bound {
        /** At most so much time. */
        WITHIN,
        /** More than so much time. */
        OVER,
        /** Less than so much time (an age below). */
        UNDER,
        /** At least so much time (an age from). */
        FROM
    }

    /** What elapsed time is counted in. */
    public enum Unit {
        /** Days. */
        DAYS,
        /** Calendar months. */
        MONTHS,
        /** Calendar years. */
        YEARS
    }

    /**
     * Whether it holds.
     *
     * @param tests decides one test on one answer
     */
    Truth holds(Function<Map.Entry<String, Test>, Truth> tests) {
        Truth any = Truth.NO;
        for (Case some : anyOf) {
            Truth all = Truth.YES;
            for (Map.Entry<String, Test> test : some.all().entrySet()) {
                all = all.and(tests.apply(test));
            }
            any = any.or(all);
        }
        return any;
    }
}
