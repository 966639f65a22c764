package vn.motcua.assistant.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import vn.motcua.knowledge.text.Letters;

/**
 * A text as it is searched for personal data: what a pasted or disguised number is hidden with is gone (characters that are not seen,
 * wide and mathematical digits, several sorts of dashes and spaces), and every character knows where it stood.
 */
final class ReadText {

    /** More marks than this on one letter belong to no language: they are cut off the letter, so that none takes long to read. */
    private static final int LONGEST_CHARACTER = 16;

    private static final int LONGEST_SYLLABLE = 8;
    private static final int LONGEST_PLACEHOLDER = 40;

    private final String cased;
    private final String folded;
    private final int[] starts;
    private final int[] ends;
    private final List<NameWord> words;

    private ReadText(String cased, String folded, int[] starts, int[] ends) {
        this.cased = cased;
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
        this.words = readWords();
    }

    /** Composed, with capitals and diacritics. */
    String cased() {
        return cased;
    }

    /** In lower case and without diacritics, character by character as {@link #cased()}. */
    String folded() {
        return folded;
    }

    /** Reads a text; never throws, whatever the text. */
    static ReadText of(String text) {
        StringBuilder cased = new StringBuilder(text.length());
        int[] starts = new int[text.length() + 16];
        int[] ends = new int[text.length() + 16];
        int at = 0;
        while (at < text.length()) {
            int end = endOfCharacter(text, at);
            String character = shown(text, at, end);
            for (int i = 0; i < character.length(); i++) {
                if (cased.length() == starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                    ends = Arrays.copyOf(ends, ends.length * 2);
                }
                starts[cased.length()] = at;
                ends[cased.length()] = end;
                cased.append(character.charAt(i));
            }
            at = end;
        }
        char[] folded = new char[cased.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Letters.fold(Character.toLowerCase(cased.charAt(i)));
        }
        return new ReadText(cased.toString(), new String(folded), starts, ends);
    }

    /** Behind a character and the marks that belong to it. */
    private static int endOfCharacter(String text, int at) {
        int end = at + Character.charCount(text.codePointAt(at));
        while (end < text.length() && isMark(text.codePointAt(end)) && end - at < LONGEST_CHARACTER) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static String shown(String text, int at, int end) {
        char first = text.charAt(at);
        if (end == at + 1 && first < 0x80) {
            return first == '\t' ? " " : first < ' ' && first != '\n' && first != '\r' ? "" : String.valueOf(first);
        }
        int code = text.codePointAt(at);
        if (isUnseen(code)) {
            return "";
        }
        if (end == at + 1 && Letters.fold(first) < 0x80) {
            return String.valueOf(first);
        }
        String composed = Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFKC);
        StringBuilder shown = new StringBuilder(composed.length());
        composed.codePoints().forEach(character -> {
            int digit = Character.isDigit(character) ? Character.digit(character, 10) : -1;
            if (digit >= 0) {
                shown.append((char) ('0' + digit));
            } else if (Character.getType(character) == Character.DASH_PUNCTUATION || character == 0x2212) {
                shown.append('-');
            } else if (Character.isSpaceChar(character)) {
                shown.append(' ');
            } else if (!isUnseen(character) && !(isMark(character) && shown.length() > 0)) {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    private static boolean isUnseen(int character) {
        return Character.getType(character) == Character.FORMAT
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || character == 0x34F
                || character == 0x115F
                || character == 0x1160
                || character == 0x3164;
    }

    boolean hasDigit() {
        return folded.chars().anyMatch(Character::isDigit);
    }

    /** The words: runs of letters, with the digits that are left in them by VNI typing. Placeholders are no words. */
    List<NameWord> words() {
        return words;
    }

    private List<NameWord> readWords() {
        List<NameWord> words = new ArrayList<>(folded.length() / 4 + 1);
        int at = 0;
        while (at < folded.length()) {
            char letter = folded.charAt(at);
            if (isPlaceholder(at)) {
                at = Math.max(at + 1, endOfPlaceholder(at));
            } else if (Character.isLetter(letter)) {
                int end = endOfWord(at);
                words.add(NameWord.of(cased, folded, at, end));
                at = end;
            } else {
                at++;
            }
        }
        return words;
    }

    /** Whether a placeholder begins there. */
    boolean isPlaceholder(int at) {
        return folded.startsWith("[da an ", at);
    }

    /** Behind a placeholder that begins there; -1 when it has no end. */
    int endOfPlaceholder(int at) {
        int close = folded.substring(at, Math.min(folded.length(), at + LONGEST_PLACEHOLDER))
                .indexOf(']');
        return close < 0 ? -1 : at + close + 1;
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < folded.length()) {
            char letter = folded.charAt(at);
            boolean inside = Character.isLetter(letter)
                    || (letter == '\'' && at == from + 1)
                    || (Character.isDigit(letter) && at > from && at - from < LONGEST_SYLLABLE && isTypedTone(at));
            if (!inside) {
                break;
            }
            at++;
        }
        return at;
    }

    /** Whether a digit in a word is a key of VNI, which has at most two in a row. */
    private boolean isTypedTone(int at) {
        int from = at;
        while (Character.isDigit(folded.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < folded.length() && Character.isDigit(folded.charAt(to)) && to - from < 3) {
            to++;
        }
        return to - from < 3 && folded.charAt(at) != '0';
    }

    /** Where a character began in the text as it came. */
    int start(int at) {
        return starts[at];
    }

    /** Where in the text as it came the characters before this one ended. */
    int end(int at) {
        return ends[at - 1];
    }

    /** The characters before one, at most so many, of the same line. */
    String before(int at, int length) {
        String text = folded.substring(Math.max(0, at - length), at);
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    String after(int at, int length) {
        String text = folded.substring(at, Math.min(folded.length(), at + length));
        int line = text.indexOf('\n');
        return line < 0 ? text : text.substring(0, line);
    }
}
