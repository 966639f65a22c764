package vn.motcua.knowledge.answer;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;

import vn.motcua.knowledge.answer.TimeSpans.Exactness;

/** Reads the groups of {@link DatePatterns}. A group that a pattern does not have counts as not matched. */
final class DateGroups {

    private DateGroups() {}

    static Exactness exactness(Matcher match) {
        String word = has(match, "mod") ? match.group("mod") : "";
        return switch (word) {
            case "about" -> Exactness.ABOUT;
            case "over" -> Exactness.OVER;
            case "nearly" -> Exactness.NEARLY;
            default -> Exactness.PLAIN;
        };
    }

    static boolean isAhead(String direction) {
        return direction.equals("nua") || direction.equals("next") || direction.equals("in");
    }

    static int shift(Matcher match) {
        int sign = sign(match.group("rel").trim());
        return has(match, "nua") ? sign * 2 : sign;
    }

    static int sign(String word) {
        return switch (word) {
            case "prior", "roi" -> -1;
            case "next" -> 1;
            default -> 0;
        };
    }

    static DayOfWeek weekday(Matcher match) {
        int said = has(match, "wd") ? number(match, "wd") : first(match, "t", "t2") - 1;
        return DayOfWeek.of(Math.clamp(said, 1, 7));
    }

    static ChronoUnit unit(Matcher match, String group) {
        return Objects.requireNonNull(TimeSpans.unit(match.group(group)));
    }

    static int part(Matcher match) {
        return has(match, "part") ? number(match, "part") : -1;
    }

    static int first(Matcher match, String... groups) {
        for (String group : groups) {
            if (has(match, group)) {
                return number(match, group);
            }
        }
        throw new IllegalStateException("the rule " + match.pattern() + " has none of its numbers");
    }

    static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }

    static boolean has(Matcher match, String group) {
        return match.namedGroups().containsKey(group) && match.group(group) != null;
    }
}
