package vn.motcua.knowledge.guide;

/** The steps of a procedure as a citizen lives them, in order. */
public enum Stage {
    /** Get the papers together. */
    PREPARE,
    /** Hand them in. */
    SUBMIT,
    /** Pay. */
    PAY,
    /** Wait, and know until when. */
    WAIT,
    /** Collect the result. */
    COLLECT
}
