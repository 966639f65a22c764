package vn.motcua.onnx;

import java.util.List;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import vn.motcua.knowledge.embedding.EmbeddingFailure;
import vn.motcua.knowledge.embedding.TextEmbedder;

/**
 * A model within the process.
 *
 * @param model what names it
 * @param loaded the model
 */
record OnnxTextEmbedder(String model, EmbeddingModel loaded) implements TextEmbedder {

    @Override
    public List<float[]> embed(List<String> texts) {
        try {
            return loaded.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                    .map(Embedding::vector)
                    .toList();
        } catch (RuntimeException failure) {
            // Its message could hold the text.
            throw new EmbeddingFailure(failure.getClass().getSimpleName());
        }
    }
}
