package vn.motcua.knowledge.procedure;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How long the authority may take (thời hạn giải quyết).
 *
 * @param published the text as the portal prints it; empty when it prints none
 * @param parsed the period, only where number and unit are both beyond doubt; "1" without a unit has none
 */
public record ProcessingTime(String published, @Nullable Period parsed) {

    /** No time was published. */
    public static final ProcessingTime NOT_PUBLISHED = new ProcessingTime("", null);

    private static final Pattern BARE_NUMBER = Pattern.compile("[\\d.,\\s-]*\\d[\\d.,\\s-]*");

    /** Whether the portal prints a number alone, so that nobody can tell of what: "1". */
    public boolean isBareNumber() {
        return BARE_NUMBER.matcher(published).matches();
    }

    /** The period where it is certain. */
    public Optional<Period> period() {
        return Optional.ofNullable(parsed);
    }

    /**
     * A length of time.
     *
     * @param count how many of the unit, 0 or more
     * @param unit what is counted
     */
    public record Period(int count, Unit unit) {

        /** Refuses a negative count. */
        public Period {
            if (count < 0) {
                throw new IllegalArgumentException("a period must be 0 or more, was " + count);
            }
        }
    }

    /** What a period counts. */
    public enum Unit {
        /** Ngày làm việc. */
        WORKING_DAYS,
        /** Ngày. */
        DAYS,
        /** Giờ, giờ làm việc. */
        HOURS,
        /** Tháng. */
        MONTHS
    }
}
