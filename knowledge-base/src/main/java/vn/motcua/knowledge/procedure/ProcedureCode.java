package vn.motcua.knowledge.procedure;

import java.util.regex.Pattern;

/**
 * The national code of a procedure (mã thủ tục), such as {@code 1.001193}: one digit, a point, six digits.
 *
 * @param value the code as the portal prints it
 */
public record ProcedureCode(String value) implements Comparable<ProcedureCode> {

    private static final Pattern FORM = Pattern.compile("\\d\\.\\d{6}");

    /** Refuses anything that is not a code, naming what was given. */
    public ProcedureCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a procedure code (a digit, a point, six digits): '" + value + "'");
        }
    }

    /** Whether the text is a code from its first to its last character. */
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(ProcedureCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
