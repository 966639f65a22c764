package vn.motcua.knowledge.twin;

import vn.motcua.knowledge.guide.BilingualText;

/**
 * A value of a dimension.
 *
 * @param dimension the dimension
 * @param id names it within its dimension: a word of {@code values.tsv}, or the code of the first procedure that has it
 * @param label what to call it within a sentence, in small letters but for names; published texts are not translated
 */
public record TwinValue(Dimension dimension, String id, BilingualText label) {

    /** The value of records that state none of a dimension, where that has a name. */
    public static final String USUAL = "usual";

    private static final String OTHER = "other";

    /** The value of records that state none, where that has no name. */
    static TwinValue other(Dimension dimension) {
        return new TwinValue(dimension, OTHER, new BilingualText("trường hợp khác", "another case"));
    }

    /** Whether it says only that none of the others holds. */
    public boolean isOther() {
        return id.equals(OTHER);
    }

    /** Whether it is what a record means that states none of the dimension. */
    public boolean isUsual() {
        return id.equals(USUAL);
    }
}
