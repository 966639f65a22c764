package vn.motcua.knowledge.text;

/**
 * A number for each of many pairs of word numbers: open addressing on one array, key and number side by side, because reading a
 * question asks for a thousand of them and each should cost one look into memory. Not safe for use by several threads while it is
 * filled; then it is.
 */
final class PairTable {

    /** Word numbers must be below this. */
    static final int MOST_WORDS = 1 << 16;

    private static final int FIRST_CAPACITY = 1 << 10;
    private static final double FULL = 0.7;

    /** The pair in the upper half, the bits of its number in the lower; 0 is an empty place. */
    private long[] entries = new long[FIRST_CAPACITY];

    /** A bit for each of the places that a pair may have: most pairs that are asked for have none, and these bits stay in the cache. */
    private long[] present = new long[FIRST_CAPACITY / 8];

    private int size;

    /** Adds an amount to the number of a pair. At least one of the two must not be 0. */
    void add(int first, int second, float amount) {
        if ((first == 0 && second == 0) || Math.max(first, second) >= MOST_WORDS) {
            throw new IllegalArgumentException("no pair of words: " + first + ", " + second);
        }
        if (size + 1 > FULL * entries.length) {
            grow();
        }
        int key = key(first, second);
        int at = placeOf(key);
        size += entries[at] == 0 ? 1 : 0;
        entries[at] = entry(key, valueAt(at) + amount);
        setPresent(key);
    }

    /** The number of a pair; 0 when it has none. */
    float get(int first, int second) {
        int key = key(first, second);
        int bit = bitOf(key);
        return (present[bit >>> 6] & 1L << bit) == 0 ? 0 : valueAt(placeOf(key));
    }

    private void setPresent(int key) {
        int bit = bitOf(key);
        present[bit >>> 6] |= 1L << bit;
    }

    /** One of eight bits for each place of the table. */
    private int bitOf(int key) {
        int hash = key * 0x85EBCA6B;
        return (hash ^ (hash >>> 13)) & (64 * present.length - 1);
    }

    /** What is done with each pair. */
    interface Change {
        /** The new number of a pair. */
        float of(int first, int second, float value);
    }

    /** Replaces each number. */
    void replaceAll(Change change) {
        for (int at = 0; at < entries.length; at++) {
            if (entries[at] != 0) {
                int key = (int) (entries[at] >>> 32);
                entries[at] = entry(key, change.of(key >>> 16, key & 0xFFFF, valueAt(at)));
            }
        }
    }

    private float valueAt(int at) {
        return Float.intBitsToFloat((int) entries[at]);
    }

    private static long entry(int key, float value) {
        return (long) key << 32 | Integer.toUnsignedLong(Float.floatToRawIntBits(value));
    }

    private static int key(int first, int second) {
        return first << 16 | second;
    }

    private int placeOf(int key) {
        int hash = key * 0x9E3779B9;
        int at = (hash ^ (hash >>> 15)) & (entries.length - 1);
        while (entries[at] != 0 && (int) (entries[at] >>> 32) != key) {
            at = (at + 1) & (entries.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] old = entries;
        entries = new long[2 * old.length];
        present = new long[entries.length / 8];
        for (long entry : old) {
            if (entry != 0) {
                int key = (int) (entry >>> 32);
                entries[placeOf(key)] = entry;
                setPresent(key);
            }
        }
    }
}
