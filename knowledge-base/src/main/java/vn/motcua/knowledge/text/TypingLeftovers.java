package vn.motcua.knowledge.text;

import org.jspecify.annotations.Nullable;

/**
 * Reads what is left when a Vietnamese keyboard was off or half on: Telex ("giaasy", "huwowrng", "ddồ") and VNI ("giay61"), and
 * vowels typed once bare and once marked ("quaá").
 *
 * <p>The key tables are those of the Telex and VNI input methods as all common keyboards implement them (RFC 1456 gives the
 * history): in Telex s f r x j are the tones, aa ee oo the circumflex, w horn and breve, dd the đ; in VNI 1 to 5, 6, 7 and 8, 9.
 * Keys may come late in the word ("hocj", "khaaur"). Pure functions that do not judge whether the result is a word.
 */
public final class TypingLeftovers {

    private TypingLeftovers() {}

    /** The word with its Telex keys carried out; null when it holds none. */
    public static @Nullable String telex(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        Tone tone = null;
        for (int i = 0; i < word.length(); i++) {
            char key = word.charAt(i);
            Tone typed = vowelAt(letters) >= 0 ? telexTone(key) : null;
            if (typed != null) {
                tone = typed;
            } else if (!(key == 'w' && horn(letters, true)) && !circumflexTwin(letters, key) && !stroke(letters, key)) {
                letters.append(key);
            }
        }
        return finish(word, letters, tone);
    }

    /** The word with its VNI keys carried out; null when it holds none or a digit that means nothing. */
    public static @Nullable String vni(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        Tone tone = null;
        for (int i = 0; i < word.length(); i++) {
            char key = word.charAt(i);
            boolean done = switch (key) {
                case '6' -> circumflex(letters);
                case '7' -> horn(letters, false);
                case '8' -> breve(letters);
                case '9' -> stroke(letters, 'd');
                default -> false;
            };
            if (done) {
                continue;
            }
            if (key >= '1' && key <= '5' && vowelAt(letters) >= 0) {
                tone = Tone.values()[key - '0'];
            } else if (Character.isDigit(key)) {
                return null;
            } else {
                letters.append(key);
            }
        }
        return finish(word, letters, tone);
    }

    private static @Nullable String finish(String word, StringBuilder letters, @Nullable Tone tone) {
        int vowel = vowelAt(letters);
        if (vowel < 0) {
            return null;
        }
        if (tone != null) {
            for (int i = 0; i < letters.length(); i++) {
                letters.setCharAt(i, Letters.toneless(letters.charAt(i)));
            }
            letters.setCharAt(vowel, Letters.withTone(letters.charAt(vowel), tone));
        }
        String read = Syllable.placeTone(letters.toString());
        return read.equals(word) ? null : read;
    }

    private static @Nullable Tone telexTone(char key) {
        return switch (key) {
            case 's' -> Tone.ACUTE;
            case 'f' -> Tone.GRAVE;
            case 'r' -> Tone.HOOK;
            case 'x' -> Tone.TILDE;
            case 'j' -> Tone.DOT;
            case 'z' -> Tone.LEVEL;
            default -> null;
        };
    }

    /** Where the last vowel stands, or -1. */
    private static int vowelAt(CharSequence letters) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            if (Letters.isVowel(Letters.toneless(letters.charAt(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** A second a, e or o gives the first its circumflex, whatever its tone ("a" and "á" → "ấ"). */
    private static boolean circumflexTwin(StringBuilder letters, char key) {
        char plain = Letters.toneless(key);
        if (plain != 'a' && plain != 'e' && plain != 'o') {
            return false;
        }
        for (int i = letters.length() - 1; i >= 0; i--) {
            if (Letters.toneless(letters.charAt(i)) == plain) {
                Tone tone = Letters.toneOf(key) == Tone.LEVEL ? Letters.toneOf(letters.charAt(i)) : Letters.toneOf(key);
                letters.setCharAt(i, Letters.withTone(circumflexed(plain), tone));
                return true;
            }
        }
        return false;
    }

    private static boolean circumflex(StringBuilder letters) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            char plain = Letters.toneless(letters.charAt(i));
            if (plain == 'a' || plain == 'e' || plain == 'o') {
                letters.setCharAt(i, Letters.withTone(circumflexed(plain), Letters.toneOf(letters.charAt(i))));
                return true;
            }
        }
        return false;
    }

    private static char circumflexed(char plain) {
        return plain == 'a' ? 'â' : plain == 'e' ? 'ê' : 'ô';
    }

    /** Horn on the last u or o ("uo" gets both); with Telex also the breve on a, and ư where no vowel stands yet. */
    private static boolean horn(StringBuilder letters, boolean telex) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            char letter = letters.charAt(i);
            char plain = Letters.toneless(letter);
            Tone tone = Letters.toneOf(letter);
            if (plain == 'o' || plain == 'ô') {
                letters.setCharAt(i, Letters.withTone('ơ', tone));
                if (i > 0 && letters.charAt(i - 1) == 'u' && i + 1 < letters.length()) {
                    letters.setCharAt(i - 1, 'ư');
                }
                return true;
            }
            if (plain == 'u') {
                letters.setCharAt(i, Letters.withTone('ư', tone));
                return true;
            }
            if (telex && (plain == 'a' || plain == 'â') && !(i > 0 && Letters.toneless(letters.charAt(i - 1)) == 'u')) {
                letters.setCharAt(i, Letters.withTone('ă', tone));
                return true;
            }
        }
        if (telex && vowelAt(letters) < 0) {
            letters.append('ư');
            return true;
        }
        return false;
    }

    private static boolean breve(StringBuilder letters) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            if (Letters.toneless(letters.charAt(i)) == 'a') {
                letters.setCharAt(i, Letters.withTone('ă', Letters.toneOf(letters.charAt(i))));
                return true;
            }
        }
        return false;
    }

    /** A second d strokes the one at the beginning. */
    private static boolean stroke(StringBuilder letters, char key) {
        if (key == 'd' && !letters.isEmpty() && letters.charAt(0) == 'd') {
            letters.setCharAt(0, 'đ');
            return true;
        }
        return false;
    }
}
