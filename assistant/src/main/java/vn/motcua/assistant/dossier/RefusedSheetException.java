package vn.motcua.assistant.dossier;

/** A file of which nothing can be entered. */
public final class RefusedSheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** Too many bytes. */
        TOO_LARGE,
        /** No text in UTF-8 or as Excel's Unicode text. */
        NO_TEXT,
        /** Quotes do not end, or the like. */
        NO_SHEET,
        /** It lacks a column that is needed. */
        COLUMNS,
        /** Too many rows. */
        TOO_LONG,
        /** No rows. */
        EMPTY
    }

    RefusedSheetException(Reason reason) {
        super("a sheet was refused: " + reason);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
