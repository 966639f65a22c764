package vn.motcua.knowledge.embedding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Runs an embedding model within this process. What can do so brings native code of a hundred megabytes and is therefore an artifact of
 * its own, found by {@link ServiceLoader} where a build has it.
 */
public interface LocalEmbedder {

    /** How the vectors of a text's tokens become one. */
    enum Pooling {
        /** Their mean. */
        MEAN,
        /** That of the first token. */
        CLS
    }

    /**
     * Loads a model.
     *
     * @param model an ONNX file
     * @param tokenizer its {@code tokenizer.json}
     * @throws IOException when a file cannot be read
     * @throws IllegalArgumentException when it is no such model, saying why
     */
    TextEmbedder open(Path model, Path tokenizer, Pooling pooling) throws IOException;

    /** What this build has; empty in the usual one. */
    static Optional<LocalEmbedder> find() {
        return ServiceLoader.load(LocalEmbedder.class).findFirst();
    }
}
