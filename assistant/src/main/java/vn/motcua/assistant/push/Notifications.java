package vn.motcua.assistant.push;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

import com.interaso.webpush.VapidKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.assistant.handoff.CaseArrival;
import vn.motcua.assistant.handoff.CaseArrivals;
import vn.motcua.assistant.push.PushQueue.Claimed;

/** Tells browsers of cases that have come to wait, or to their owners: of each once, to those whom it concerns, retried a little. */
final class Notifications {

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final int AT_ONCE = 16;
    private static final int MOST_ATTEMPTS = 4;

    /** After a first failure; each further pause is three times as long. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final CaseArrivals arrivals;
    private final Predicate<Subscription> signedIn;
    private final PushSubscriptions subscriptions;
    private final PushKeys keys;
    private final PushQueue queue;
    private final PushTexts texts;
    private final PushSender sender;
    private final PushSettings settings;
    private final Clock clock;

    /**
     * What one node does.
     *
     * @param signedIn whether a browser is still signed in, by somebody who may take requests
     */
    Notifications(
            CaseArrivals arrivals,
            Predicate<Subscription> signedIn,
            PushSubscriptions subscriptions,
            PushKeys keys,
            PushQueue queue,
            PushTexts texts,
            PushSender sender,
            PushSettings settings,
            Clock clock) {
        this.arrivals = arrivals;
        this.signedIn = signedIn;
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.queue = queue;
        this.texts = texts;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells of whoever is not told of yet, and sends what is due. */
    void run() {
        List<CaseArrival> waiting = arrivals.since(clock.instant().minus(settings.lifetime()));
        for (CaseArrival arrival : queue.untold(waiting)) {
            queue.tell(
                    arrival,
                    subscriptions.of(arrivals.concerned(arrival)).stream()
                            .filter(signedIn)
                            .toList());
        }
        Optional<VapidKeys> pair = keys.find();
        if (pair.isPresent()) {
            send(pair.get(), waiting);
        }
    }

    private void send(VapidKeys pair, List<CaseArrival> waiting) {
        List<Claimed> claimed = queue.claim(AT_ONCE);
        while (!claimed.isEmpty()) {
            try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                claimed.forEach(message -> executor.execute(() -> attempt(pair, message, waiting)));
            }
            claimed = queue.claim(AT_ONCE);
        }
    }

    private void attempt(VapidKeys pair, Claimed message, List<CaseArrival> waiting) {
        try {
            send(pair, message, waiting);
        } catch (RuntimeException fault) {
            // The message of an exception may carry an address. It stays claimed for a while, and is then due again.
            LOG.warn("A notification failed: {}", fault.getClass().getName());
        }
    }

    private void send(VapidKeys pair, Claimed message, List<CaseArrival> waiting) {
        Optional<CaseArrival> arrival =
                waiting.stream().filter(one -> one.event() == message.event()).findFirst();
        Optional<Subscription> to = subscriptions.find(message.subscription());
        if (arrival.isEmpty() || to.isEmpty()) {
            // Somebody has taken it meanwhile, or the browser is signed out.
            queue.done(message);
            return;
        }
        PushOutcome outcome = sender.send(
                pair,
                to.get(),
                texts.of(arrival.get(), to.get().language()),
                PushTexts.topic(arrival.get().request()),
                settings.lifetime(),
                clock.instant());
        conclude(message, to.get(), outcome);
    }

    private void conclude(Claimed message, Subscription to, PushOutcome outcome) {
        switch (outcome) {
            case PushOutcome.Taken taken -> queue.done(message);
            case PushOutcome.Gone gone -> subscriptions.forget(to.id());
            case PushOutcome.Later later -> {
                if (message.attempts() >= MOST_ATTEMPTS) {
                    queue.done(message);
                } else {
                    Duration usual = FIRST_PAUSE.multipliedBy((long) Math.pow(3, message.attempts() - 1));
                    queue.again(
                            message,
                            later.after()
                                    .filter(asked -> asked.compareTo(usual) > 0)
                                    .orElse(usual));
                }
            }
            case PushOutcome.Refused refused -> {
                queue.done(message);
                LOG.warn("A notification was refused at {}: {}", host(to), refused.why());
            }
        }
    }

    private static String host(Subscription to) {
        return String.valueOf(URI.create(to.endpoint()).getHost());
    }
}
