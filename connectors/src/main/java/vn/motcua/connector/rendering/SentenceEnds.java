package vn.motcua.connector.rendering;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where sentences end in Vietnamese administrative text. A dot ends none within a number or a code ("10.000 đồng", "1.001193"), after
 * a short number ("Điều 5.", "1."), a letter ("a."), or an abbreviation ("TP.", "QĐ.", "v.v."), or before a small letter. Where it is
 * not sure there is no end: a sentence end that is missed costs a message a few words, a wrong one tears an article's number off.
 */
final class SentenceEnds {

    private static final Pattern END =
            Pattern.compile("(?<mark>[.!?…]+)[\"'”’»)\\]]*(?=\\s+[\"'“‘«(\\[\\-–•*+]*\\s*(?<next>\\S))");

    private static final Pattern SHORT_NUMBER = Pattern.compile("\\p{Nd}{1,3}");

    /** One to three capitals: decisions, cities, ministries; also Roman numbers. */
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{1,3}|[IVXLC]+");

    private static final Set<String> ABBREVIATIONS = Set.of(
            "vv", "tp", "tx", "tt", "ths", "ts", "pgs", "gs", "bs", "ks", "cn", "ttr", "đt", "tel", "fax", "ng", "tr",
            "stt", "mr", "mrs", "ms", "dr", "no", "art", "st", "vd", "vs", "etc", "cf");

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private SentenceEnds() {}

    /** The offset after the last sentence end in {@code text} that is above {@code from} and at most {@code to}; -1 if none. */
    static int lastBetween(String text, int from, int to) {
        Matcher end = END.matcher(text).useTransparentBounds(true).region(from, text.length());
        int last = -1;
        while (end.find() && end.end() <= to) {
            if (ends(text, from, end)) {
                last = end.end();
            }
        }
        return last;
    }

    /** Whether a code point belongs to the character before it. */
    static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> codePoint == ZERO_WIDTH_JOINER;
        };
    }

    private static boolean ends(String text, int from, Matcher end) {
        int next = text.codePointAt(end.start("next"));
        if (Character.isLowerCase(next) || isMark(next)) {
            return false;
        }
        return !end.group("mark").equals(".") || !goesOn(wordBefore(text, from, end.start()));
    }

    /** The word before a dot, with the dots, slashes and hyphens within it. */
    private static String wordBefore(String text, int from, int dot) {
        int begin = dot;
        while (begin > from && isOfAWord(text.codePointBefore(begin))) {
            begin -= Character.charCount(text.codePointBefore(begin));
        }
        return text.substring(begin, dot);
    }

    private static boolean isOfAWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint) || "./-".indexOf(codePoint) >= 0;
    }

    private static boolean goesOn(String word) {
        String last = word.substring(word.lastIndexOf('.') + 1);
        return SHORT_NUMBER.matcher(word).matches()
                || (last.codePointCount(0, last.length()) == 1 && Character.isLetter(last.codePointAt(0)))
                || CAPITALS.matcher(last).matches()
                || ABBREVIATIONS.contains(last.toLowerCase(Locale.ROOT));
    }
}
