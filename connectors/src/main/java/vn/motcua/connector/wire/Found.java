package vn.motcua.connector.wire;

/** What came of asking a platform something. */
public sealed interface Found<T> {

    /** An answer. */
    record Well<T>(T value) implements Found<T> {}

    /**
     * None.
     *
     * @param reason why and what to mend, for staff; without secrets
     * @param reached whether the platform was reached
     */
    record Wrong<T>(String reason, boolean reached) implements Found<T> {}
}
