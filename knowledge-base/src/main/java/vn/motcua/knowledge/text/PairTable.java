package vn.motcua.knowledge.text;

/**
 * A number for each of many pairs of word numbers: open addressing on primitive arrays, because reading a question asks for
 * thousands of them. Not safe for use by several threads while it is filled; then it is.
 */
final class PairTable {

    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] keys = new long[FIRST_CAPACITY];
    private float[] values = new float[FIRST_CAPACITY];
    private int size;

    /** Adds an amount to the number of a pair. At least one of the two must not be 0. */
    void add(int first, int second, float amount) {
        if (first == 0 && second == 0) {
            throw new IllegalArgumentException("the pair 0, 0 marks an empty place");
        }
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        long key = key(first, second);
        int at = placeOf(key);
        if (keys[at] == 0) {
            keys[at] = key;
            size++;
        }
        values[at] += amount;
    }

    /** The number of a pair; 0 when it has none. */
    float get(int first, int second) {
        return values[placeOf(key(first, second))];
    }

    /** What is done with each pair. */
    interface Change {
        /** The new number of a pair. */
        float of(int first, int second, float value);
    }

    /** Replaces each number. */
    void replaceAll(Change change) {
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != 0) {
                values[at] = change.of((int) (keys[at] >>> 32), (int) keys[at], values[at]);
            }
        }
    }

    private static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    private int placeOf(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        float[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new float[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = placeOf(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }
}
