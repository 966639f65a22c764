package vn.motcua.knowledge.search;

/** What the ranking looks at. The weight of each stands in {@code weights.properties}; sums of BM25 are in tens. */
enum Feature {
    // For every procedure: they choose the candidates.

    /** BM25 of the unmarked words on the name. */
    NAME_WORDS,
    /** BM25 of the unmarked pairs of neighbours on the name. */
    NAME_PAIRS,
    /** BM25 on the field (lĩnh vực). */
    FIELD_WORDS,
    /** BM25 on papers, result, requirements, steps and the rest. */
    TEXT_WORDS,
    /** BM25 of pairs on papers, result, requirements, steps and the rest. */
    TEXT_PAIRS,
    /** BM25 on the phrasings. */
    PHRASING_WORDS,
    /** BM25 of pairs on the phrasings. */
    PHRASING_PAIRS,
    /** BM25 on the name of the official terms that the lexicon gives for the expressions of the question. */
    LEXICON_NAME,
    /** BM25 of their pairs on papers, steps and the rest. */
    LEXICON_TEXT,
    /** How many expressions have their official term in the name, each by the share that is there. */
    LEXICON_SHARE,
    /** Share of the question's weight that name, lexicon, phrasings and text explain, the further away the less. */
    QUESTION_EXPLAINED,
    /** The commune carries it out: what most people come for. */
    COMMUNE,
    /** The province carries it out. */
    PROVINCE,
    /** It is for citizens. */
    CITIZENS,
    /** It was taken from the portal as it is now, not from its predecessor. */
    CURRENT,
    /** It has phrasings. */
    PHRASED,

    // For the candidates only.

    /** Share of the question's weight that the name has. */
    QUESTION_COVERED,
    /** Share of the question's weight that the name has only with other marks than were typed (đường, Dương). */
    MARKS_DIFFER,
    /** Share of the weight of the name, or of the best part of it, that the question asks for, in its words or by the lexicon. */
    NAME_COVERED,
    /** Weight of what that part has and the question does not ask for, in tens. */
    NAME_PART_UNASKED,
    /** Weight of what the name has and the question does not ask for, in tens. */
    NAME_UNASKED,
    /** Share of the weight of the phrasing that the question has most of. */
    PHRASING_COVERED,
    /** Share of the question's weight that one phrasing has. */
    QUESTION_IN_PHRASING,
    /** How near the question's direction lies to the nearest text of the procedure: cosine, see {@link Meanings}. */
    NEAR_ONE_TEXT,
    /** How near it lies to the middle of its texts. */
    NEAR_MIDDLE,
    /** How near it lies to the middle of its field: the field of life recognised in the question. */
    NEAR_FIELD,
    /** The name has an action out of the ordinary (again, renew, correct, cancel…) that the question names. */
    ACTION_ASKED,
    /** The name has an action out of the ordinary that the question does not name. */
    ACTION_UNASKED,
    /** The question names an action out of the ordinary that the name does not have. */
    ACTION_MISSING,
    /** The name has a condition out of the ordinary (foreign element, mobile, border area…) that the question mentions. */
    CONDITION_ASKED,
    /** The name has a condition out of the ordinary that the question does not mention. */
    CONDITION_UNASKED;

    private static final Feature[] ALL = values();

    /** All of them. */
    static Feature[] all() {
        return ALL;
    }

    /** Whether it is known of a procedure whatever the question. */
    boolean isPrior() {
        return this == COMMUNE || this == PROVINCE || this == CITIZENS || this == CURRENT || this == PHRASED;
    }

    /** Whether it is computed for every procedure, and so chooses the candidates; the rest only for these. */
    boolean choosesCandidates() {
        return ordinal() <= PHRASED.ordinal();
    }
}
