package vn.motcua.assistant.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.motcua.assistant.handoff.CaseSightings;
import vn.motcua.assistant.handoff.CaseSightings.Sighting;
import vn.motcua.assistant.messaging.ConversationRunner;
import vn.motcua.assistant.messaging.ConversationSignals;
import vn.motcua.assistant.messaging.ConversationSignals.Event;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.assistant.staff.StaffSessions;

/**
 * The open streams of the officers' pages, one of each page. What happened in whichever conversation, on whichever node, is looked up
 * by one statement for all that came together, and each stream is told of the cases that its officer may see; what it is the page
 * fetches itself. A signal may be lost, so every stream beats from time to time, and pages then look by themselves. A stream ends with
 * the session that opened it.
 */
@Component
class CaseStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStreams.class);

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final int OF_ONE_ACCOUNT = 20;

    /** What comes together within this time is looked up at once; the first of it waits for nothing. */
    private static final Duration GATHERED = Duration.ofMillis(100);

    private final CaseSightings sightings;
    private final StaffSessions sessions;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, CaseStream> streams = new ConcurrentHashMap<>();
    private final Set<Long> touched = ConcurrentHashMap.newKeySet();

    private volatile @Nullable Sending sending;

    CaseStreams(CaseSightings sightings, StaffSessions sessions, ConversationSignals signals) {
        this.sightings = sightings;
        this.sessions = sessions;
        signals.on(Event.LOG_GROWN, this::touch);
        signals.on(Event.CASE_CHANGED, this::touch);
    }

    /**
     * What runs between start and stop.
     *
     * @param lookUp looks up what was touched; under one number, so that it runs once at a time
     * @param sends sends what the stream of a number has
     */
    private record Sending(
            ExecutorService threads,
            ScheduledExecutorService beat,
            ConversationRunner lookUp,
            ConversationRunner sends) {}

    /** Opens a stream for whoever is signed in. */
    SseEmitter open(StaffSession session) {
        var emitter = new SseEmitter(LIFETIME.toMillis());
        var stream = new CaseStream(numbers.incrementAndGet(), session.id(), session.member(), emitter);
        Sending current = sending;
        if (current == null) {
            emitter.complete();
            return emitter;
        }
        emitter.onCompletion(() -> streams.remove(stream.number()));
        emitter.onError(failure -> streams.remove(stream.number()));
        emitter.onTimeout(stream::end);
        streams.put(stream.number(), stream);
        endTheOldest(session.member().id());
        stream.beat();
        current.sends().signal(stream.number());
        return emitter;
    }

    /** How many are open. */
    int count() {
        return streams.size();
    }

    @Override
    public void start() {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("case-beat").daemon().factory());
        sending = new Sending(
                threads,
                beat,
                new ConversationRunner(threads, number -> lookUp()),
                new ConversationRunner(threads, this::send));
        beat.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends all streams, so that the web server need not wait for them. */
    @Override
    public void stop() {
        Sending ending = sending;
        sending = null;
        if (ending != null) {
            ending.beat().shutdownNow();
            streams.values().forEach(CaseStream::end);
            ending.threads().shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return sending != null;
    }

    private void endTheOldest(long account) {
        List<CaseStream> own = new ArrayList<>(streams.values().stream()
                .filter(stream -> stream.member().id() == account)
                .sorted(Comparator.comparingLong(CaseStream::number))
                .toList());
        while (own.size() > OF_ONE_ACCOUNT) {
            own.removeFirst().end();
        }
    }

    private void touch(long conversation) {
        Sending current = sending;
        if (current != null && !streams.isEmpty()) {
            touched.add(conversation);
            current.lookUp().signal(0);
        }
    }

    private void lookUp() {
        var conversations = new HashSet<Long>();
        touched.forEach(conversation -> {
            if (touched.remove(conversation)) {
                conversations.add(conversation);
            }
        });
        if (conversations.isEmpty()) {
            return;
        }
        try {
            sightings.of(conversations).forEach(this::tell);
            Thread.sleep(GATHERED);
        } catch (DataAccessException | TransactionException away) {
            // Pages look by themselves at the next beat.
            LOG.warn("Cases cannot be read: {}", away.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Sighting sighting) {
        for (CaseStream stream : streams.values()) {
            if (stream.saw(sighting)) {
                signal(stream);
            }
        }
    }

    private void beat() {
        try {
            for (CaseStream stream : streams.values()) {
                var session = sessions.find(stream.session());
                if (session.isEmpty() || !Area.CASES.isOpenTo(session.get().member())) {
                    stream.endAsSignedOut();
                } else {
                    stream.isStill(session.get().member());
                    stream.beat();
                }
                signal(stream);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Sessions cannot be read: {}", away.getClass().getSimpleName());
        } catch (RuntimeException unexpected) {
            // An exception that leaves this method would be the end of all further beats.
            LOG.error("A beat failed: {}", unexpected.getClass().getName());
        }
    }

    private void signal(CaseStream stream) {
        Sending current = sending;
        if (current != null) {
            current.sends().signal(stream.number());
        }
    }

    private void send(long number) {
        CaseStream stream = streams.get(number);
        if (stream != null && !stream.send()) {
            streams.remove(number);
        }
    }
}
