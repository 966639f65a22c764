package vn.motcua.knowledge.calendar;

/** What a date rests on. */
public enum Basis {
    /** The days off are those that the authorities have announced for the year. */
    ANNOUNCED,
    /** At least one year's days off are computed by law and may be announced differently: say "dự kiến". */
    COMPUTED
}
