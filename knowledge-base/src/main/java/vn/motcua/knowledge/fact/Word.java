package vn.motcua.knowledge.fact;

/**
 * A word of a text as the guard reads it.
 *
 * @param key what it is compared by: normal form, with or without diacritics
 * @param start offset of its first character in the text
 * @param end offset behind its last character there
 * @param before what parts it from the word before
 * @param capital whether it begins with a capital letter there
 */
record Word(String key, int start, int end, Break before, boolean capital) {

    /** What stands between two words, from the weakest to the strongest. */
    enum Break {
        /** Nothing but a blank. */
        NONE,
        /** A comma, a bracket, a dash. */
        CLAUSE,
        /** A full stop, a semicolon. */
        SENTENCE,
        /** A new line. */
        LINE
    }

    boolean opensClause() {
        return before != Break.NONE;
    }

    boolean opensSentence() {
        return before.compareTo(Break.SENTENCE) >= 0;
    }
}
