package vn.motcua.knowledge.answer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * Spans of time from today: "3 ngày trước", "hơn 2 tháng", "13 tuổi". Days are counted exactly; weeks, months and years are rounded
 * by people, so they give roomy spans.
 */
final class TimeSpans {

    private static final int FEWEST = 2;
    private static final int MOST_FEW = 9;

    private final Days days;

    TimeSpans(Days days) {
        this.days = days;
    }

    /** How exactly a number is meant. */
    enum Exactness {
        PLAIN,
        ABOUT,
        OVER,
        NEARLY
    }

    /**
     * A length of time.
     *
     * @param least the smallest number meant
     * @param most the largest; the same when one was said
     * @param unit days, weeks, months or years
     * @param half whether half a unit more was said
     */
    record Length(int least, int most, ChronoUnit unit, boolean half, Exactness exactness) {
        static Length few(ChronoUnit unit) {
            return new Length(FEWEST, MOST_FEW, unit, false, Exactness.PLAIN);
        }
    }

    /** The day or days so far from today, back or ahead. */
    DateAnswer away(Length length, boolean ahead, Trust trust) {
        int sign = ahead ? 1 : -1;
        if (isLong(length)) {
            return new DateAnswer.None(false);
        }
        return switch (length.exactness()) {
            case OVER ->
                days.span(
                        moved(sign, length.least(), length.unit(), 0),
                        moved(
                                sign,
                                length.most() + Math.max(length.unit() == ChronoUnit.DAYS ? 5 : 1, length.most() / 2),
                                length.unit(),
                                0),
                        trust);
            case NEARLY -> days.span(nearlyFrom(sign, length), moved(sign, length.most(), length.unit(), 0), trust);
            case PLAIN, ABOUT -> plain(length, sign, trust);
        };
    }

    private LocalDate nearlyFrom(int sign, Length length) {
        int number = length.least();
        if (length.unit() == ChronoUnit.DAYS) {
            return moved(sign, number - Math.max(2, number / 5), ChronoUnit.DAYS, 0);
        }
        return number > 1
                ? moved(sign, number - 1, length.unit(), 0)
                : moved(sign, 0, ChronoUnit.DAYS, daysIn(length.unit()) / 2);
    }

    private DateAnswer plain(Length length, int sign, Trust trust) {
        int middle = length.half() ? daysIn(length.unit()) / 2 : 0;
        if (length.unit() == ChronoUnit.DAYS) {
            int slack = length.exactness() == Exactness.ABOUT ? Math.max(2, length.most() / 5) : 0;
            int from = Math.max(length.least() - slack, 0);
            return length.least() == length.most() && slack == 0
                    ? days.exact(moved(sign, length.least(), ChronoUnit.DAYS, 0), trust)
                    : days.span(
                            moved(sign, from, ChronoUnit.DAYS, 0),
                            moved(sign, length.most() + slack, ChronoUnit.DAYS, 0),
                            trust);
        }
        int less = switch (length.unit()) {
            case WEEKS -> 3;
            case MONTHS -> 10;
            default -> 120;
        };
        int more = switch (length.unit()) {
            case WEEKS -> 6;
            case MONTHS -> 20;
            default -> 270;
        };
        return days.span(
                moved(sign, length.least(), length.unit(), middle - less),
                moved(sign, length.most(), length.unit(), middle + more),
                trust);
    }

    /** When someone of this age was born, counted in completed units; half a unit is left out of account. */
    DateAnswer born(Length age, Trust trust) {
        if (isLong(age)) {
            return new DateAnswer.None(false);
        }
        if (age.unit() == ChronoUnit.DAYS || age.exactness() == Exactness.NEARLY) {
            return away(age, false, trust);
        }
        int slack = age.exactness() == Exactness.ABOUT ? Math.max(1, age.most() / 5) : 0;
        return days.span(
                moved(-1, age.most() + slack + 1, age.unit(), -1),
                moved(-1, Math.max(age.least() - slack, 0), age.unit(), 0),
                trust);
    }

    /** A length of two units, "2 tháng 5 ngày": exact when it is counted in days at the end. */
    DateAnswer away(int number, ChronoUnit unit, int further, ChronoUnit smaller, boolean ahead) {
        int sign = ahead ? 1 : -1;
        LocalDate date = days.today().plus((long) sign * number, unit).plus((long) sign * further, smaller);
        return smaller == ChronoUnit.DAYS
                ? days.exact(date, Trust.LIKELY)
                : days.span(date.minusDays(daysIn(smaller) / 2), date.plusDays(daysIn(smaller) / 2), Trust.LIKELY);
    }

    private static boolean isLong(Length length) {
        return length.unit() == ChronoUnit.YEARS && length.most() > 120;
    }

    private LocalDate moved(int sign, int number, ChronoUnit unit, int furtherDays) {
        return days.today().plus((long) sign * number, unit).plusDays((long) sign * furtherDays);
    }

    private static int daysIn(ChronoUnit unit) {
        return switch (unit) {
            case WEEKS -> 7;
            case MONTHS -> 30;
            case YEARS -> 365;
            default -> 1;
        };
    }

    /** The unit of a symbol; null when it is none. */
    static @Nullable ChronoUnit unit(String symbol) {
        return switch (symbol) {
            case "day" -> ChronoUnit.DAYS;
            case "week" -> ChronoUnit.WEEKS;
            case "month" -> ChronoUnit.MONTHS;
            case "year" -> ChronoUnit.YEARS;
            default -> null;
        };
    }
}
