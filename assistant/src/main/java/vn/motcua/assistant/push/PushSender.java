package vn.motcua.assistant.push;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Encrypts a message for one browser (RFC 8291, RFC 8188) and hands it to the browser's push service (RFC 8030). */
final class PushSender {

    /** Longer than a push service lets anybody wait; what it asks for beyond is not worth it for a message that grows old. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final OkHttpClient http;
    private final String subject;

    /**
     * A sender.
     *
     * @param http follows no redirect
     * @param subject see {@link PushSettings#subject}
     */
    PushSender(OkHttpClient http, String subject) {
        this.http = http;
        this.subject = subject;
    }

    /**
     * Sends one message; blocks for as long as {@code http} allows.
     *
     * @param topic a later message of the same topic replaces one that was not delivered yet: at most 32 letters, digits, "-" and "_"
     * @param lifetime how long the push service should try
     */
    PushOutcome send(VapidKeys keys, Subscription to, byte[] message, String topic, Duration lifetime, Instant now) {
        Request request;
        try {
            var push = new WebPush(subject, keys);
            byte[] body = push.getBody(message, to.p256dh(), to.auth());
            var building = new Request.Builder().url(to.endpoint()).post(RequestBody.create(body));
            push.getHeaders(to.endpoint(), (int) lifetime.toSeconds(), topic, WebPush.Urgency.High)
                    .forEach(building::header);
            request = building.build();
        } catch (Exception unusable) {
            // Kotlin throws checked exceptions undeclared; some of them carry the address.
            return new PushOutcome.Refused(
                    "not encrypted: " + unusable.getClass().getSimpleName());
        }
        try (Response response = http.newCall(request).execute()) {
            return outcome(response.code(), response.header("Retry-After"), now);
        } catch (UnknownHostException unknown) {
            return new PushOutcome.Refused("no such host of the Internet");
        } catch (IOException failure) {
            return new PushOutcome.Later(Optional.empty());
        }
    }

    private static PushOutcome outcome(int status, @Nullable String retryAfter, Instant now) {
        if (status / 100 == 2) {
            return new PushOutcome.Taken();
        }
        if (status == 404 || status == 410) {
            return new PushOutcome.Gone();
        }
        if (status == 429 || status / 100 == 5) {
            return new PushOutcome.Later(wait(retryAfter, now));
        }
        return new PushOutcome.Refused("status " + status);
    }

    /** Seconds or a date (RFC 9110, section 10.2.3). */
    private static Optional<Duration> wait(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return Optional.empty();
        }
        Duration asked;
        try {
            asked = retryAfter.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(retryAfter))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
        return asked.isNegative()
                ? Optional.empty()
                : Optional.of(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
    }
}
