package vn.motcua.knowledge.embedding;

import java.util.List;

/**
 * An embedding model: turns texts into vectors, so that texts that mean the same lie near each other. It may take long; nobody who
 * answers a citizen waits for it without a limit. Safe for use by several threads.
 */
public interface TextEmbedder {

    /**
     * Names the model and whatever else its vectors depend on (its version or the digest of its file, where it is asked, how many numbers
     * it was asked for). Vectors may be compared, and kept for later, only under one and the same name.
     */
    String model();

    /**
     * The vectors of texts, in their order, all of one length in numbers; how long they are as vectors does not matter.
     *
     * @param texts at least one, none blank
     * @throws EmbeddingFailure when there are none
     */
    List<float[]> embed(List<String> texts);
}
