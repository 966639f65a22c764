package vn.motcua.assistant.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last digits of a telephone, which a citizen has to know. */
final class PhoneEnd {

    /** How many. */
    static final int DIGITS = 4;

    /** Of the same length as any other, and equal to none. */
    private static final String NOBODYS = "----";

    /** Several telephones may stand in one field. */
    private static final Pattern BETWEEN = Pattern.compile("[;,/|\\n]| - ");

    private static final Pattern ENDS = Pattern.compile("(\\d{" + DIGITS + "})\\D*$");

    private PhoneEnd() {}

    /** The ends of the telephones in a field; what ends in fewer digits, or is hidden, has none. */
    static List<String> in(String telephones) {
        var ends = new ArrayList<String>();
        for (String one : BETWEEN.split(telephones)) {
            of(one).ifPresent(ends::add);
        }
        return List.copyOf(ends);
    }

    /** The end of one telephone. */
    static Optional<String> of(String telephone) {
        Matcher end = ENDS.matcher(telephone.replaceAll("[\\s.()\\-]+", ""));
        return end.find() ? Optional.of(end.group(1)) : Optional.empty();
    }

    /** Whether digits are among these ends. Takes as long whether they are, are not, or there are none. */
    static boolean matches(String digits, List<String> ends) {
        byte[] given = digits.getBytes(StandardCharsets.UTF_8);
        boolean right = MessageDigest.isEqual(given, NOBODYS.getBytes(StandardCharsets.UTF_8));
        for (String end : ends) {
            right |= MessageDigest.isEqual(given, end.getBytes(StandardCharsets.UTF_8));
        }
        return right && digits.matches("\\d{" + DIGITS + "}");
    }
}
