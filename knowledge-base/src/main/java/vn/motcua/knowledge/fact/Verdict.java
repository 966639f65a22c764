package vn.motcua.knowledge.fact;

/** What the fact guard says of a text. */
public sealed interface Verdict {

    /** Nothing in the text goes beyond the cited records. */
    record Passed() implements Verdict {}

    /**
     * The text may not be shown.
     *
     * @param reason the first thing that is wrong
     * @param fragment the piece of the text that is wrong, as it stands there, at most 120 characters. It comes from the checked text:
     *     mask it like that before it is logged
     */
    record Rejected(Reason reason, String fragment) implements Verdict {}

    /** Whether the text may be shown. */
    default boolean passed() {
        return this instanceof Passed;
    }
}
