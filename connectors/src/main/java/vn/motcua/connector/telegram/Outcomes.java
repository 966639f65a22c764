package vn.motcua.connector.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.wire.Backoff;

/** What a failed call means for the message, for its conversation, and for the channel. Safe for use by several threads. */
final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration FLOOD_UNTOLD = Duration.ofSeconds(5);

    /** So many conversations that fail within a short time are no trouble of their own. */
    private static final int SEVERAL = 3;

    /** A few chats that are written to too often at the same time are not the bot's own limit, with which all fail. */
    private static final int FLOODED = 5;

    private static final Duration FLOOD_WITHIN = Duration.ofSeconds(10);
    private static final Duration TROUBLE_WITHIN = Duration.ofMinutes(1);
    private static final Pattern RETRY_AFTER = Pattern.compile("(?i)retry after (\\d{1,6})");

    private final RandomGenerator random;
    private final Backoff backoff;
    private final Failures flooded;
    private final Failures troubled;

    Outcomes(Clock clock, RandomGenerator random) {
        this.random = random;
        this.backoff = new Backoff(clock, random, FIRST_WAIT, LONGEST_WAIT);
        this.flooded = new Failures(clock);
        this.troubled = new Failures(clock);
    }

    /** Telegram has taken a message for this chat. */
    void succeeded(String chat) {
        backoff.succeeded();
        troubled.succeeded(chat);
        flooded.succeeded(chat);
    }

    /** What follows from a message that was not taken, or perhaps was. */
    Delivery of(String chat, TelegramFailure failure) {
        return switch (failure) {
            case TelegramFailure.Refused refused -> refused(chat, refused);
            case TelegramFailure.Foreign foreign -> trouble(chat, Duration.ZERO, foreign.reason());
            case TelegramFailure.NotSent notSent -> busy(notSent.reason());
            case TelegramFailure.Lost lost -> new Delivery.Uncertain(lost.reason());
            case TelegramFailure.Invalid invalid -> {
                LOG.error("A message could not be sent to Telegram: {}", invalid.reason());
                yield new Delivery.Refused(invalid.reason());
            }
        };
    }

    /** What follows where sending the same once more does no harm, even if Telegram has it already. */
    Delivery ofRepeatable(String chat, TelegramFailure failure) {
        return failure instanceof TelegramFailure.Lost lost
                ? trouble(chat, Duration.ZERO, lost.reason())
                : of(chat, failure);
    }

    /** Nothing can be sent at the moment. */
    Delivery busy(String reason) {
        return new Delivery.ChannelBusy(backoff.failed(), reason);
    }

    /** This conversation is to be tried again after a while that grows. */
    Delivery again(String chat, String reason) {
        return new Delivery.RetryLater(growing(troubled.failed(chat)), reason);
    }

    private Delivery refused(String chat, TelegramFailure.Refused refused) {
        OptionalLong moved = refused.migratedTo();
        if (moved.isPresent()) {
            return new Delivery.Moved(Long.toString(moved.getAsLong()));
        }
        ApiError error = ApiError.of(refused);
        String reason = error.reason(refused);
        return switch (error.handling()) {
            case SLOW_DOWN -> flood(chat, refused);
            case TRY_AGAIN -> trouble(chat, refused.retryAfter().orElse(Duration.ZERO), reason);
            case STOP -> {
                LOG.error("Telegram: {}", reason);
                yield new Delivery.ChannelStopped(reason);
            }
            case UNREACHABLE -> new Delivery.Unreachable(reason);
            case UNREACHABLE_LOUDLY -> {
                LOG.warn("A group on Telegram can no longer be written to: {}", reason);
                yield new Delivery.Unreachable(reason);
            }
            case REFUSE -> new Delivery.Refused(reason);
            // Those that another attempt was to cure come here when it did not.
            case REFUSE_LOUDLY, SEND_ANEW, SEND_PLAIN, CUT, DONE -> {
                LOG.error("Telegram refused a message for a fault of its form: {}", refused.reason());
                yield new Delivery.Refused(reason);
            }
        };
    }

    private Delivery flood(String chat, TelegramFailure.Refused refused) {
        Duration told = refused.retryAfter().orElseGet(() -> {
            Matcher seconds = RETRY_AFTER.matcher(refused.description());
            return seconds.find() ? Duration.ofSeconds(Long.parseLong(seconds.group(1))) : FLOOD_UNTOLD;
        });
        Duration wait = spread(told.plusMillis(100));
        flooded.failed(chat);
        return flooded.conversations(FLOOD_WITHIN) >= FLOODED
                ? new Delivery.ChannelBusy(wait, "Telegram counts too many messages altogether.")
                : new Delivery.RetryLater(wait, "Telegram counts too many messages for this chat.");
    }

    private Delivery trouble(String chat, Duration atLeast, String reason) {
        Duration wait = growing(troubled.failed(chat));
        if (troubled.conversations(TROUBLE_WITHIN) >= SEVERAL) {
            wait = backoff.failed();
            return new Delivery.ChannelBusy(longer(wait, atLeast), reason);
        }
        return new Delivery.RetryLater(longer(wait, atLeast), reason);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private Duration growing(int times) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(times - 1, 10));
        return spread(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    /** Later by chance, never earlier, so that what was held up together does not come back together. */
    private Duration spread(Duration wait) {
        return wait.plusMillis(random.nextLong(Math.min(wait.toMillis() / 4, 10_000) + 1));
    }
}
