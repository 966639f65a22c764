package vn.motcua.knowledge.reading;

/** What is wrong with a piece of input that was left out. */
public enum FaultKind {
    /** The file does not exist or cannot be read. */
    UNREADABLE_FILE,
    /** A file of no known format; it was ignored. */
    UNKNOWN_FORMAT,
    /** A gzip or zip container that is cut off or damaged. */
    BROKEN_CONTAINER,
    /** A line, file or container beyond the limits of {@link ReadingLimits}. */
    TOO_LARGE,
    /** The text is not well-formed in its format. */
    MALFORMED,
    /** A value that every procedure needs (its code, its name, the name of a document) is not there. */
    MISSING_VALUE,
    /** A value of the wrong type, or one that is none of the allowed. */
    INVALID_VALUE,
    /** A key that the format does not have; only the project's own YAML is that strict. */
    UNKNOWN_KEY,
    /** A procedure whose code another record also has; the other one was kept. */
    DUPLICATE_CODE,
    /** A guide that contradicts itself or its record; the procedure was kept without it. */
    INVALID_GUIDE,
    /** An article that names what there is none of, or that its check refuses. */
    INVALID_ARTICLE
}
