package vn.motcua.knowledge.search;

/** What tells whether a question is about any procedure. The weight of each stands in {@code weights.properties}. */
enum Signal {
    /** {@link Feature#QUESTION_EXPLAINED} of the best candidate. */
    EXPLAINED,
    /** {@link Feature#NAME_COVERED} of the best candidate. */
    NAME_COVERED,
    /** {@link Feature#NAME_PAIRS} of the best candidate, at most 5. */
    PAIRS,
    /** {@link Feature#PHRASING_COVERED} of the best candidate. */
    PHRASING_COVERED,
    /** {@link Feature#QUESTION_IN_PHRASING} of the best candidate. */
    IN_PHRASING,
    /** {@link Feature#NEAR_ONE_TEXT} of the best candidate. */
    NEAR_TEXT,
    /** {@link Feature#NEAR_MIDDLE} of the best candidate. */
    NEAR_MIDDLE,
    /** Whether the lexicon gives the best candidate any official term: {@link Feature#LEXICON_SHARE}, at most 1. */
    LEXICON,
    /** How far the best candidate stands above the tenth. */
    LEAD,
    /** Share of the topic's words that stand in the name of any procedure. */
    KNOWN_WORDS,
    /** The question names an aspect of a procedure. */
    ASPECT,
    /** It has words of dealing with an authority: 0, 1 or 2 for more. */
    SERVICE_WORDS,
    /** Share of its words that belong to matters no procedure is about. */
    OFF_TOPIC,
    /** Few words tell little: 1 divided by the number of topic words. */
    SHORTNESS
}
