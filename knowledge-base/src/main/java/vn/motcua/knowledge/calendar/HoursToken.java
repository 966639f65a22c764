package vn.motcua.knowledge.calendar;

/**
 * A word of desk hours that says something.
 *
 * @param kind what it is
 * @param value of a day 1 to 7, Monday first, of a time its minutes from midnight, both -1 where there is none such; of several days a bit for
 *     each; of a number the number; else 0
 * @param from where it begins in the text
 * @param to where it ends
 */
record HoursToken(Kind kind, int value, int from, int to) {

    enum Kind {
        DAY,
        /** A day's name without "thứ": only within a list of days. */
        DAY_NAME,
        /** Several days by one word. */
        DAYS,
        TIME,
        /** An hour, or a day within a list of days. */
        NUMBER,
        DASH,
        COMMA,
        /** A semicolon, a full stop, the end of a line. */
        END,
        EXCEPT,
        CLOSED,
        MORNING,
        AFTERNOON,
        /** Says nothing: "từ", "làm việc", a colon. */
        NOTHING,
        /** Is not understood. */
        OTHER
    }

    boolean is(Kind one) {
        return kind == one;
    }

    /** Whether it may begin or end hours. */
    boolean isTime() {
        return kind == Kind.TIME || kind == Kind.NUMBER;
    }
}
