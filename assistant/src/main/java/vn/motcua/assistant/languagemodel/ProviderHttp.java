package vn.motcua.assistant.languagemodel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.DefaultServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.languagemodel.ProviderFailure.Kind;
import vn.motcua.connector.wire.HttpAnswer;
import vn.motcua.connector.wire.HttpCalls;

/**
 * LangChain4j's calls, made by the client that the channels' calls are made by: the whole call has a time, an answer a greatest length,
 * nothing is repeated, and no redirect takes the key elsewhere.
 */
public final class ProviderHttp implements HttpClient {

    private static final MediaType JSON = MediaType.get("application/json");

    private static final SuccessfulHttpResponse BEGUN = response(200, "");

    private final HttpCalls calls;

    private ProviderHttp(HttpCalls calls) {
        this.calls = calls;
    }

    /** What LangChain4j takes a client from: this one, with the times and the greatest length of these calls. */
    public static HttpClientBuilder over(HttpCalls calls) {
        return new Given(new ProviderHttp(calls));
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        return successful(calls.call(asOkHttp(request)));
    }

    private SuccessfulHttpResponse successful(HttpAnswer answer) {
        return switch (answer) {
            case HttpAnswer.NotSent notSent -> throw new ProviderFailure(Kind.UNREACHABLE);
            case HttpAnswer.Lost lost -> throw new ProviderFailure(Kind.LOST);
            case HttpAnswer.Answered answered -> successful(answered);
        };
    }

    private SuccessfulHttpResponse successful(HttpAnswer.Answered answered) {
        int status = answered.status();
        if (status / 100 != 2) {
            throw new ProviderFailure(kind(status), answered.retryAfter());
        }
        if (answered.body().length() >= calls.longestBody()) {
            throw new ProviderFailure(Kind.TOO_LONG);
        }
        return response(status, answered.body());
    }

    private static SuccessfulHttpResponse response(int status, String body) {
        return SuccessfulHttpResponse.builder()
                .statusCode(status)
                .headers(Map.of())
                .body(body)
                .build();
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401, 403 -> Kind.KEY;
            case 404 -> Kind.UNKNOWN;
            case 429 -> Kind.TOO_MANY;
            default -> status >= 500 || status < 400 ? Kind.OUT_OF_ORDER : Kind.REQUEST;
        };
    }

    private static Request asOkHttp(HttpRequest request) {
        var builder = new Request.Builder().url(request.url());
        request.headers().forEach((name, values) -> values.forEach(value -> builder.addHeader(name, value)));
        @Nullable String body = request.body();
        return builder.method(
                        request.method().name(),
                        Optional.ofNullable(body)
                                .map(text -> RequestBody.create(text, JSON))
                                .orElse(null))
                .build();
    }

    /** Reads on this thread, and returns when the answer has ended. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        HttpAnswer ended = calls.stream(asOkHttp(request), body -> {
            listener.onOpen(BEGUN);
            parser.parse(parser instanceof DefaultServerSentEventParser ? EventBody.of(body) : body, listener);
            if (body.isTooLong()) {
                throw new ProviderFailure(Kind.TOO_LONG);
            }
            if (!body.isBroken()) {
                listener.onClose();
            }
        });
        successful(ended);
    }

    /** LangChain4j builds its client itself; the times are those of the client that it is given. */
    private record Given(HttpClient http) implements HttpClientBuilder {

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
