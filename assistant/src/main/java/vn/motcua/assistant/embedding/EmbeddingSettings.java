package vn.motcua.assistant.embedding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.assistant.languagemodel.SettingRules;
import vn.motcua.knowledge.embedding.LocalEmbedder.Pooling;
import vn.motcua.knowledge.embedding.ProcedureVectors;

/**
 * Which embedding model stands beside the words of the search.
 *
 * @param provider where it runs
 * @param address where it is asked: for an OpenAI-compatible provider the address before {@code /embeddings}, for Ollama its root
 * @param model its name there
 * @param key the provider's key; empty where none is needed
 * @param dimensions how many numbers an OpenAI-compatible provider is asked for; 0 for as many as the model gives
 * @param path for a model within the process: its ONNX file, or the folder with {@code model.onnx}
 * @param tokenizer its {@code tokenizer.json}; empty for the one beside the model
 * @param pooling how it makes one vector of those of the tokens
 * @param queryPrefix what the model wants before a question
 * @param passagePrefix what it wants before what is searched
 * @param weight what the nearest procedure gains, see {@link vn.motcua.knowledge.embedding.Hybrid}
 * @param budget how long a question's vector is waited for
 * @param connectTimeout how long to wait for a connection
 * @param callTimeout how long to wait for a whole answer; a question's that comes late is there for the next who asks the same
 * @param batch how many procedures go in one call
 * @param concurrency how many questions are asked at a time on this node
 * @param cache how many questions' vectors this node remembers at most; 4 bytes a number
 */
@ConfigurationProperties("motcua.embedding")
record EmbeddingSettings(
        @DefaultValue("none") Provider provider,
        @Nullable String address,
        @Nullable String model,
        @Nullable String key,
        @DefaultValue("0") int dimensions,
        @Nullable String path,
        @Nullable String tokenizer,
        @DefaultValue("mean") Pooling pooling,
        @DefaultValue("") String queryPrefix,
        @DefaultValue("") String passagePrefix,
        @DefaultValue("1.0") double weight,
        @DefaultValue("250ms") Duration budget,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration callTimeout,
        @DefaultValue("16") int batch,
        @DefaultValue("4") int concurrency,
        @DefaultValue("10000") int cache) {

    private static final SettingRules RULES = new SettingRules("motcua.embedding.");
    private static final String ITS_PROVIDER = RULES.prefix() + "provider is ";
    private static final double MOST_WEIGHT = 20;

    /** Of 1,024 numbers each, these take 400 MB. */
    private static final int MOST_CACHED = 100_000;

    /** Where the model runs. */
    enum Provider {
        /** There is none. */
        NONE,
        /** Embeddings as OpenAI defined them: vLLM, Text Embeddings Inference and most providers. */
        OPENAI,
        /** Ollama's own. */
        OLLAMA,
        /** Within the process, from a file; needs a build that has the ONNX runtime. */
        ONNX
    }

    /**
     * Refuses what is missing, contradictory or out of range.
     *
     * @throws IllegalArgumentException naming the setting and what is wrong with it
     */
    EmbeddingSettings {
        address = SettingRules.given(address);
        model = SettingRules.given(model);
        key = SettingRules.given(key);
        path = SettingRules.given(path);
        tokenizer = SettingRules.given(tokenizer);
        switch (provider) {
            case NONE, ONNX -> {
                String because = ITS_PROVIDER
                        + (provider == Provider.NONE
                                ? "none: set the provider, or leave this out"
                                : "onnx, which reads a file: leave this out");
                RULES.refuseSet("address", address, because);
                RULES.refuseSet("model", model, because);
                RULES.refuseSet("key", key, because);
            }
            case OPENAI, OLLAMA -> {
                RULES.refuseMissing("address", address, ITS_PROVIDER + "one that is asked at an address");
                RULES.refuseMissing("model", model, ITS_PROVIDER + "one that has several models");
                RULES.refuseNoAddress("address", address);
            }
        }
        if (provider == Provider.ONNX) {
            RULES.refuseMissing("path", path, ITS_PROVIDER + "onnx");
            refuseNoFile("path", modelFile(String.valueOf(path)));
            refuseNoFile(tokenizer == null ? "path" : "tokenizer", tokenizerFile(String.valueOf(path), tokenizer));
        } else {
            String because = ITS_PROVIDER + "not onnx: leave this out";
            RULES.refuseSet("path", path, because);
            RULES.refuseSet("tokenizer", tokenizer, because);
        }
        if (provider == Provider.OLLAMA && key != null) {
            throw RULES.wrong("key", "is set, but Ollama takes none: use provider openai where a key is needed");
        }
        if (provider != Provider.OPENAI && dimensions != 0) {
            throw RULES.wrong("dimensions", "is set, but only provider openai can be asked for a number of them");
        }
        RULES.refuseOutside("dimensions", dimensions, 0, ProcedureVectors.MOST_DIMENSIONS);
        if (!(weight >= 0 && weight <= MOST_WEIGHT)) {
            throw RULES.wrong("weight", "must be between 0 and " + MOST_WEIGHT + ", was " + weight);
        }
        RULES.refuseOutside("budget", budget, Duration.ofMillis(5), Duration.ofSeconds(2));
        RULES.refuseOutside("connect-timeout", connectTimeout, Duration.ofMillis(10), Duration.ofSeconds(30));
        RULES.refuseOutside("call-timeout", callTimeout, Duration.ofMillis(10), Duration.ofMinutes(5));
        RULES.refuseOutside("batch", batch, 1, 256);
        RULES.refuseOutside("concurrency", concurrency, 1, 64);
        RULES.refuseOutside("cache", cache, 0, MOST_CACHED);
    }

    boolean isOn() {
        return provider != Provider.NONE;
    }

    /** The ONNX file. */
    Path modelFile() {
        return modelFile(String.valueOf(path));
    }

    /** Its tokenizer. */
    Path tokenizerFile() {
        return tokenizerFile(String.valueOf(path), tokenizer);
    }

    /** That a build without the ONNX runtime is to run a model within the process. */
    static IllegalArgumentException noRuntime() {
        return RULES.wrong(
                "provider",
                "is onnx, but this build has no ONNX runtime: build it with 'mvn -Ponnx package', or use provider openai or ollama"
                        + " with an address");
    }

    /** That the file is no model. */
    static IllegalArgumentException noModel(String why) {
        return RULES.wrong("path", "names no embedding model that can be used: " + why);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "EmbeddingSettings[provider=" + provider + ", address=" + address + ", model=" + model + ", path=" + path
                + "]";
    }

    private static Path modelFile(String path) {
        Path given = Path.of(path);
        return Files.isDirectory(given) ? given.resolve("model.onnx") : given;
    }

    private static Path tokenizerFile(String path, @Nullable String tokenizer) {
        return tokenizer == null ? modelFile(path).resolveSibling("tokenizer.json") : Path.of(tokenizer);
    }

    private static void refuseNoFile(String name, Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw RULES.wrong(name, "leads to " + file + ", which is no file that can be read");
        }
    }
}
