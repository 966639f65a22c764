package vn.motcua.connector.telegram;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happens between a request and its answer, told apart for the one question that matters afterwards: can Telegram have acted? The
 * client library parses any answer whatever its status, and its exceptions do not tell a refused connection from a lost answer. So the
 * whole answer is read here, and everything but an answer of Telegram's becomes a {@link Broken} with its failure.
 */
final class Exchange implements Interceptor {

    private static final int LONGEST_ANSWER = 16 * 1024 * 1024;
    private static final MediaType TYPE = MediaType.get("application/json; charset=utf-8");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Clock clock;
    private volatile Optional<Duration> ahead = Optional.empty();

    Exchange(Clock clock) {
        this.clock = clock;
    }

    /** An exchange that did not come to an answer of Telegram's. Its text holds no address, since that holds the token. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        private final transient TelegramFailure failure;

        Broken(TelegramFailure failure) {
            super(failure.reason());
            this.failure = failure;
        }

        TelegramFailure failure() {
            return failure;
        }
    }

    /** Marks on the way out that the request is about to be written to an open connection. */
    static Response leaving(Chain chain) throws IOException {
        @Nullable AtomicBoolean left = chain.request().tag(AtomicBoolean.class);
        if (left != null) {
            left.set(true);
        }
        return chain.proceed(chain.request());
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var left = new AtomicBoolean();
        Request request =
                chain.request().newBuilder().tag(AtomicBoolean.class, left).build();
        try (Response response = chain.proceed(request)) {
            String body = whole(response);
            requireTelegrams(body, response);
            measure(response.headers().getDate("Date"));
            return response.newBuilder().body(ResponseBody.create(body, TYPE)).build();
        } catch (Broken told) {
            throw told;
        } catch (IOException failure) {
            // A call that takes too long altogether is cancelled by OkHttp, whatever it was waiting for.
            boolean late =
                    failure instanceof InterruptedIOException || chain.call().isCanceled();
            throw new Broken(
                    left.get()
                            ? new TelegramFailure.Lost(after(late))
                            : new TelegramFailure.NotSent(before(late, failure)));
        }
    }

    /** How far Telegram's clock is ahead of ours, to the second, by the last answer; empty before the first. */
    Optional<Duration> ahead() {
        return ahead;
    }

    private void measure(@Nullable Date date) {
        if (date != null) {
            ahead = Optional.of(Duration.between(clock.instant(), date.toInstant()));
        }
    }

    private static String whole(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(LONGEST_ANSWER + 1L)) {
            throw new Broken(new TelegramFailure.Foreign(response.code()));
        }
        return source.readString(StandardCharsets.UTF_8);
    }

    private static void requireTelegrams(String body, Response response) throws Broken {
        try {
            if (JSON.readTree(body).path("ok").isBoolean()) {
                return;
            }
        } catch (JacksonException cut) {
            if (response.isSuccessful() && body.stripLeading().startsWith("{")) {
                throw new Broken(new TelegramFailure.Lost("Telegram's answer came cut off"));
            }
        }
        throw new Broken(new TelegramFailure.Foreign(response.code()));
    }

    private static String before(boolean late, IOException failure) {
        if (late) {
            return "no connection to Telegram came about in time";
        }
        return switch (failure) {
            case UnknownHostException unknown -> "Telegram's name could not be resolved";
            case SSLException tls -> "no secure connection to Telegram could be made";
            default -> "no connection to Telegram could be made";
        };
    }

    private static String after(boolean late) {
        return late ? "Telegram did not answer in time" : "the connection to Telegram broke before the answer";
    }
}
