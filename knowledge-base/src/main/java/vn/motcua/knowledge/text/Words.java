package vn.motcua.knowledge.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Cuts a text into words: runs of letters, digits and combining marks. Numbers, codes and symbols such as "1.001193",
 * "163/QĐ-BTP", "50.000" and e-mail addresses stay in one piece. Each word comes in its normal form, see {@link Token}.
 */
public final class Words {

    private Words() {}

    /** The words of a text, in order. Never throws, whatever the text. */
    public static List<Token> of(String text) {
        return of(text, word -> {
            String normal = normalForm(word);
            return new Token(normal, Letters.fold(normal), 0, 0);
        });
    }

    /**
     * The same, with normal forms from elsewhere: whoever reads much text keeps those of words already met.
     *
     * @param forms gives for a word as it stands in the text a token with its normal form; its offsets are not used
     */
    public static List<Token> of(String text, Function<String, Token> forms) {
        List<Token> tokens = new ArrayList<>(text.length() / 4 + 1);
        int at = 0;
        while (at < text.length()) {
            if (!isWordPart(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            int end = endOfWord(text, at);
            if (end < text.length() && isJoiner(text.charAt(end))) {
                end = Math.max(end, endOfChain(text, at));
            }
            Token form = forms.apply(text.substring(at, end));
            tokens.add(new Token(form.text(), form.folded(), at, end));
            at = end;
        }
        return tokens;
    }

    /** A single word in normal form: lower-case, composed, tone mark in its one place. */
    public static String normalForm(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return isAscii(lower) ? lower : Syllable.placeTone(Normalizer.normalize(lower, Normalizer.Form.NFC));
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordPart(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && isWordPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Behind the last word of a number, a code or an address that begins here; 0 when none does. */
    private static int endOfChain(String text, int from) {
        boolean number = Character.isDigit(text.charAt(from));
        boolean address = false;
        int end = endOfWord(text, from);
        int endOfNumber = end;
        while (end + 1 < text.length() && isJoiner(text.charAt(end)) && isWordPart(text.codePointAt(end + 1))) {
            char joiner = text.charAt(end);
            address |= joiner == '@';
            number &= joiner == '/' || joiner == '-' || Character.isDigit(text.charAt(end + 1));
            end = endOfWord(text, end + 1);
            endOfNumber = number ? end : endOfNumber;
        }
        if (address) {
            return end;
        }
        return Character.isDigit(text.charAt(from)) ? endOfNumber : 0;
    }

    private static boolean isJoiner(char character) {
        return switch (character) {
            case '.', ',', '/', '-', '@', '_', ':' -> true;
            default -> false;
        };
    }
}
