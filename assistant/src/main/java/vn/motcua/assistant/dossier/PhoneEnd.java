package vn.motcua.assistant.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Digits as they are said, without marks. */
    private static final Map<String, String> SPOKEN = Map.ofEntries(
            Map.entry("khong", "0"),
            Map.entry("mot", "1"),
            Map.entry("hai", "2"),
            Map.entry("ba", "3"),
            Map.entry("bon", "4"),
            Map.entry("tu", "4"),
            Map.entry("nam", "5"),
            Map.entry("lam", "5"),
            Map.entry("sau", "6"),
            Map.entry("bay", "7"),
            Map.entry("tam", "8"),
            Map.entry("chin", "9"));

    private PhoneEnd() {}

    /** The digits that words without marks say one by one: "la khong bay ba mot"; empty when they are not just so many. */
    static Optional<String> spoken(String words) {
        var digits = new StringBuilder();
        for (String word :
                words.replaceFirst("^.*\\b(?:cuoi|la|duoi)\\b", "").strip().split(" ", -1)) {
            if (!SPOKEN.containsKey(word)) {
                return Optional.empty();
            }
            digits.append(SPOKEN.get(word));
        }
        return digits.length() == DIGITS ? Optional.of(digits.toString()) : Optional.empty();
    }

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
