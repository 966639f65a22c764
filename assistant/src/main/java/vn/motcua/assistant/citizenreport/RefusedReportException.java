package vn.motcua.assistant.citizenreport;

/** Something that cannot be done with a report or with what reports are sorted by; nothing was changed. */
public final class RefusedReportException extends RuntimeException {

    private final Reason reason;

    RefusedReportException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why it cannot be done. */
    public enum Reason {
        /** There is no such report. */
        UNKNOWN,
        /** How far it has come does not allow it: an answered report is not answered again. */
        STATUS,
        /** Nothing is written. */
        TEXT_MISSING,
        /** More is written than anybody reads. */
        TEXT_LONG,
        /** There is no such category. */
        CATEGORY,
        /** There is no such unit. */
        UNIT,
        /** There is nobody of that number who sees to reports. */
        ASSIGNEE,
        /** The days are not 1 to 365. */
        DAYS,
        /** The code is not small letters and digits. */
        CODE,
        /** The name or code is taken. */
        TAKEN,
        /** The category where nothing else fits is always there. */
        NEEDED
    }
}
