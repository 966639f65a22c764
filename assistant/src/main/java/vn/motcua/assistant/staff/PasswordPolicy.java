package vn.motcua.assistant.staff;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import com.nulabinc.zxcvbn.Zxcvbn;
import vn.motcua.assistant.staff.RefusedPasswordException.Reason;

/**
 * Which passwords are taken: by length and by how hard they are to guess, not by kinds of characters (NIST SP 800-63B, section
 * 3.1.1.2). How hard is reckoned as in Wheeler, "zxcvbn: Low-Budget Password Strength Estimation" (USENIX Security 2016), from
 * lists of common passwords, words and names, rows of the keyboard, sequences and dates.
 */
public final class PasswordPolicy {

    /** The fewest characters. */
    public static final int SHORTEST = 12;

    /** The most characters. */
    public static final int LONGEST = 128;

    /** On zxcvbn's scale of 0 to 4: more than 10^8 guesses. */
    private static final int HARD_ENOUGH = 3;

    /** The estimate takes time with the square of the length, and more characters than these are not needed. */
    private static final int MEASURED = 64;

    /** What is guessed first here. */
    private static final List<String> LOCAL_WORDS = List.of(
            "motcua",
            "matkhau",
            "vietnam",
            "hanoi",
            "saigon",
            "xinchao",
            "anhyeuem",
            "emyeuanh",
            "yeuem",
            "ubnd",
            "phuong",
            "canbo");

    private final Zxcvbn strength = new Zxcvbn();

    PasswordPolicy() {}

    /** Refuses what is too short or too easy to guess; the member's own names count as easy. */
    void check(String password, StaffMember member) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new RefusedPasswordException(Reason.TOO_SHORT);
        }
        if (length > LONGEST) {
            throw new RefusedPasswordException(Reason.TOO_LONG);
        }
        String folded = folded(password);
        if (folded.contains(folded(member.name())) || folded.contains(folded(member.displayName()))) {
            throw new RefusedPasswordException(Reason.CONTAINS_NAME);
        }
        var guessed = new java.util.ArrayList<>(LOCAL_WORDS);
        guessed.add(member.name());
        for (String word : member.displayName().split("\\s+")) {
            guessed.add(folded(word));
        }
        if (strength.measure(password.substring(0, Math.min(MEASURED, password.length())), guessed)
                                .getScore()
                        < HARD_ENOUGH
                || strength.measure(folded.substring(0, Math.min(MEASURED, folded.length())), guessed)
                                .getScore()
                        < HARD_ENOUGH) {
            throw new RefusedPasswordException(Reason.EASY_TO_GUESS);
        }
    }

    /** Without diacritics, capitals and spaces. */
    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}|\\s", "")
                .replace('đ', 'd');
    }
}
