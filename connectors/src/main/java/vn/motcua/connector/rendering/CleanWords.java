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
        return lines(text).replaceAll("\\n+", " ");
    }
}
