package vn.motcua.knowledge.guide;

/**
 * A sentence of a guide.
 *
 * @param kind what sort of sentence it is
 * @param stage the step at which it helps
 * @param text the sentence
 * @param when in which case it applies
 */
public record Advice(Kind kind, Stage stage, BilingualText text, Condition when) {

    /** What sort of sentence it is. */
    public enum Kind {
        /** What to do. */
        STEP,
        /** What often goes wrong. */
        MISTAKE,
        /** What to bring to the desk, beside the papers. */
        BRING
    }
}
