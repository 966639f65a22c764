package vn.motcua.connector.zalobot;

import java.time.Duration;
import java.util.Locale;

import vn.motcua.connector.Delivery;
import vn.motcua.connector.wire.Backoff;
import vn.motcua.connector.wire.JsonObjects;

/** What the end of a call means for the message that was sent by it. The API's codes are those of HTTP. */
final class ZaloBotDeliveries {

    private static final Duration SHORTLY = Duration.ofMinutes(1);

    private final Backoff backoff;

    ZaloBotDeliveries(Backoff backoff) {
        this.backoff = backoff;
    }

    Delivery of(ZaloBotResult result) {
        return switch (result) {
            case ZaloBotResult.Done done -> {
                backoff.succeeded();
                yield new Delivery.Delivered(JsonObjects.id(done.result(), "message_id"));
            }
            case ZaloBotResult.Failed failed -> failed(failed);
            case ZaloBotResult.NotSent not ->
                new Delivery.ChannelBusy(backoff.failed(), "Zalo's bot API was not reached: " + not.reason() + ".");
            case ZaloBotResult.Lost lost ->
                new Delivery.Uncertain("Whether Zalo has the message is not known: " + lost.reason() + ".");
        };
    }

    private Delivery failed(ZaloBotResult.Failed failed) {
        String reason = failed.explained();
        return switch (failed.code()) {
            case 401 ->
                new Delivery.ChannelStopped(reason
                        + " The bot's token is wrong or was changed: set the one that Zalo Bot" + " Manager shows.");
            case 403 -> new Delivery.Unreachable(reason + " The citizen has blocked the bot or deleted the chat.");
            case 404 ->
                saysChat(failed)
                        ? new Delivery.Unreachable(reason)
                        : new Delivery.ChannelStopped(
                                reason + " The bot's token or the API's address is wrong: check both settings.");
            case 408, 500 -> new Delivery.RetryLater(SHORTLY, reason);
            case 429, 502, 503 ->
                new Delivery.ChannelBusy(
                        failed.retryAfter().filter(Duration::isPositive).orElseGet(backoff::failed), reason);
            case 504 ->
                new Delivery.Uncertain("Whether Zalo has the message is not known: its gateway waited in vain (504).");
            default ->
                failed.code() > 504 || (failed.code() >= 300 && failed.code() < 400)
                        ? new Delivery.ChannelBusy(backoff.failed(), reason)
                        : new Delivery.Refused(reason);
        };
    }

    private static boolean saysChat(ZaloBotResult.Failed failed) {
        String said = failed.said().toLowerCase(Locale.ROOT);
        return said.contains("chat") || said.contains("user");
    }
}
