package vn.motcua.knowledge.fact;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.fact.Verdict.Rejected;
import vn.motcua.knowledge.text.Letters;

/** Refuses what a plain Vietnamese text never has: markup, hidden characters, letters and digits that look like others. */
final class TextHygiene {

    private static final Pattern MARKUP = Pattern.compile(
            "</?[a-zA-Z!?][^>\\n]{0,200}>?|\\]\\s?\\(|!\\[|\\[[^\\]\\n]{0,80}\\]\\s?:|`|\\{\\{|\\$\\{"
                    + "|&(?:#\\d+|#x[\\da-fA-F]+|[a-zA-Z]{2,8});|\\\\u[\\da-fA-F]{4}|\\|\\s?-{2,}|%[\\dA-F]{2}%[\\dA-F]{2}");

    private TextHygiene() {}

    /** The first thing that a plain text does not have; empty when it is clean. */
    static Optional<Rejected> check(String text, Evidence evidence) {
        Matcher markup = MARKUP.matcher(text);
        if (markup.find()) {
            return Optional.of(new Rejected(Reason.MARKUP, markup.group()));
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); ) {
            int character = composed.codePointAt(i);
            if (isForeign(character) && !stands(character, evidence)) {
                Reason reason = Character.isDigit(character) || Character.getType(character) == Character.LETTER_NUMBER
                        ? Reason.NUMBER
                        : Reason.MARKUP;
                return Optional.of(new Rejected(reason, around(composed, i)));
            }
            i += Character.charCount(character);
        }
        return Optional.empty();
    }

    private static boolean isForeign(int character) {
        if (character < 0x80) {
            return Character.isISOControl(character) && character != '\n' && character != '\t' && character != '\r';
        }
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER -> character != 0xFE0F;
            case Character.LOWERCASE_LETTER, Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER ->
                !isVietnamese(character);
            default -> character >= 0xFF01 && character <= 0xFF5E;
        };
    }

    private static boolean isVietnamese(int letter) {
        return letter < 0x2000 && Letters.fold((char) letter) < 0x80;
    }

    private static boolean stands(int character, Evidence evidence) {
        return Character.getType(character) != Character.FORMAT && evidence.hasCharacter(character);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 8), Math.min(text.length(), at + 9));
    }

    /** An official text without hidden characters, in composed form. */
    static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder plain = null;
        for (int i = 0; i < composed.length(); i++) {
            char character = composed.charAt(i);
            boolean hidden = Character.getType(character) == Character.FORMAT;
            if (hidden && plain == null) {
                plain = new StringBuilder(composed.substring(0, i));
            } else if (!hidden && plain != null) {
                plain.append(character);
            }
        }
        return plain == null ? composed : plain.toString();
    }
}
