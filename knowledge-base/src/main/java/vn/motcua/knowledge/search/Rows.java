package vn.motcua.knowledge.search;

import java.util.Arrays;

/** One number per feature and procedure, and one bit per word, part and procedure; used again from question to question. */
final class Rows {

    private final float[][] features;
    private final float[] total;
    private final long[] inName;
    private final long[] inPhrasings;
    private final long[] inPapers;
    private final long[] inText;

    Rows(int documents) {
        features = new float[Feature.COMMUNE.ordinal()][documents];
        total = new float[documents];
        inName = new long[documents];
        inPhrasings = new long[documents];
        inPapers = new long[documents];
        inText = new long[documents];
    }

    void clear() {
        for (float[] row : features) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(total, 0);
        Arrays.fill(inName, 0);
        Arrays.fill(inPhrasings, 0);
        Arrays.fill(inPapers, 0);
        Arrays.fill(inText, 0);
    }

    /** The values of a feature that is no prior and chooses candidates, by document. */
    float[] of(Feature feature) {
        return features[feature.ordinal()];
    }

    /** The weighted sums of the first stage, by document. */
    float[] total() {
        return total;
    }

    /** The question's words in the name, by document. */
    long[] inName() {
        return inName;
    }

    /** The question's words in the phrasings, by document. */
    long[] inPhrasings() {
        return inPhrasings;
    }

    /** The question's words in papers and result, by document. */
    long[] inPapers() {
        return inPapers;
    }

    /** The question's words in the other texts, by document. */
    long[] inText() {
        return inText;
    }
}
