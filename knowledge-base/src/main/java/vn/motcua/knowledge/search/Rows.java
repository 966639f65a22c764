package vn.motcua.knowledge.search;

import java.util.Arrays;

/** One number per feature and procedure, and one bit per word, part and procedure; used again from question to question. */
final class Rows {

    private final float[][] features;
    private final float[] total;
    private final long[] explained;

    Rows(int documents) {
        features = new float[Feature.COMMUNE.ordinal()][documents];
        total = new float[documents];
        explained = new long[documents];
    }

    void clear() {
        for (float[] row : features) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(total, 0);
        Arrays.fill(explained, 0);
    }

    /** The values of a feature that is no prior and chooses candidates, by document. */
    float[] of(Feature feature) {
        return features[feature.ordinal()];
    }

    /** The weighted sums of the first stage, by document. */
    float[] total() {
        return total;
    }

    /** By document a bit for each word of the question that some part of it explains. */
    long[] explained() {
        return explained;
    }
}
