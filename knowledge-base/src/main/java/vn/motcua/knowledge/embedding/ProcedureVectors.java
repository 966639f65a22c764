package vn.motcua.knowledge.embedding;

import java.util.List;

import org.apache.lucene.util.VectorUtil;

/**
 * Where a model puts the procedures of a catalogue.
 *
 * @param model which, see {@link TextEmbedder#model}
 * @param dimensions how many numbers a vector has, 1 to {@value #MOST_DIMENSIONS}
 * @param vectors of length 1, by the place of the procedure in its catalogue; not to be changed
 */
public record ProcedureVectors(String model, int dimensions, List<float[]> vectors) {

    /** More numbers than these a vector field of Lucene does not take. */
    public static final int MOST_DIMENSIONS = 1024;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when a vector has not as many numbers as there are dimensions, or these are too many
     */
    public ProcedureVectors {
        vectors = List.copyOf(vectors);
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "dimensions must be between 1 and " + MOST_DIMENSIONS + ", was " + dimensions);
        }
        for (float[] vector : vectors) {
            if (vector.length != dimensions) {
                throw new IllegalArgumentException(
                        "a vector has " + vector.length + " numbers instead of " + dimensions);
            }
        }
    }

    /**
     * The same direction with length 1.
     *
     * @throws EmbeddingFailure when it has none: no number, one that is not finite, or all 0
     */
    public static float[] unit(float[] vector) {
        double squares = 0;
        for (float number : vector) {
            squares += (double) number * number;
        }
        if (!(squares > 0) || !Double.isFinite(squares)) {
            throw new EmbeddingFailure("a vector without a direction");
        }
        return VectorUtil.l2normalize(vector.clone());
    }
}
