package vn.motcua.assistant.attachment;

import java.text.Normalizer;

import vn.motcua.assistant.privacy.PersonalDataMask;

/** What files are called. */
final class FileNames {

    private static final int LONGEST = 60;
    private static final String NAMELESS = "tep";

    private FileNames() {}

    /**
     * A name as people read it: the last part of what the browser gave, without what could be mistaken, with the extension of its kind.
     *
     * @param given what the browser gave; may be empty
     */
    static String shown(String given, AttachmentKind kind) {
        String base = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceFirst("\\.[^.]{1,5}$", "");
        String plain = PersonalDataMask.mask(Normalizer.normalize(base, Normalizer.Form.NFC))
                .replaceAll("[^\\p{L}\\p{Nd} ._()\\[\\]-]", "")
                .replaceAll("\\s+", " ")
                .strip();
        String name = plain.codePointCount(0, plain.length()) > LONGEST
                ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip()
                : plain;
        return (name.isEmpty() ? NAMELESS : name) + "." + kind.extension();
    }

    /** The same for channels and programs that take no more than ASCII. */
    static String ascii(String shown) {
        return Normalizer.normalize(shown, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceFirst("^[.-]*(?=\\.[a-z]+$)", NAMELESS)
                .replaceFirst("^[.-]+", "");
    }
}
