package vn.motcua.assistant.directory;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text for a formula: one that begins like a formula gets an apostrophe in front, which spreadsheets know
 * for "this is text", and loses it when it is read again.
 */
public final class SheetCells {

    /** Also behind blanks and in wide letters. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]");

    private SheetCells() {}

    static boolean looksLikeFormula(String text) {
        return FORMULA.matcher(text).find();
    }

    /** The text as it is written into a CSV file. */
    public static String guarded(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }

    /** The text that was meant. */
    static String plain(String cell) {
        return cell.startsWith("'") && looksLikeFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
