package vn.motcua.assistant.embedding;

import java.util.List;
import java.util.Locale;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.languagemodel.ProviderFailure;
import vn.motcua.assistant.languagemodel.ProviderHttp;
import vn.motcua.connector.wire.HttpCalls;
import vn.motcua.knowledge.embedding.EmbeddingFailure;
import vn.motcua.knowledge.embedding.TextEmbedder;

/** An embedding model at an address by way of LangChain4j: OpenAI-compatible, or Ollama. Repeats nothing itself, logs nothing. */
final class LangChainEmbedder implements TextEmbedder {

    /** 256 vectors of 1,024 numbers of 24 characters, and some more. */
    private static final int LONGEST_ANSWER = 8 * 1024 * 1024;

    private final EmbeddingModel model;
    private final String name;

    LangChainEmbedder(EmbeddingSettings settings) {
        this.model = model(
                settings,
                ProviderHttp.over(new HttpCalls(settings.connectTimeout(), settings.callTimeout(), LONGEST_ANSWER)));
        this.name = settings.provider().name().toLowerCase(Locale.ROOT) + " " + settings.model() + " at "
                + settings.address() + (settings.dimensions() == 0 ? "" : ", dimensions " + settings.dimensions());
    }

    private static EmbeddingModel model(EmbeddingSettings settings, HttpClientBuilder client) {
        return switch (settings.provider()) {
            case OPENAI ->
                OpenAiEmbeddingModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(settings.address())
                        .apiKey(settings.key())
                        .modelName(settings.model())
                        .dimensions(settings.dimensions() == 0 ? null : settings.dimensions())
                        .maxSegmentsPerBatch(settings.batch())
                        .maxRetries(0)
                        .build();
            case OLLAMA ->
                OllamaEmbeddingModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(settings.address())
                        .modelName(settings.model())
                        .maxRetries(0)
                        .build();
            case NONE, ONNX -> throw new IllegalArgumentException("there is no address");
        };
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        List<float[]> vectors =
                answered(texts).stream().map(LangChainEmbedder::numbers).toList();
        if (vectors.size() != texts.size()) {
            throw new EmbeddingFailure(vectors.size() + " vectors for " + texts.size() + " texts");
        }
        return vectors;
    }

    private List<Embedding> answered(List<String> texts) {
        try {
            return model.embedAll(texts.stream().map(TextSegment::from).toList())
                    .content();
        } catch (RuntimeException thrown) {
            ProviderFailure failure = ProviderFailure.of(thrown);
            throw new EmbeddingFailure(failure.kind().word(), failure.retryAfter());
        }
    }

    private static float[] numbers(Embedding embedding) {
        float @Nullable [] vector = embedding.vector();
        if (vector == null || vector.length == 0) {
            throw new EmbeddingFailure(ProviderFailure.Kind.UNREADABLE.word());
        }
        return vector;
    }
}
