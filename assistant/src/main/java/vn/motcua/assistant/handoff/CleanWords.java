package vn.motcua.assistant.handoff;

import java.text.Normalizer;
import java.util.Locale;

/** What is typed into a search. */
final class CleanWords {

    private static final int LONGEST = 100;

    private CleanWords() {}

    /** In lower case and one form, without what cannot be stored, not too long. */
    static String of(String typed) {
        String text = Normalizer.normalize(typed.replace("\0", ""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Whether no diacritics were typed, so that none count. */
    static boolean isPlain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                        .chars()
                        .noneMatch(letter -> Character.getType(letter) == Character.NON_SPACING_MARK)
                && words.indexOf('đ') < 0;
    }

    /** For LIKE. */
    static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
