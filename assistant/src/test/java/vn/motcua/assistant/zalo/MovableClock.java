package vn.motcua.assistant.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be moved on. */
final class MovableClock extends Clock {

    private final Clock beneath;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** A clock that stands until it is moved. */
    MovableClock(Instant now) {
        this(Clock.fixed(now, ZoneOffset.UTC));
    }

    /** A clock that goes as another one does, ahead of it by what has passed besides. */
    MovableClock(Clock beneath) {
        this.beneath = beneath;
    }

    void pass(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return beneath.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
