package vn.motcua.knowledge.twin;

/** In what twins may differ. Those with words of their own stand in {@code values.tsv}; the others take theirs from the records. */
public enum Dimension {
    /** What is done: new, re-issue, extension, change … */
    ACTION(0),
    /** Why it is done: lost, expired, wrong … */
    REASON(0),
    /** When, and for how long. */
    TERM(0),
    /** Which kind of school. */
    SCHOOL(0),
    /** Who asks, or for whom. */
    PERSON(0.1),
    /** With a foreign side (yếu tố nước ngoài). */
    FOREIGN(0),
    /** In Vietnam or abroad. */
    ABROAD(0.1),
    /** In a border area (khu vực biên giới). */
    BORDER(0),
    /** By a mobile desk (lưu động). */
    MOBILE(0),
    /** Together with other procedures (liên thông). */
    LINKED(0.1),
    /** Online or at the desk. */
    CHANNEL(0.1),
    /** Export, import, transit. */
    TRADE(0),
    /** What stands in one name where the others have something else: the kind of goods, of vehicle, of work. */
    VARIANT(0.2),
    /** Who carries it out. Many citizens do not know. */
    LEVEL(0.6),
    /** The agency, where names are alike. */
    AGENCY(3);

    private final double effort;

    Dimension(double effort) {
        this.effort = effort;
    }

    /** How much harder than the easiest question one about this is to answer, in bits of what an answer must be worth to make up for it. */
    double effort() {
        return effort;
    }
}
