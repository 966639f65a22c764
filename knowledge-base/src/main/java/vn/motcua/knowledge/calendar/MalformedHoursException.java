package vn.motcua.knowledge.calendar;

/** Desk hours that cannot be read. Its message says what is wrong in English, for whoever writes settings. */
public final class MalformedHoursException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String part;

    MalformedHoursException(Reason reason, String part, String message) {
        super(message);
        this.reason = reason;
        this.part = part;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** Which part of the text it is about, as it was written; the name of the day where one is given twice. */
    public String part() {
        return part;
    }

    /** What can be wrong with desk hours. */
    public enum Reason {
        /** There is no day in it. */
        NEVER_OPENS,
        /** A group without hours, or without days. */
        INCOMPLETE,
        /** Hours that begin before those in front of them end. */
        OVERLAP,
        /** A day that is given twice. */
        TWICE,
        /** No range of days that follow each other. */
        RANGE,
        /** Something else than T2 to T7 and CN in the place of days. */
        DAYS,
        /** No pair of times. */
        TIMES,
        /** Hours that end before they begin. */
        BACKWARDS
    }
}
