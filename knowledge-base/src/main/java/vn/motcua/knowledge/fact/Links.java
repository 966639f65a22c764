package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.fact.Fact.Kind;

/** Finds links, e-mail addresses and phone numbers, before a text is cut into words. */
final class Links {

    private static final String TOP_LEVEL =
            "(?:vn|com|net|org|gov|edu|info|io|me|xyz|top|app|link|site|online|asia|biz|cc|tk|ly|ru|cn|shop|store|club|ai|dev|co|us|uk|eu)";
    private static final String LABELS = "(?:[\\p{L}\\d_-]{1,63}\\.){1,8}";

    private static final Pattern LINK = Pattern.compile(
            "[\\p{L}\\d._%+-]+@" + LABELS + "[\\p{L}]{2,}"
                    + "|(?<![\\p{L}])[a-z][a-z\\d+.-]{1,20}:/{1,3}[^\\s<>\"]+"
                    + "|(?<![\\p{L}])(?:javascript|vbscript|data|file|blob|tel|sms|mailto|zalo|tg)\\s?:\\s?[^\\s,;]+"
                    + "|(?<![\\p{L}\\d@./])www\\.[^\\s<>\"]+"
                    + "|(?<![\\p{L}\\d@./-])(?:[a-z\\d-]{1,63}\\.){1,8}" + TOP_LEVEL
                    + "(?![\\p{L}\\d.]*[\\p{L}\\d])(?:[:/?#][^\\s<>\"]*)?"
                    + "|(?<![\\p{L}\\d@./-])(?:[a-z\\d-]{1,63}\\.){1,8}[a-z]{2,}/[^\\s<>\"]+"
                    + "|(?<![\\d.])(?:(?:1\\d|2[0-5]|\\d)?\\d\\.){3}(?:1\\d|2[0-5]|[1-9])?\\d(?![\\d.])"
                    + "|[\\p{L}\\d]+\\s?(?:chấm|cham|\\[\\.\\]|\\(\\.\\)|\\[dot\\]|\\(dot\\))\\s?" + TOP_LEVEL
                    + "(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Links cut up by blanks or written in words. */
    private static final Pattern SPELLED = Pattern.compile(
            "(?:chấm|cham|\\[\\.\\]|\\(\\.\\)|dot[\\])])\\s?" + TOP_LEVEL
                    + "(?![\\p{L}\\d])|(?:script|data|file|tel|sms|mailto)\\s?:\\s",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d\\p{L}./,-])(?:\\(?\\+?84\\)?|\\(?0|1[89]00)(?:[ .\\-()]{0,2}\\d){3,12}(?![\\d/]|[.,]\\d|\\s?(?:đồng|đ(?!\\p{L})|vnd|vnđ))");
    private static final Pattern NO_PHONE =
            Pattern.compile("\\d{1,2}[.\\- ]\\d{1,2}[.\\- ]\\d{4}|0\\d?[., -].*|\\d\\.\\d{6}|\\d{1,3}(?:[. ]\\d{3})+");
    private static final int LEAST_DIGITS = 8;
    private static final int MOST_DIGITS = 12;

    private Links() {}

    /**
     * A link or number and its place in the text.
     *
     * @param start offset of its first character
     * @param end offset behind its last one
     */
    record Found(Kind kind, String value, int start, int end) {}

    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher link = LINK.matcher(text).useTransparentBounds(true);
        boolean spelled = SPELLED.matcher(text).find();
        for (int start = 0; start < text.length(); ) {
            int end = spelled ? text.length() : endOfChunk(text, start);
            if (spelled || isSuspicious(text, start, end)) {
                link.region(start, end);
                while (link.find()) {
                    found.add(new Found(Kind.LINK, plain(link.group()), link.start(), link.end()));
                }
            }
            start = end + 1;
        }
        Matcher phone = PHONE.matcher(text);
        while (phone.find()) {
            String digits = phone.group().replaceAll("\\D", "");
            boolean hotline = digits.startsWith("1800") || digits.startsWith("1900");
            if (digits.length() >= LEAST_DIGITS
                    && digits.length() <= MOST_DIGITS
                    && (hotline || !NO_PHONE.matcher(phone.group()).matches())
                    && found.stream().noneMatch(each -> each.start() < phone.end() && phone.start() < each.end())) {
                found.add(new Found(
                        Kind.PHONE,
                        digits.startsWith("84") ? "0" + digits.substring(2) : digits,
                        phone.start(),
                        phone.end()));
            }
        }
        return found;
    }

    private static int endOfChunk(String text, int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a run without blanks has a sign that every link has; most have none, and the pattern is dear. */
    private static boolean isSuspicious(String text, int start, int end) {
        for (int i = start + 1; i + 1 < end; i++) {
            char sign = text.charAt(i);
            boolean point = sign == '.'
                    && Character.isLetterOrDigit(text.charAt(i - 1))
                    && Character.isLetterOrDigit(text.charAt(i + 1));
            if (sign == '@' || sign == ':' || point) {
                return true;
            }
        }
        return false;
    }

    /** The text with what was found blanked, so that it is not read once more as words. */
    static String blank(String text, List<Found> found) {
        if (found.isEmpty()) {
            return text;
        }
        char[] letters = text.toCharArray();
        for (Found each : found) {
            for (int i = each.start(); i < each.end(); i++) {
                letters[i] = ' ';
            }
        }
        return new String(letters);
    }

    /** A link without what does not change where it leads: http or https, "www.", a full stop behind it. */
    private static String plain(String link) {
        return link.toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:https?://|mailto:)", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[./,;:)\\]}>\"'*]+$", "");
    }

    /** Whether a link as said is that of the record, or the front page of its site. */
    static boolean says(String said, String record) {
        return said.equals(record) || record.startsWith(said + "/") && said.indexOf('/') < 0;
    }
}
