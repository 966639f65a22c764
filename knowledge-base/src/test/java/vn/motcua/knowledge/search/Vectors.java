package vn.motcua.knowledge.search;

/** Sums over arrays of numbers, each in one order, so that they come to the same bits everywhere. */
final class Vectors {

    private Vectors() {}

    /** Adds a multiple of a part of an array. */
    static void add(float[] from, int at, float factor, float[] to) {
        for (int d = 0; d < to.length; d++) {
            to[d] += factor * from[at + d];
        }
    }

    /** The dot product; the length must be a multiple of four. */
    static float dot(float[] one, float[] other) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        for (int d = 0; d < one.length; d += 4) {
            first += one[d] * other[d];
            second += one[d + 1] * other[d + 1];
            third += one[d + 2] * other[d + 2];
            fourth += one[d + 3] * other[d + 3];
        }
        return first + second + third + fourth;
    }

    /** Makes a vector one long; its length before. */
    static float normalise(float[] vector) {
        float length = (float) StrictMath.sqrt(dot(vector, vector)) + 1e-6f;
        for (int d = 0; d < vector.length; d++) {
            vector[d] /= length;
        }
        return length;
    }

    /** Turns the gradient with respect to a unit vector into that with respect to the vector it was made of. */
    static void alongSphere(float[] pull, float[] unit, float length) {
        float along = dot(pull, unit);
        for (int d = 0; d < pull.length; d++) {
            pull[d] = (pull[d] - along * unit[d]) / length;
        }
    }
}
