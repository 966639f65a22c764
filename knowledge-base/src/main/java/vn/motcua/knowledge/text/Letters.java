package vn.motcua.knowledge.text;

import java.text.Normalizer;

/**
 * The letters of Vietnamese: their base letter (ế → e, đ → d), their quality (ế → ê) and their tone (ế → sắc), as tables, because
 * every character of every question passes here. Works on composed (NFC), lower-case text.
 */
public final class Letters {

    private static final int TABLE = 0x2000;
    private static final char[] FOLDED = new char[TABLE];
    private static final char[] TONELESS = new char[TABLE];
    private static final Tone[] TONES = new Tone[TABLE];
    private static final Tone[] ALL_TONES = Tone.values();

    /** The vowels with a quality mark or none, each with its six tones in the order of {@link Tone}. */
    private static final String[] VOWELS = {
        "aáàảãạ", "ăắằẳẵặ", "âấầẩẫậ", "eéèẻẽẹ", "êếềểễệ", "iíìỉĩị", "oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ", "uúùủũụ", "ưứừửữự",
        "yýỳỷỹỵ"
    };

    static {
        for (char c = 0; c < TABLE; c++) {
            FOLDED[c] = baseOf(c);
            TONELESS[c] = c;
            TONES[c] = Tone.LEVEL;
        }
        FOLDED['đ'] = 'd';
        FOLDED['Đ'] = 'D';
        for (String vowel : VOWELS) {
            for (int tone = 0; tone < vowel.length(); tone++) {
                TONELESS[vowel.charAt(tone)] = vowel.charAt(0);
                TONES[vowel.charAt(tone)] = ALL_TONES[tone];
            }
        }
    }

    private Letters() {}

    private static char baseOf(char c) {
        String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        for (int i = 1; i < decomposed.length(); i++) {
            if (Character.getType(decomposed.charAt(i)) != Character.NON_SPACING_MARK) {
                return c;
            }
        }
        return decomposed.charAt(0);
    }

    /** The letter without any mark: ế → e, đ → d. */
    public static char fold(char letter) {
        return letter < TABLE ? FOLDED[letter] : letter;
    }

    /** The text without any mark. The text must be composed (NFC). */
    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (fold(text.charAt(i)) != text.charAt(i)) {
                char[] folded = new char[text.length()];
                for (int j = 0; j < folded.length; j++) {
                    folded[j] = fold(text.charAt(j));
                }
                return new String(folded);
            }
        }
        return text;
    }

    /** Whether any letter of the text bears a mark of quality or tone. The text must be composed (NFC). */
    public static boolean isMarked(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (fold(text.charAt(i)) != text.charAt(i)) {
                return true;
            }
        }
        return false;
    }

    /** The letter without its tone: ế → ê. */
    static char toneless(char letter) {
        return letter < TABLE ? TONELESS[letter] : letter;
    }

    /** The tone a letter bears; {@link Tone#LEVEL} for all without one. */
    static Tone toneOf(char letter) {
        return letter < TABLE ? TONES[letter] : Tone.LEVEL;
    }

    /** A toneless vowel with a tone: ê and sắc → ế; other letters as they are. */
    static char withTone(char vowel, Tone tone) {
        for (String vowels : VOWELS) {
            if (vowels.charAt(0) == vowel) {
                return vowels.charAt(tone.ordinal());
            }
        }
        return vowel;
    }

    /** Whether a toneless letter is a vowel. */
    static boolean isVowel(char toneless) {
        return switch (toneless) {
            case 'a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y' -> true;
            default -> false;
        };
    }
}
