package vn.motcua.knowledge.place;

import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.Words;

/**
 * What names are looked up by: small letters and digits alone, without marks and spaces, y written i, as people write "Quy Nhơn" and
 * "Qui Nhơn", "Kon Tum" and "Kontum".
 */
final class NameKey {

    private NameKey() {}

    /** The key of a name or of any text. */
    static String of(String text) {
        var key = new StringBuilder(text.length());
        for (String word : text.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            key.append(ofWord(Words.normalForm(word)));
        }
        return key.toString();
    }

    /** The key of one word in normal form; numbers without the zeros before them. */
    static String ofWord(String normal) {
        String folded = Letters.fold(normal).replace('y', 'i');
        int from = 0;
        while (from + 1 < folded.length() && folded.charAt(from) == '0' && Character.isDigit(folded.charAt(from + 1))) {
            from++;
        }
        return folded.substring(from);
    }
}
