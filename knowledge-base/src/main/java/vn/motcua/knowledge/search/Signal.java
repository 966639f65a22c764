package vn.motcua.knowledge.search;

/** What tells whether a question is about any procedure. The weight of each stands in {@code weights.properties}. */
enum Signal {
    /** The score of the best candidate. */
    SCORE,
    /** The greatest share of the question's weight that the name of a leading candidate has. */
    QUESTION_COVERED,
    /** The greatest share of the name's weight that the question asks for. */
    NAME_COVERED,
    /** How well a leading candidate's name has the lexicon's official terms. */
    LEXICON,
    /** Pairs of neighbours in a leading candidate's name. */
    PAIRS,
    /** Share of the topic's words that stand in the name of any procedure. */
    KNOWN_WORDS,
    /** The question asks for an aspect of a procedure. */
    ASPECT
}
