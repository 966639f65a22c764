package vn.motcua.assistant.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.MessageSource;

/** Times as the console shows them: Vietnam's, and how long ago. */
final class ShownTimes {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(ZONE);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(ZONE);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZONE);

    private final MessageSource messages;
    private final Locale locale;
    private final Instant now;

    ShownTimes(MessageSource messages, Locale locale, Instant now) {
        this.messages = messages;
        this.locale = locale;
        this.now = now;
    }

    /** To the minute. */
    public String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** To the second. */
    public String second(Instant instant) {
        return SECOND.format(instant);
    }

    /** The time at which the page was made, to the second. */
    public String clock() {
        return CLOCK.format(now);
    }

    /** How long something has lasted; within a day to the minute, and longer in the largest unit that fits. */
    public String since(Instant instant) {
        return toTheMinute(Duration.between(instant, now));
    }

    /** How long it is until something, as {@link #since} says how long it has lasted. */
    public String until(Instant instant) {
        return toTheMinute(Duration.between(now, instant));
    }

    private String toTheMinute(Duration duration) {
        if (duration.toHours() >= 1 && duration.toHours() < 24 && duration.toMinutesPart() > 0) {
            return messages.getMessage(
                    "console.time.hoursMinutes", new Object[] {duration.toHours(), duration.toMinutesPart()}, locale);
        }
        return length(duration.isNegative() ? Duration.ZERO : duration);
    }

    /** How long ago, or in how long, in the largest unit that fits. */
    public String away(Instant instant) {
        Duration away = Duration.between(instant, now);
        String direction = away.isNegative() ? "in" : "ago";
        return messages.getMessage("console.time." + direction, new Object[] {length(away.abs())}, locale);
    }

    /** How long something takes, in the largest unit that fits. */
    public String length(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return say("seconds", duration.toSeconds());
        }
        if (duration.compareTo(Duration.ofHours(1)) < 0) {
            return say("minutes", duration.toMinutes());
        }
        return duration.compareTo(Duration.ofDays(2)) < 0
                ? say("hours", duration.toHours())
                : say("days", duration.toDays());
    }

    private String say(String unit, long number) {
        return messages.getMessage("console.time." + unit, new Object[] {number}, locale);
    }
}
