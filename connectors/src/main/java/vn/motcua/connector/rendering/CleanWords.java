package vn.motcua.connector.rendering;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Words as every channel takes them: in NFC, and without characters that cannot be seen but are refused or mislead. */
final class CleanWords {

    private static final Pattern LINE_ENDS = Pattern.compile("\\R");

    /** Spaces of any width, and the tabulator. */
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]");

    /**
     * Control characters other than line breaks, halves of surrogate pairs, code points that Unicode will never give to a
     * character, marks of direction, and signs without width or shape, except the joiners of scripts and of emoji.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n]]|\\p{Cs}|[\\p{Cf}&&[^\\u200C\\u200D]]"
            + "|\\p{IsNoncharacter_Code_Point}|\\u115F|\\u1160|\\u3164|\\uFFA0|\\u2800");

    private static final Pattern JOINERS_ALONE = Pattern.compile("(?<=^|\\s)[\\u200C\\u200D\\uFE0E\\uFE0F]+(?=\\s|$)");
    private static final Pattern AROUND_LINE_ENDS = Pattern.compile(" *\\n *");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private CleanWords() {}

    /** Several lines, at most one empty line between two; empty when there is nothing to see. */
    static String lines(String text) {
        return isOrdinary(text) ? text.strip() : cleaned(text);
    }

    /**
     * Whether there is nothing to clean but the ends, as in nearly all text of the catalogue: this is asked several times for every
     * word that is sent, and is many times quicker than to clean. What is outside these ranges may still be clean.
     */
    private static boolean isOrdinary(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter =
                    (c > ' ' && c < 0x7F) || (c > 0xA0 && c < 0x250 && c != 0xAD) || (c >= 0x1E00 && c < 0x1F00);
            boolean sign = (c >= 0x2010 && c <= 0x2027) || c == 0x2713 || c == 0x2610;
            boolean space = c == ' ' && (i == 0 || text.charAt(i - 1) != '\n');
            boolean lineEnd = c == '\n'
                    && (i == 0 || text.charAt(i - 1) != ' ')
                    && (i < 2 || text.charAt(i - 1) != '\n' || text.charAt(i - 2) != '\n');
            if (!letter && !sign && !space && !lineEnd) {
                return false;
            }
        }
        return true;
    }

    static String cleaned(String text) {
        String seen = UNSEEN.matcher(LINE_ENDS.matcher(text).replaceAll("\n")).replaceAll("");
        String spaced =
                SPACES.matcher(JOINERS_ALONE.matcher(seen).replaceAll("")).replaceAll(" ");
        String lined = EMPTY_LINES
                .matcher(AROUND_LINE_ENDS.matcher(spaced).replaceAll("\n"))
                .replaceAll("\n\n");
        return Normalizer.normalize(lined.strip(), Normalizer.Form.NFC);
    }

    /** The same on one line. */
    static String line(String text) {
        String lines = lines(text);
        return lines.indexOf('\n') < 0 ? lines : lines.replaceAll("\\n+", " ");
    }
}
