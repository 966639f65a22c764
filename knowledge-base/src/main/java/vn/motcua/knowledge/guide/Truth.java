package vn.motcua.knowledge.guide;

/** Whether a condition holds, as far as the answers tell. */
public enum Truth {
    /** It holds. */
    YES,
    /** It does not hold. */
    NO,
    /** A question that decides it was skipped, not yet asked, or answered too vaguely. */
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    Truth or(Truth other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : UNKNOWN;
    }
}
