package vn.motcua.assistant.appointment;

import java.util.Locale;

import org.apache.commons.codec.digest.DigestUtils;

/** What a citizen says aloud of an appointment: five letters and digits that follow from its token. */
final class AppointmentCode {

    /** Without those that are mistaken for each other. */
    private static final String LETTERS = "ABCDEFGHKLMNPQRTUVXY346789";

    private static final int LENGTH = 5;

    private AppointmentCode() {}

    static String of(String token) {
        byte[] digest = DigestUtils.sha256(token);
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(Byte.toUnsignedInt(digest[i]) % LETTERS.length()));
        }
        return code.toString();
    }

    /** As it is stored, of what somebody typed. */
    static String typed(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
