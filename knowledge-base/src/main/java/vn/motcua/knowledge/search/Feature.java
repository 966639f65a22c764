package vn.motcua.knowledge.search;

/** What the ranking looks at. The weight of each stands in {@code weights.properties}. */
enum Feature {
    /** BM25 of the unmarked words on the name. */
    NAME_WORDS,
    /** BM25 of the unmarked pairs of neighbours on the name. */
    NAME_PAIRS,
    /** BM25 of the words that were typed with marks on the name, marks and all. */
    NAME_EXACT_WORDS,
    /** The same of pairs. */
    NAME_EXACT_PAIRS,
    /** BM25 on the field (lĩnh vực). */
    FIELD_WORDS,
    /** BM25 of pairs on the field. */
    FIELD_PAIRS,
    /** BM25 on the required documents and the result. */
    PAPERS_WORDS,
    /** BM25 of pairs on the required documents and the result. */
    PAPERS_PAIRS,
    /** BM25 on steps, requirements and the rest. */
    TEXT_WORDS,
    /** BM25 of pairs on steps, requirements and the rest. */
    TEXT_PAIRS,
    /** How well the name has the official terms that the lexicon gives for the expressions of the question. */
    LEXICON_NAME,
    /** How well papers and steps have them. */
    LEXICON_TEXT,
    /** The commune carries it out: what most people come for. */
    COMMUNE,
    /** The province carries it out. */
    PROVINCE,
    /** It is for citizens. */
    CITIZENS,
    /** Share of the question's weight that the name has. */
    QUESTION_COVERED,
    /** Share of the name's weight that the question asks for. */
    NAME_COVERED,
    /** Weight of what the name has and the question does not ask for, in tens. */
    NAME_UNASKED,
    /** The name begins with an action that the question names. */
    ACTION_ASKED,
    /** The name has an action out of the ordinary (again, renew, correct, cancel…) that the question does not name. */
    ACTION_UNASKED,
    /** The name has a condition out of the ordinary (foreign element, mobile, border area…) that the question does not name. */
    CONDITION_UNASKED,
    /** The question names an action out of the ordinary that the name does not have. */
    ACTION_MISSING,
    /** The question mentions a condition out of the ordinary that the name has. */
    CONDITION_ASKED;

    private static final Feature[] ALL = values();

    /** All of them. */
    static Feature[] all() {
        return ALL;
    }

    /** Whether it is computed for every procedure, and so chooses the candidates; the rest only for these. */
    boolean choosesCandidates() {
        return ordinal() <= CITIZENS.ordinal();
    }
}
