package vn.motcua.knowledge.search;

/** What tells whether a question is about any procedure. The weight of each stands in {@code weights.properties}. */
enum Signal {
    /** The score of the best candidate. */
    SCORE,
    /** {@link Feature#QUESTION_EXPLAINED} of the best candidate. */
    EXPLAINED,
    /** {@link Feature#QUESTION_IN_PHRASING} of the best candidate. */
    IN_PHRASING,
    /** {@link Feature#NEAR_ONE_TEXT} of the best candidate. */
    NEAR_TEXT,
    /** Share of the topic's words that stand in the name of any procedure. */
    KNOWN_WORDS,
    /** The question names an aspect of a procedure. */
    ASPECT,
    /** What its words and pairs of words say for or against: {@link WordEvidence}. */
    WORDS
}
