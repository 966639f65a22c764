package vn.motcua.knowledge.answer;

/** How far an answer that was read may be relied on. */
public enum Trust {
    /** Said in so many words: go on. */
    SURE,
    /** Inferred, hedged, or said within a question: go on, but repeat to the citizen what was understood. */
    LIKELY
}
