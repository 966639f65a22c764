package vn.motcua.knowledge.place;

/**
 * A name that something typed may stand for.
 *
 * @param cost how unlikely it is that the name is typed so, marks aside: a negative natural logarithm
 */
record NameMatch(PlaceName name, Typing typing, float cost) {

    /** How the name was typed. */
    enum Typing {
        WHOLE,
        /** With a slip of the fingers or the ear. */
        SLIPPED,
        /** First syllables as initials: "G. Vấp", "P. Nhuận". */
        SHORTENED,
        /** Nothing but initials: "NA", "BTL". */
        INITIALS
    }
}
