package vn.motcua.connector.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import vn.motcua.connector.Delivery;
import vn.motcua.connector.wire.Backoff;
import vn.motcua.connector.wire.JsonObjects;

/** What the end of a call means for the message that was sent by it. Safe for use by several threads. */
final class ZaloDeliveries {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final Duration SHORTLY = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Clock clock;
    private final Backoff backoff;

    ZaloDeliveries(Clock clock, Backoff backoff) {
        this.clock = clock;
        this.backoff = backoff;
    }

    Delivery of(ZaloResult result) {
        return switch (result) {
            case ZaloResult.Done done -> {
                backoff.succeeded();
                yield new Delivery.Delivered(JsonObjects.id(done.data(), "message_id"));
            }
            case ZaloResult.Failed failed -> failed(failed);
            case ZaloResult.TurnedAway turned -> turnedAway(turned);
            case ZaloResult.NotSent not ->
                new Delivery.ChannelBusy(backoff.failed(), "Zalo was not reached: " + not.reason() + ".");
            case ZaloResult.Lost lost ->
                new Delivery.Uncertain("Whether Zalo has the message is not known: " + lost.reason() + ".");
            case ZaloResult.NoToken none -> noToken(none.access());
        };
    }

    /** The same for an upload that goes before the message: without it nothing was said, so it can be made again. */
    Delivery ofUpload(ZaloResult result) {
        return result instanceof ZaloResult.Lost lost
                ? new Delivery.RetryLater(
                        SHORTLY, "What goes with the message could not be uploaded: " + lost.reason() + ".")
                : of(result);
    }

    /** What was to be sent could not be read here: nothing has left. */
    Delivery unread() {
        return new Delivery.RetryLater(SHORTLY, "The file that was to be sent could not be read.");
    }

    private Delivery failed(ZaloResult.Failed failed) {
        String reason = failed.explained();
        return switch (failed.error().handling()) {
            case BUSY -> new Delivery.ChannelBusy(backoff.failed(), reason);
            case RETRY -> new Delivery.RetryLater(SHORTLY, reason);
            case WAIT_FOR_MORNING -> new Delivery.RetryLater(untilMorning(), reason);
            case HOLD -> new Delivery.Held(reason);
            case UNREACHABLE -> new Delivery.Unreachable(reason);
            case REFUSE, UPLOAD_AGAIN -> new Delivery.Refused(reason);
            case STOP -> new Delivery.ChannelStopped(reason);
            case REFRESH ->
                new Delivery.ChannelStopped(
                        reason
                                + " A refreshed token was refused too: the consent must be renewed on the console's page for Zalo.");
        };
    }

    /** In the day, when Zalo should not have said so, a little later. */
    private Duration untilMorning() {
        ZonedDateTime now = clock.instant().atZone(VIETNAM);
        if (!now.toLocalTime().isBefore(MORNING) && now.toLocalTime().isBefore(NIGHT)) {
            return QUARTER;
        }
        ZonedDateTime today = now.with(MORNING);
        return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
    }

    private Delivery turnedAway(ZaloResult.TurnedAway turned) {
        int status = turned.status();
        String reason = "Zalo answered with HTTP " + status + (turned.page() ? " and a web page." : ".");
        return switch (status) {
            case 401 ->
                new Delivery.ChannelStopped(
                        reason + " The token was refused and a refreshed one too: the consent must be renewed on the"
                                + " console's page for Zalo.");
            case 403 ->
                new Delivery.ChannelStopped(
                        reason + " Something forbids this server to call Zalo: check the addresses that the app"
                                + " allows on developers.zalo.me, and the firewall.");
            case 404, 405, 410 ->
                new Delivery.ChannelStopped(
                        reason + " The API is not at this address: check the setting of Zalo's host.");
            case 500 -> new Delivery.RetryLater(SHORTLY, reason);
            case 504 ->
                new Delivery.Uncertain(
                        "Whether Zalo has the message is not known: its gateway waited in vain (HTTP 504).");
            case 400, 406, 411, 412, 413, 414, 415, 417, 422, 431 -> new Delivery.Refused(reason);
            default ->
                new Delivery.ChannelBusy(
                        turned.retryAfter().filter(Duration::isPositive).orElseGet(backoff::failed), reason);
        };
    }

    private Delivery noToken(Access access) {
        return switch (access) {
            case Access.NeedsConsent consent ->
                new Delivery.ChannelStopped(
                        "An administrator must renew the consent on the console's page for Zalo: " + consent.reason());
            case Access.NotNow later -> new Delivery.ChannelBusy(later.after(), later.reason());
            case Access.Token unused ->
                throw new IllegalStateException("a call was given up although there was a token");
        };
    }
}
