package vn.motcua.knowledge.place;

/**
 * What does not fit together in the lists that the table of places is made from.
 *
 * @param subject the names or codes that it is about
 */
record PlaceContradiction(Kind kind, String subject) {

    enum Kind {
        /** A commune of the table of changes is not in the official list; the row is left out. */
        NOT_OFFICIAL,
        /** It is there with another kind, as where a commune has become a ward since; the official one is taken. */
        OTHER_KIND,
        /** No old commune lies in an official one. */
        WITHOUT_SOURCE,
        /** An old commune lies in two provinces of today. */
        TWO_PROVINCES,
        /** A row stands there twice. */
        TWICE,
        /** The official list has not as many provinces or communes as the reform left. */
        COUNT
    }
}
