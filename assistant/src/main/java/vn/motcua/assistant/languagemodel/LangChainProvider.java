package vn.motcua.assistant.languagemodel;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.languagemodel.LanguageModelSettings.Format;
import vn.motcua.assistant.languagemodel.ProviderFailure.Kind;
import vn.motcua.connector.wire.HttpCalls;

/** A provider by way of LangChain4j: OpenAI-compatible, or Ollama. Nothing is repeated, nothing is logged. */
final class LangChainProvider implements Provider {

    private static final JsonMapper JSON = new JsonMapper();

    private final ChatModel model;
    private final Format format;

    LangChainProvider(LanguageModelSettings settings) {
        this.format = settings.format();
        this.model =
                model(settings, new ProviderHttp(new HttpCalls(settings.connectTimeout(), settings.callTimeout())));
    }

    private static ChatModel model(LanguageModelSettings settings, HttpClient http) {
        var client = new Client(http);
        Set<Capability> capabilities =
                settings.format() == Format.SCHEMA ? Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA) : Set.of();
        return switch (settings.provider()) {
            case OPENAI ->
                OpenAiChatModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(settings.address())
                        .apiKey(settings.key())
                        .modelName(settings.model())
                        .temperature(0.0)
                        .maxTokens(settings.outputTokens())
                        .strictJsonSchema(settings.format() == Format.SCHEMA)
                        .supportedCapabilities(capabilities)
                        .maxRetries(0)
                        .build();
            case OLLAMA ->
                OllamaChatModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(settings.address())
                        .modelName(settings.model())
                        .temperature(0.0)
                        .numPredict(settings.outputTokens())
                        .supportedCapabilities(capabilities)
                        .maxRetries(0)
                        .build();
            case NONE -> throw new IllegalArgumentException("there is no provider");
        };
    }

    @Override
    public Said ask(Errand errand) {
        ChatResponse response = answered(request(errand));
        @Nullable String text = response.aiMessage().text();
        if (response.finishReason() == FinishReason.LENGTH) {
            throw new ProviderFailure(Kind.CUT_OFF);
        }
        if (text == null) {
            throw new ProviderFailure(Kind.UNREADABLE);
        }
        @Nullable TokenUsage usage = response.tokenUsage();
        return usage == null
                ? new Said(text, 0, 0)
                : new Said(text, count(usage.inputTokenCount()), count(usage.outputTokenCount()));
    }

    private ChatResponse answered(ChatRequest request) {
        try {
            return model.chat(request);
        } catch (RuntimeException failure) {
            throw cause(failure);
        }
    }

    /** LangChain4j wraps what its client throws. */
    private static ProviderFailure cause(Throwable failure) {
        if (failure instanceof ProviderFailure known) {
            return known;
        }
        Throwable cause = failure.getCause();
        return cause == null ? new ProviderFailure(Kind.UNREADABLE) : cause(cause);
    }

    private ChatRequest request(Errand errand) {
        var builder = ChatRequest.builder()
                .messages(List.of(
                        SystemMessage.from(Prompts.of(errand.use())),
                        UserMessage.from(JSON.writeValueAsString(errand.data()))));
        switch (format) {
            case SCHEMA ->
                builder.responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name(errand.use().word())
                                .rootElement(schema(errand))
                                .build())
                        .build());
            case JSON -> builder.responseFormat(ResponseFormat.JSON);
            case PROMPT -> {}
        }
        return builder.build();
    }

    private static JsonObjectSchema schema(Errand errand) {
        var schema = JsonObjectSchema.builder().required(errand.field()).additionalProperties(false);
        return errand.offered().isEmpty()
                ? schema.addStringProperty(errand.field()).build()
                : schema.addEnumProperty(
                                errand.field(),
                                Stream.concat(errand.offered().stream(), Stream.of(AnswerReader.NONE))
                                        .toList())
                        .build();
    }

    private static int count(@Nullable Integer tokens) {
        return tokens == null || tokens < 0 ? 0 : tokens;
    }

    /** LangChain4j builds its client itself; the times are those of the client that it is given. */
    private record Client(HttpClient http) implements HttpClientBuilder {

        @Override
        public @Nullable Duration connectTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder connectTimeout(@Nullable Duration timeout) {
            return this;
        }

        @Override
        public @Nullable Duration readTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder readTimeout(@Nullable Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return http;
        }
    }
}
