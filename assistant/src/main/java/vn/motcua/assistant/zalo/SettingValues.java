package vn.motcua.assistant.zalo;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.springframework.boot.convert.DurationStyle;

/** Reads settings that are taken as text, so that what is malformed stops its channel alone. */
final class SettingValues {

    /** The longest time for which an answer of Zalo may be waited for. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(2);

    /** What is wrong with a time-out that is none. */
    static final String NO_TIMEOUT = "must be a time such as 10s, above 0 and at most 2 minutes";

    /** What is wrong with a switch that is none. */
    static final String NO_SWITCH = "must be true or false";

    private SettingValues() {}

    /** A time-out such as {@code 10s}; empty when it is none, or is not allowed. */
    static Optional<Duration> timeout(String value) {
        try {
            Duration timeout = DurationStyle.detectAndParse(value.strip());
            return timeout.isPositive() && timeout.compareTo(LONGEST_TIMEOUT) <= 0
                    ? Optional.of(timeout)
                    : Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException malformed) {
            return Optional.empty();
        }
    }

    /** Whether something is switched on; empty when it says neither. */
    static Optional<Boolean> isOn(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "on", "yes", "1" -> Optional.of(true);
            case "", "false", "off", "no", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
