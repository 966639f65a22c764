package vn.motcua.assistant.dialogue;

import java.text.Normalizer;

/**
 * Typed text without what a person does not type: control characters, zero-width and bidirectional marks, and Unicode tag
 * characters, all of which hide instructions or break a display (OWASP Top 10 for LLM applications 2025, LLM01). Composed (NFC),
 * spaces single.
 */
final class CleanText {

    /** More than this is not read: no question is longer. */
    static final int LONGEST = 1000;

    private CleanText() {}

    static String of(String typed) {
        var clean = new StringBuilder(Math.min(typed.length(), LONGEST + 2));
        int at = 0;
        while (at < typed.length() && clean.length() < LONGEST) {
            int character = typed.codePointAt(at);
            at += Character.charCount(character);
            if (isSpace(character)) {
                if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (!isHidden(character)) {
                clean.appendCodePoint(character);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
