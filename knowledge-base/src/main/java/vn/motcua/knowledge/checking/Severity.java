package vn.motcua.knowledge.checking;

/** How much a finding matters. */
public enum Severity {
    /** Citizens may be told something wrong or be sent to the wrong place. */
    ERROR,
    /** Something is missing or probably wrong. */
    WARNING,
    /** Worth a look when the record is edited anyway. */
    NOTE
}
