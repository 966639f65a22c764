package vn.motcua.assistant.console;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.motcua.assistant.handoff.CaseSightings.Sighting;
import vn.motcua.assistant.staff.StaffMember;

/**
 * One open stream. Of a case that changes faster than its page takes the events only the latest is sent. {@link #send} is called by
 * one thread at a time.
 */
final class CaseStream {

    private static final long RECONNECT_AFTER_MILLIS = 2000;

    private final long number;
    private final UUID session;
    private final SseEmitter emitter;
    private final Map<Long, Seen> unsent = new ConcurrentHashMap<>();
    private final AtomicBoolean beatDue = new AtomicBoolean();
    private final AtomicBoolean signedOut = new AtomicBoolean();
    private volatile StaffMember member;
    private boolean begun;

    CaseStream(long number, UUID session, StaffMember member, SseEmitter emitter) {
        this.number = number;
        this.session = session;
        this.member = member;
        this.emitter = emitter;
    }

    /**
     * What the page is told of a case.
     *
     * @param number the case's number
     * @param version grows with every change of the case
     * @param sequence the number of the last message
     * @param citizen whether the citizen wrote it
     */
    record Seen(long number, int version, long sequence, boolean citizen) {}

    long number() {
        return number;
    }

    UUID session() {
        return session;
    }

    StaffMember member() {
        return member;
    }

    /** The same person, with today's roles. */
    void isStill(StaffMember now) {
        member = now;
    }

    /** To be called before sending; false when the officer may not see the case. */
    boolean saw(Sighting sighting) {
        if (!sighting.isVisibleTo(member)) {
            return false;
        }
        unsent.put(
                sighting.id(), new Seen(sighting.id(), sighting.version(), sighting.sequence(), sighting.citizens()));
        return true;
    }

    /** To be called before sending: the page must hear something. */
    void beat() {
        beatDue.set(true);
    }

    /** To be called before sending: the page is told so, and the stream ends. */
    void endAsSignedOut() {
        signedOut.set(true);
    }

    /** Sends what there is; false when nobody listens any more. */
    boolean send() {
        try {
            if (!begun) {
                begun = true;
                emitter.send(SseEmitter.event().reconnectTime(RECONNECT_AFTER_MILLIS));
            }
            if (signedOut.get()) {
                emitter.send(SseEmitter.event().name("over").data(""));
                emitter.complete();
                return false;
            }
            if (beatDue.getAndSet(false)) {
                emitter.send(SseEmitter.event().name("beat").data(""));
            }
            for (Long id : unsent.keySet()) {
                Seen seen = unsent.remove(id);
                if (seen != null) {
                    emitter.send(SseEmitter.event().name("case").data(seen, MediaType.APPLICATION_JSON));
                }
            }
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    void end() {
        emitter.complete();
    }
}
