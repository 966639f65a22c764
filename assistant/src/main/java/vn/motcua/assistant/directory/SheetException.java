package vn.motcua.assistant.directory;

/** A sheet that cannot be read at all. */
public final class SheetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** Neither XLSX nor CSV in UTF-8. */
        KIND,
        /** It unfolds to more than it may, or has too many rows. */
        LARGE,
        /** It begins like XLSX and cannot be read to its end. */
        BROKEN,
        /** Its first row has not the headings of the form. */
        HEADINGS,
        /** A heading stands there twice. */
        HEADING_TWICE,
        /** There is nothing below the headings. */
        EMPTY,
        /** It was not found: it is older than an hour, or somebody has taken it over. */
        GONE
    }

    private final Reason reason;
    private final String detail;

    SheetException(Reason reason, String detail) {
        super(reason + (detail.isEmpty() ? "" : ": " + detail));
        this.reason = reason;
        this.detail = detail;
    }

    /** Why it cannot be read. */
    public Reason reason() {
        return reason;
    }

    /** What it is about, such as a heading; may be empty. */
    public String detail() {
        return detail;
    }
}
