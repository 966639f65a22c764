package vn.motcua.assistant.dossier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.text.Letters;

/**
 * The code of a dossier, as one-stop desks print it: the agency's identifier (Quyết định 20/2020/QĐ-TTg, as in {@code H40.12}; before it
 * Thông tư 01/2018/TT-VPCP, as in {@code 000.00.19.H26}), the day of receipt as yymmdd, and a number of that day.
 *
 * @param written as it is printed: {@code H40.12-261101-0007}
 * @param key its letters and digits alone; codes are the same when these are
 */
public record DossierCode(String written, String key) {

    /** What people put between the parts, or leave out; said aloud it comes as words. */
    private static final String GAP = "(?:[\\s.,_/:\\-\\u2010-\\u2015]|cham|gach|ngang|noi|tru){0,6}";

    private static final String DAY =
            "(?:1[5-9]|[23]\\d)" + GAP + "(?:0[1-9]|1[0-2])" + GAP + "(?:0[1-9]|[12]\\d|3[01])";

    private static final Pattern CODE = Pattern.compile("(?<![a-z0-9])(?<unit>(?:\\d{3}" + GAP + "\\d{2}" + GAP
            + "\\d{2}" + GAP + ")?[a-z]" + "[\\s.]?" + "\\d{2}(?:" + GAP + "\\d{2,3}){0,5}?)" + GAP + "(?<day>" + DAY
            + ")" + GAP + "(?<number>\\d{4,6})(?![0-9])");

    /** The day and the number without the agency before them. */
    private static final Pattern TAIL = Pattern.compile("(?<![a-z0-9.])" + DAY + "[\\s.\\-]{1,3}\\d{4,6}(?![0-9])");

    /** What somebody takes for a code: a letter and many digits. */
    private static final Pattern ATTEMPT = Pattern.compile("(?<![a-z0-9])[a-z]\\d{2}[\\d.\\-]{5,30}(?![a-z0-9])");

    /** The letter o for a zero. */
    private static final Pattern ZERO = Pattern.compile("(?<=\\d)o(?![a-z])");

    private static final Pattern NO_SIGN = Pattern.compile("(?:[^a-z0-9]|cham|gach|ngang|noi|tru)+");

    /** The code that a text is; empty when it is none, or more than a code. */
    public static Optional<DossierCode> of(String text) {
        String read = read(text).strip();
        Matcher matcher = CODE.matcher(read);
        return matcher.matches() ? Optional.of(code(matcher)) : Optional.empty();
    }

    /** The codes in a text in their order, each once. */
    static List<DossierCode> in(String text) {
        Map<String, DossierCode> found = new LinkedHashMap<>();
        Matcher matcher = CODE.matcher(read(text));
        while (matcher.find()) {
            DossierCode code = code(matcher);
            found.putIfAbsent(code.key(), code);
        }
        return List.copyOf(found.values());
    }

    /** Whether a text has what may be meant for a code and is none: a part of one, or one with a slip. */
    static boolean isAttemptedIn(String text) {
        String read = read(text);
        return TAIL.matcher(read).find() || ATTEMPT.matcher(read).find();
    }

    /** The text with its codes taken out of it. */
    static String without(String text) {
        return CODE.matcher(read(text)).replaceAll(" ");
    }

    /** The letters and digits of what another system gives as a code. */
    static String keyOf(String text) {
        return read(text).replaceAll("[^a-z0-9]+", "").toUpperCase(Locale.ROOT);
    }

    private static String read(String text) {
        String folded =
                Letters.fold(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        return ZERO.matcher(folded).replaceAll("0");
    }

    private static DossierCode code(Matcher matcher) {
        List<String> unit = unit(matcher.group("unit"));
        String day = plain(matcher.group("day"));
        String number = matcher.group("number");
        String written = (String.join(".", unit) + "-" + day + "-" + number).toUpperCase(Locale.ROOT);
        return new DossierCode(written, (String.join("", unit) + day + number).toUpperCase(Locale.ROOT));
    }

    /** The levels of an agency's identifier; what was typed without dots is cut where identifiers have theirs. */
    private static List<String> unit(String typed) {
        var parts = new ArrayList<String>();
        String compact = plain(typed);
        int letter = 0;
        while (Character.isDigit(compact.charAt(letter))) {
            letter++;
        }
        if (letter > 0) {
            parts.add(compact.substring(0, 3));
            parts.add(compact.substring(3, 5));
            parts.add(compact.substring(5, 7));
        }
        parts.add(compact.substring(letter, letter + 3));
        String behind = compact.substring(letter + 3);
        List<String> given = List.of(NO_SIGN.split(typed));
        List<String> levels = given.subList(Math.max(0, given.size() - levelsIn(given, behind)), given.size());
        if (!behind.isEmpty() && String.join("", levels).equals(behind)) {
            parts.addAll(levels);
        } else {
            parts.addAll(cut(behind));
        }
        return parts;
    }

    /** How many of the last pieces make up the rest, each of two or three digits; 0 when they do not. */
    private static int levelsIn(List<String> given, String behind) {
        int length = 0;
        for (int count = 1; count <= given.size(); count++) {
            String piece = given.get(given.size() - count);
            length += piece.length();
            if (!piece.matches("\\d{2,3}") || length > behind.length()) {
                return 0;
            }
            if (length == behind.length()) {
                return count;
            }
        }
        return 0;
    }

    /** Levels have two digits, those of some ministries three. */
    private static List<String> cut(String digits) {
        int length = digits.length() % 2 == 0 ? 2 : digits.length() % 3 == 0 ? 3 : 2;
        var levels = new ArrayList<String>();
        int at = 0;
        while (digits.length() - at > length + 1) {
            levels.add(digits.substring(at, at + length));
            at += length;
        }
        if (at < digits.length()) {
            levels.add(digits.substring(at));
        }
        return levels;
    }

    private static String plain(String typed) {
        return NO_SIGN.matcher(typed).replaceAll("");
    }
}
