package vn.motcua.connector.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import vn.motcua.connector.Fetched;

/**
 * Calls that are made once: a client that repeats requests by itself, as OkHttp does after some failures, would send messages twice.
 * Redirects are not followed, so that a token goes to no other host. Safe for use by several threads.
 */
public final class HttpCalls {

    /** Longer answers are cut, where nothing else is said: hardly an API that is called gives any. */
    public static final int LONGEST_BODY = 256 * 1024;

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(6);

    private final OkHttpClient http;
    private final int longestBody;

    /**
     * A client.
     *
     * @param connect how long to wait for a connection
     * @param whole how long to wait for the whole call, from the name to the last byte
     */
    public HttpCalls(Duration connect, Duration whole) {
        this(connect, whole, LONGEST_BODY);
    }

    /**
     * A client of an API that gives longer answers.
     *
     * @param connect how long to wait for a connection
     * @param whole how long to wait for the whole call, from the name to the last byte
     * @param longestBody in bytes; longer answers are cut
     */
    public HttpCalls(Duration connect, Duration whole, int longestBody) {
        this.longestBody = longestBody;
        // Idle connections are kept for a short time: one that the other side has closed meanwhile costs an uncertain
        // delivery.
        this.http = new OkHttpClient.Builder()
                .connectTimeout(connect)
                .readTimeout(whole)
                .writeTimeout(whole)
                .callTimeout(whole)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(16, 4, TimeUnit.SECONDS))
                .eventListenerFactory(call -> new Departure(call))
                .build();
    }

    /** With the times that suit a server that delivers chat messages: 5 and 20 seconds. */
    public HttpCalls() {
        this(Duration.ofSeconds(5), Duration.ofSeconds(20));
    }

    /** In bytes; longer answers are cut. */
    public int longestBody() {
        return longestBody;
    }

    /** Makes a call and waits for its end. */
    public HttpAnswer call(Request request) {
        var left = new AtomicBoolean();
        Request marked = request.newBuilder().tag(AtomicBoolean.class, left).build();
        try (Response response = http.newCall(marked).execute()) {
            return answered(response);
        } catch (IOException failure) {
            String reason = reason(failure);
            return left.get() ? new HttpAnswer.Lost(reason) : new HttpAnswer.NotSent(reason);
        }
    }

    /**
     * Makes a call and hands its body over as it comes, on this thread.
     *
     * @param reader is given the body of a successful answer, once; it ends after {@link #longestBody()} bytes
     * @return how it ended; a successful answer has an empty body here
     */
    public HttpAnswer stream(Request request, Consumer<StreamedBody> reader) {
        var left = new AtomicBoolean();
        Request marked = request.newBuilder().tag(AtomicBoolean.class, left).build();
        try (Response response = http.newCall(marked).execute()) {
            if (!response.isSuccessful()) {
                return answered(response);
            }
            var body = new StreamedBody(response.body().byteStream(), longestBody);
            try {
                reader.accept(body);
            } catch (RuntimeException failure) {
                if (!body.isBroken()) {
                    throw failure;
                }
            }
            IOException broken = body.broken();
            return broken == null
                    ? new HttpAnswer.Answered(response.code(), "", false, Optional.empty(), at(response))
                    : new HttpAnswer.Lost(reason(broken));
        } catch (IOException failure) {
            String reason = reason(failure);
            return left.get() ? new HttpAnswer.Lost(reason) : new HttpAnswer.NotSent(reason);
        }
    }

    /**
     * Fetches what is no text.
     *
     * @param largest in bytes
     */
    public Fetched fetch(Request request, int largest) {
        return Download.by(http, request, largest);
    }

    private HttpAnswer answered(Response response) throws IOException {
        BufferedSource source = response.body().source();
        source.request(longestBody);
        String body = source.getBuffer()
                .readString(Math.min(longestBody, source.getBuffer().size()), StandardCharsets.UTF_8);
        String type = Optional.ofNullable(response.header("Content-Type")).orElse("");
        boolean page = type.startsWith("text/html") || body.stripLeading().startsWith("<");
        return new HttpAnswer.Answered(
                response.code(), body, page, retryAfter(response.header("Retry-After")), at(response));
    }

    private static Optional<Duration> retryAfter(@Nullable String header) {
        if (header == null || !header.strip().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        Duration after = Duration.ofSeconds(Long.parseLong(header.strip()));
        return Optional.of(after.compareTo(LONGEST_RETRY_AFTER) < 0 ? after : LONGEST_RETRY_AFTER);
    }

    private static Optional<Instant> at(Response response) {
        return Optional.ofNullable(response.headers().getDate("Date")).map(Date::toInstant);
    }

    /** The kind of failure; texts of exceptions name addresses, and addresses may hold tokens. */
    private static String reason(IOException failure) {
        return switch (failure) {
            case UnknownHostException unknown -> "its name could not be resolved";
            case ConnectException refused -> "no connection could be made";
            case SSLException tls -> "no secure connection could be made";
            case SocketTimeoutException slow -> "it did not answer in time";
            case InterruptedIOException slow -> "it did not answer in time";
            default -> "the connection broke";
        };
    }

    /** Remembers whether any of the request was handed to the connection. */
    private static final class Departure extends EventListener {
        private final AtomicBoolean left;

        Departure(Call call) {
            AtomicBoolean mark = call.request().tag(AtomicBoolean.class);
            this.left = mark == null ? new AtomicBoolean() : mark;
        }

        @Override
        public void requestHeadersStart(Call call) {
            left.set(true);
        }
    }
}
