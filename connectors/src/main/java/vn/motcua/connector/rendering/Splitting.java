package vn.motcua.connector.rendering;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Capabilities.Markup;
import vn.motcua.connector.rendering.StyledText.Style;

/**
 * Cuts text that is longer than one message of a channel. It cuts between blocks, else between lines, else between sentences, as long
 * as that leaves no very short message; else at the last of these, else between words, and within a word only where no message could
 * hold it, between what readers take for characters.
 */
final class Splitting {

    /** Telegram refuses more bytes than this before it reads the tags. */
    private static final int MOST_MARKED_BYTES = 32_768;

    private static final int FILLED_BY_BLOCKS = 2;
    private static final int FILLED_BY_LINES = 4;

    private static final Pattern CHARACTERS = Pattern.compile("\\X");

    private final Capabilities capabilities;

    Splitting(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    /** The text in parts that fit, none of them empty; only white space is left out, where it is cut. */
    List<StyledText> parts(StyledText text) {
        var parts = new ArrayList<StyledText>();
        String plain = text.plain();
        int from = 0;
        while (from < plain.length()) {
            int to = fits(text.between(from, plain.length())) ? plain.length() : cut(text, plain, from);
            parts.add(text.between(from, endOfWords(plain, from, to)));
            from = beginOfWords(plain, to);
        }
        return parts;
    }

    /** The same for words that are followed by how to answer them, which is kept together where a message can hold it. */
    List<StyledText> parts(StyledText words, StyledText answers) {
        List<StyledText> parts = parts(words);
        if (parts.isEmpty() || answers.runs().isEmpty()) {
            return parts.isEmpty() ? parts(answers) : parts;
        }
        StyledText last =
                new Writing().add(parts.getLast()).then("\n\n").add(answers).text();
        if (fits(last)) {
            parts.set(parts.size() - 1, last);
        } else {
            parts.addAll(parts(answers));
        }
        return parts;
    }

    private boolean fits(StyledText text) {
        return capabilities.measure().of(text.plain()) <= capabilities.maxTextLength()
                && (capabilities.markup() != Markup.HTML
                        || text.marked(Markup.HTML).getBytes(StandardCharsets.UTF_8).length <= MOST_MARKED_BYTES);
    }

    private int cut(StyledText text, String plain, int from) {
        int most = longest(text, plain, from);
        int reach = most - from;
        int blocks = plain.lastIndexOf("\n\n", most);
        if (blocks >= from + reach / FILLED_BY_BLOCKS) {
            return blocks;
        }
        int lines = lastLineEnd(text, plain, from, most);
        if (lines >= from + reach / FILLED_BY_LINES) {
            return lines;
        }
        int sentences = SentenceEnds.lastBetween(plain, from, most);
        if (sentences > from || lines > from) {
            return Math.max(sentences, lines);
        }
        int words = lastSpace(plain, from, most);
        return words > from ? words : most;
    }

    /** The end of the longest part that fits, between characters; of a character that fits no message, what does. */
    private int longest(StyledText text, String plain, int from) {
        List<Integer> ends = characterEnds(plain, from);
        int fitting = -1;
        int low = 0;
        int high = ends.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (fits(text.between(from, ends.get(middle)))) {
                fitting = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        if (fitting >= 0) {
            return ends.get(fitting);
        }
        int to = plain.offsetByCodePoints(from, 1);
        while (to < ends.getFirst() && fits(text.between(from, plain.offsetByCodePoints(to, 1)))) {
            to = plain.offsetByCodePoints(to, 1);
        }
        return to;
    }

    /** As many as one message could hold, and one more. */
    private List<Integer> characterEnds(String plain, int from) {
        var ends = new ArrayList<Integer>();
        Matcher characters = CHARACTERS.matcher(plain).region(from, plain.length());
        while (ends.size() <= capabilities.maxTextLength() && characters.find()) {
            ends.add(characters.end());
        }
        return ends;
    }

    /** A line that is all strong is a heading, which stays with what it heads. */
    private static int lastLineEnd(StyledText text, String plain, int from, int most) {
        int end = plain.lastIndexOf('\n', most);
        while (end > from && isBold(text, end - 1)) {
            end = plain.lastIndexOf('\n', end - 1);
        }
        return end > from ? end : -1;
    }

    private static boolean isBold(StyledText text, int at) {
        List<StyledText.Run> runs = text.between(at, at + 1).runs();
        return !runs.isEmpty() && runs.getFirst().style() == Style.BOLD;
    }

    private static int lastSpace(String plain, int from, int most) {
        int end = most;
        while (end > from && !isBetweenWords(plain, end)) {
            end--;
        }
        return end;
    }

    /** A space that carries a combining mark is a character of its own. */
    private static boolean isBetweenWords(String plain, int at) {
        return at + 1 < plain.length() && isSpace(plain.charAt(at)) && !SentenceEnds.isMark(plain.codePointAt(at + 1));
    }

    private static int endOfWords(String plain, int from, int to) {
        int end = to;
        while (end > from && isSpace(plain.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int beginOfWords(String plain, int at) {
        int begin = at;
        while (begin < plain.length() && isSpace(plain.charAt(begin))) {
            begin++;
        }
        return begin;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n';
    }
}
