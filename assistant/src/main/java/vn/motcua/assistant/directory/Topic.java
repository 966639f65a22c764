package vn.motcua.assistant.directory;

/** What is asked of a unit. */
enum Topic {
    /** When it is open, whether it is on a day. */
    HOURS,
    /** When leaders receive citizens. */
    RECEPTION,
    /** Where it is. */
    ADDRESS,
    /** How it is called. */
    PHONE,
    /** Which one is nearest. */
    NEAREST,
    /** When and how children are enrolled. */
    ENROLMENT,
    /** When lessons begin and end. */
    TIMETABLE,
    /** Everything. */
    ABOUT
}
