package vn.motcua.assistant.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import vn.motcua.assistant.staff.AuditEntry;

/**
 * Rows of the audit in the words of the page's language: what stands in the database are words for programs. What has no words, such as a row
 * of a former version, is shown as it stands there.
 */
final class AuditWords {

    private static final String PREFIX = "console.audit.";
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern PERIOD = Pattern.compile("([^/ ]+)/([^ ]+)(?: desk (\\d+))?(?: (\\w+))?");
    private static final Pattern LEFT = Pattern.compile("(\\d+) left");
    private static final String EVERYWHERE = ": all";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** Who did it where it was nobody with an account, and the key of the words. */
    private static final Map<String, String> ACTORS =
            Map.of("command line", PREFIX + "by.command-line", "identity provider", PREFIX + "by.identity-provider");

    private final MessageSource messages;
    private final Locale locale;

    AuditWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** What was done. */
    public String act(AuditEntry entry) {
        return say("console.act." + entry.act(), entry.act());
    }

    /** Who did it: an account's name, or what there is in its place. */
    public String account(AuditEntry entry) {
        return say(ACTORS.getOrDefault(entry.account(), ""), entry.account());
    }

    /** What it was done to; may be empty. */
    public String object(AuditEntry entry) {
        String object = entry.object();
        return switch (entry.act()) {
            case "account-created", "roles-changed" -> roles(object);
            case "signed-out-elsewhere", "signed-out-by-order" ->
                object.endsWith(EVERYWHERE)
                        ? object.substring(0, object.length() - EVERYWHERE.length())
                                + ": "
                                + say(PREFIX + "everywhere", "all")
                        : object;
            case "recovery-code-used" -> left(object);
            case "signed-in", "sign-in-refused", "second-factor-refused" -> way(object);
            case "consent-given", "consent-not-given" -> say(PREFIX + "consent." + object, object);
            case "channel-resumed" -> say("console.channel." + object, object);
            case "figures-read", "figures-exported", "unanswered-read", "statistics-read" -> period(object);
            default -> DATE.matcher(object).replaceAll(AuditWords::day);
        };
    }

    /** "lan.nguyen: officer, editor". */
    private String roles(String object) {
        int colon = object.indexOf(": ");
        return colon < 0
                ? object
                : object.substring(0, colon + 2)
                        + Arrays.stream(object.substring(colon + 2).split(", "))
                                .map(role -> say("console.role." + role, role))
                                .collect(Collectors.joining(", "));
    }

    private String left(String object) {
        Matcher left = LEFT.matcher(object);
        return left.matches()
                ? Objects.requireNonNull(
                        messages.getMessage(PREFIX + "codes-left", new Object[] {left.group(1)}, object, locale))
                : object;
    }

    /** "recovery code", or "provider: NoRole". */
    private String way(String object) {
        String key = object.replace(": ", ".")
                .replace(' ', '-')
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return object.isEmpty() ? "" : say(PREFIX + "way." + key, object);
    }

    /** "2026-10-01/2026-10-31 desk 2 zalo". */
    private String period(String object) {
        Matcher asked = PERIOD.matcher(object);
        if (!asked.matches()) {
            return object;
        }
        String days = DATE.matcher(asked.group(1) + "–" + asked.group(2)).replaceAll(AuditWords::day);
        String desk = asked.group(3) == null
                ? ""
                : ", " + messages.getMessage(PREFIX + "desk", new Object[] {asked.group(3)}, locale);
        String channel = asked.group(4) == null ? "" : ", " + say("console.channel." + asked.group(4), asked.group(4));
        return days + desk + channel;
    }

    private static String day(MatchResult date) {
        try {
            return DAY.format(LocalDate.parse(date.group()));
        } catch (DateTimeException noDate) {
            return Matcher.quoteReplacement(date.group());
        }
    }

    private String say(String key, String otherwise) {
        String said = messages.getMessage(key, null, otherwise, locale);
        return said == null ? otherwise : said;
    }
}
