package vn.motcua.assistant.embedding;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

import vn.motcua.knowledge.embedding.LocalEmbedder;
import vn.motcua.knowledge.embedding.TextEmbedder;

/** Makes the embedder that is configured. */
final class Embedders {

    private Embedders() {}

    /**
     * The embedder of settings that name one.
     *
     * @throws IllegalArgumentException when this build cannot run it, or a file is no model, naming the setting and what to do
     */
    static TextEmbedder of(EmbeddingSettings settings) {
        return of(settings, LocalEmbedder::find);
    }

    /** @param local what this build has to run a model within the process */
    static TextEmbedder of(EmbeddingSettings settings, Supplier<Optional<LocalEmbedder>> local) {
        if (settings.provider() != EmbeddingSettings.Provider.ONNX) {
            return new LangChainEmbedder(settings);
        }
        LocalEmbedder runtime = local.get().orElseThrow(EmbeddingSettings::noRuntime);
        try {
            return runtime.open(settings.modelFile(), settings.tokenizerFile(), settings.pooling());
        } catch (IOException | IllegalArgumentException unusable) {
            throw EmbeddingSettings.noModel(String.valueOf(unusable.getMessage()));
        }
    }
}
