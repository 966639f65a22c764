package vn.motcua.assistant.languagemodel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
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
final class ProviderHttp implements HttpClient {

    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpCalls calls;

    ProviderHttp(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        return switch (calls.call(asOkHttp(request))) {
            case HttpAnswer.NotSent notSent -> throw new ProviderFailure(Kind.UNREACHABLE);
            case HttpAnswer.Lost lost -> throw new ProviderFailure(Kind.LOST);
            case HttpAnswer.Answered answered -> successful(answered);
        };
    }

    private static SuccessfulHttpResponse successful(HttpAnswer.Answered answered) {
        int status = answered.status();
        if (status / 100 != 2) {
            throw new ProviderFailure(kind(status), answered.retryAfter());
        }
        if (answered.body().length() >= HttpCalls.LONGEST_BODY) {
            throw new ProviderFailure(Kind.TOO_LONG);
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(status)
                .headers(Map.of())
                .body(answered.body())
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

    /** Answers are taken whole: only a whole text can be held against its record. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are not streamed: " + List.of(request.method()));
    }
}
