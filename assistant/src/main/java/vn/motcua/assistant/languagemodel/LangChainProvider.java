package vn.motcua.assistant.languagemodel;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.languagemodel.LanguageModelSettings.Format;
import vn.motcua.assistant.languagemodel.ProviderFailure.Kind;
import vn.motcua.connector.wire.HttpCalls;

/** A provider by way of LangChain4j: OpenAI-compatible, or Ollama. Nothing is repeated, nothing is logged. */
final class LangChainProvider implements Provider {

    private static final Logger LOG = LoggerFactory.getLogger(LangChainProvider.class);

    /** Of a token that is streamed, in bytes. */
    private static final int LONGEST_EVENT = 1024;

    private static final JsonMapper JSON = new JsonMapper();

    private final ChatModel model;
    private final StreamingChatModel streaming;
    private final Format format;

    LangChainProvider(LanguageModelSettings settings) {
        this.format = settings.format();
        HttpClientBuilder client = ProviderHttp.over(
                new HttpCalls(settings.connectTimeout(), settings.callTimeout(), longestAnswer(settings)));
        Set<Capability> capabilities =
                settings.format() == Format.SCHEMA ? Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA) : Set.of();
        this.model = model(settings, client, capabilities);
        this.streaming = streaming(settings, client, capabilities);
    }

    /** In bytes: streamed, each token comes in an event of its own, of which most is not text. */
    private static int longestAnswer(LanguageModelSettings settings) {
        return Math.max(HttpCalls.LONGEST_BODY, settings.outputTokens() * LONGEST_EVENT);
    }

    private static ChatModel model(
            LanguageModelSettings settings, HttpClientBuilder client, Set<Capability> capabilities) {
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

    private static StreamingChatModel streaming(
            LanguageModelSettings settings, HttpClientBuilder client, Set<Capability> capabilities) {
        return switch (settings.provider()) {
            case OPENAI ->
                OpenAiStreamingChatModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(settings.address())
                        .apiKey(settings.key())
                        .modelName(settings.model())
                        .temperature(0.0)
                        .maxTokens(settings.outputTokens())
                        .strictJsonSchema(settings.format() == Format.SCHEMA)
                        .build();
            case OLLAMA ->
                OllamaStreamingChatModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(settings.address())
                        .modelName(settings.model())
                        .temperature(0.0)
                        .numPredict(settings.outputTokens())
                        .supportedCapabilities(capabilities)
                        .build();
            case NONE -> throw new IllegalArgumentException("there is no provider");
        };
    }

    @Override
    public Said ask(Errand errand) {
        return said(answered(request(errand)));
    }

    @Override
    public Said ask(Errand errand, Consumer<CharSequence> listener) {
        var heard = new Heard(listener);
        try {
            streaming.chat(request(errand), heard);
        } catch (RuntimeException failure) {
            throw ProviderFailure.of(failure);
        }
        return said(heard.whole());
    }

    private static Said said(ChatResponse response) {
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
            throw ProviderFailure.of(failure);
        }
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

    /** An answer while it comes. LangChain4j catches and logs what its handlers throw, so this one throws nothing. */
    private static final class Heard implements StreamingChatResponseHandler {

        private final Consumer<CharSequence> listener;
        private final StringBuilder soFar = new StringBuilder();
        private @Nullable ChatResponse whole;
        private boolean failed;

        Heard(Consumer<CharSequence> listener) {
            this.listener = listener;
        }

        @Override
        public void onPartialResponse(String more) {
            soFar.append(more);
            try {
                listener.accept(soFar);
            } catch (RuntimeException | StackOverflowError unheard) {
                LOG.warn(
                        "What has come of an answer could not be heard: {}",
                        unheard.getClass().getName());
            }
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            whole = response;
        }

        @Override
        public void onError(Throwable error) {
            failed = true;
        }

        /** @throws ProviderFailure when what came was no answer, or no whole one */
        ChatResponse whole() {
            ChatResponse response = whole;
            if (failed || response == null) {
                throw new ProviderFailure(Kind.UNREADABLE);
            }
            return response;
        }
    }
}
