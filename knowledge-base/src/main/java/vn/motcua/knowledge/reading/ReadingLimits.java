package vn.motcua.knowledge.reading;

/**
 * How much the readers take in, so that no file can exhaust the memory. The longest record of the national catalogue has
 * about 300,000 characters, its whole text 40 million.
 */
final class ReadingLimits {

    /** The longest line of a JSON Lines file, in bytes. */
    static final int LINE_BYTES = 8 << 20;

    /** The longest YAML file, in bytes. */
    static final int YAML_BYTES = 2 << 20;

    /** The most bytes that the parts of one Word file may unfold to; those of the portal unfold to about 100,000. */
    static final long WORD_BYTES = 64L << 20;

    /** The most bytes that one compressed file may unfold to. */
    static final long UNFOLDED_BYTES = 2L << 30;

    private ReadingLimits() {}
}
