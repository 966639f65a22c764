package vn.motcua.assistant.languagemodel;

import java.text.Normalizer;

import vn.motcua.assistant.privacy.Masking;
import vn.motcua.assistant.privacy.PersonalDataMask;

/**
 * Text before it leaves: without characters that nobody sees (Unicode tags, zero-width and bidirectional controls, in which
 * instructions hide; OWASP LLM01), and with personal data masked once more, however often that was done before.
 */
public final class OutgoingText {

    private OutgoingText() {}

    static String of(String text, int longest) {
        String masked = PersonalDataMask.mask(visible(text), Masking.FOR_A_MODEL);
        if (masked.length() <= longest) {
            return masked;
        }
        return masked.substring(0, Character.isHighSurrogate(masked.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** Only what can be seen, lines kept, composed. */
    public static String visible(String text) {
        var seen = new StringBuilder(text.length());
        text.codePoints().filter(letter -> !isHidden(letter)).forEach(seen::appendCodePoint);
        return Normalizer.normalize(seen, Normalizer.Form.NFC).strip();
    }

    static boolean isHidden(int letter) {
        if (letter == '\n') {
            return false;
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
