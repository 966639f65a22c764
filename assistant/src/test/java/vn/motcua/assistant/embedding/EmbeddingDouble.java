package vn.motcua.assistant.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.knowledge.embedding.ProcedureVectors;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

/**
 * Plays a provider of embeddings on this machine, OpenAI's way and Ollama's. Its "model" counts words: a text's vector has a number for each
 * of 64 groups of words, so that texts with the same words lie near each other, whatever else they are.
 */
public final class EmbeddingDouble implements AutoCloseable {

    /** How long a slow answer takes: much longer than a busy machine needs for a few searches. */
    static final int SLOW_MILLIS = 12_000;

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DIMENSIONS = 64;

    private final WireMockServer server;

    private volatile Manner manner = Manner.RIGHT;

    /** How it behaves. */
    public enum Manner {
        /** Quick and right. */
        RIGHT,
        /** Right after {@link #SLOW_MILLIS}. */
        SLOW,
        /** HTTP 500. */
        OUT_OF_ORDER,
        /** HTTP 429 with Retry-After. */
        TOO_MANY,
        /** Half an answer. */
        BROKEN,
        /** No answer but a closed connection. */
        GONE,
        /** Vectors of another length. */
        OTHER_LENGTH,
        /** One vector too few. */
        TOO_FEW,
        /** Vectors without a direction. */
        ZEROS
    }

    public EmbeddingDouble() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().extensions(new Answers()));
        server.stubFor(any(anyUrl()));
        server.start();
    }

    /** From now on. */
    public void behave(Manner other) {
        this.manner = other;
    }

    /** Where it is. */
    public String address() {
        return server.baseUrl();
    }

    /** Keeps the vector of some text as a service does that asks this model, and says in which file. */
    public Path keepVectorOf(Path folder, String model) throws IOException {
        String name = new LangChainEmbedder(EmbeddingSettingsOf.openAi(this, Map.of("model", model))).model();
        new VectorFile(folder, name)
                .write(Map.of(VectorFile.keyOf("a text"), ProcedureVectors.unit(vector("a text"))), DIMENSIONS);
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    /** What was asked for, call by call, the first one first. */
    List<JsonNode> asked() {
        return server.getAllServeEvents().reversed().stream()
                .map(event -> JSON.readTree(event.getRequest().getBodyAsString()))
                .toList();
    }

    /** Forgets what was asked for. */
    void forget() {
        server.resetRequests();
    }

    /** The texts of all calls. */
    List<String> texts() {
        return asked().stream().flatMap(call -> inputs(call).stream()).toList();
    }

    /** The headers' value of the last call. */
    String header(String name) {
        return String.valueOf(server.getAllServeEvents().getFirst().getRequest().getHeader(name));
    }

    @Override
    public void close() {
        server.stop();
    }

    static float[] vector(String text) {
        var vector = new float[DIMENSIONS];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            vector[Math.floorMod(word.hashCode() * 0x9E3779B9, DIMENSIONS)] += 1;
        }
        return vector;
    }

    private static List<String> inputs(JsonNode call) {
        var texts = new ArrayList<String>();
        JsonNode input = call.path("input");
        if (input.isString()) {
            texts.add(input.stringValue());
        }
        for (JsonNode one : input) {
            texts.add(one.stringValue());
        }
        return texts;
    }

    private final class Answers implements ResponseDefinitionTransformerV2 {

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            String body = answer(
                    event.getRequest().getUrl(),
                    inputs(JSON.readTree(event.getRequest().getBodyAsString())));
            var response = new ResponseDefinitionBuilder().withHeader("Content-Type", "application/json");
            return switch (manner) {
                case RIGHT, OTHER_LENGTH, TOO_FEW, ZEROS ->
                    response.withBody(body).build();
                case SLOW -> response.withBody(body).withFixedDelay(SLOW_MILLIS).build();
                case OUT_OF_ORDER -> response.withStatus(500).build();
                case TOO_MANY ->
                    response.withStatus(429).withHeader("Retry-After", "40").build();
                case BROKEN ->
                    response.withBody(body.substring(0, body.length() / 2)).build();
                case GONE -> response.withFault(Fault.EMPTY_RESPONSE).build();
            };
        }

        private String answer(String url, List<String> texts) {
            List<float[]> vectors = texts.stream().map(this::vectorOf).toList();
            if (manner == Manner.TOO_FEW) {
                vectors = vectors.subList(1, vectors.size());
            }
            if (url.endsWith("/api/embed")) {
                return JSON.writeValueAsString(Map.of("model", "m", "embeddings", vectors));
            }
            var data = new ArrayList<Map<String, Object>>();
            for (float[] vector : vectors) {
                data.add(Map.of("object", "embedding", "index", data.size(), "embedding", vector));
            }
            return JSON.writeValueAsString(Map.of(
                    "object",
                    "list",
                    "model",
                    "m",
                    "data",
                    data,
                    "usage",
                    Map.of("prompt_tokens", 1, "total_tokens", 1)));
        }

        private float[] vectorOf(String text) {
            return switch (manner) {
                case OTHER_LENGTH -> new float[] {1, 2, 3};
                case ZEROS -> new float[DIMENSIONS];
                default -> vector(text);
            };
        }

        @Override
        public String getName() {
            return "embeddings";
        }
    }
}
