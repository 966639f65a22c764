package vn.motcua.assistant.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.conversation.ServiceNews;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.News;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dossier.ToldDossiers.Ended;
import vn.motcua.connector.Reply;

/**
 * Looks dossiers up and tells what came of it. What is to be looked up stands in a table and goes in the transaction in which it is told, so
 * that each is told once, whichever node ends when. Wrong digits and an unknown code end in the same words after the same time.
 */
final class DossierWork {

    private static final Logger LOG = LoggerFactory.getLogger(DossierWork.class);

    /** Of no telephone, so that an unknown code takes the way of wrong digits. */
    private static final Sighting.Present NOBODYS = new Sighting.Present(List.of(), Optional.empty());

    /** How many are looked up at once by this node. */
    private static final int AT_ONCE = 16;

    private static final Duration FAREWELL = Duration.ofSeconds(4);
    private static final Duration FIRST_AGAIN = Duration.ofSeconds(20);
    private static final int MOST_DOUBLINGS = 5;

    private final DossierSource source;
    private final LookupTable lookups;
    private final FollowTable follows;
    private final Guesses guesses;
    private final ToldDossiers told;
    private final ServiceNews news;
    private final DossierSettings settings;
    private final Desk desk;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("dossier-", 1).factory());

    DossierWork(
            DossierSource source,
            LookupTable lookups,
            FollowTable follows,
            Guesses guesses,
            ToldDossiers told,
            ServiceNews news,
            DossierSettings settings,
            Desk desk,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.source = source;
        this.lookups = lookups;
        this.follows = follows;
        this.guesses = guesses;
        this.told = told;
        this.news = news;
        this.settings = settings;
        this.desk = desk;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Begins whatever is due, as far as there is room; does not wait for its end. */
    void begin(Runnable wake) {
        int room = slots.drainPermits();
        int begun = 0;
        try {
            List<Lookup> asked = lookups.claim(room);
            for (Lookup lookup : asked) {
                begun++;
                start(() -> look(lookup), wake);
            }
            for (Follow follow : room > begun ? follows.claim(room - begun) : List.<Follow>of()) {
                begun++;
                start(() -> watch(follow), wake);
            }
        } finally {
            slots.release(room - begun);
        }
    }

    /** What does not end soon is left to the other nodes. */
    void end() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void start(Runnable work, Runnable wake) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException fault) {
                // It comes again when its lease has ended.
                LOG.warn("A dossier was not looked up: {}", fault.getClass().getName());
            } finally {
                slots.release();
                wake.run();
            }
        });
    }

    private void look(Lookup lookup) {
        Long known = lookup.attempt();
        OptionalLong attempt = known == null ? counted(lookup) : OptionalLong.of(known);
        if (attempt.isEmpty()) {
            tell(lookup, replies(lookup).tooMany(), () -> told.add(lookup.conversation(), Ended.LIMITED, false));
            return;
        }
        Sighting seen = seen(lookup.code());
        switch (seen) {
            case Sighting.Trouble trouble -> trouble(lookup, attempt.getAsLong(), false);
            case Sighting.Unknown unknown -> compared(lookup, attempt.getAsLong(), NOBODYS);
            case Sighting.Present present -> compared(lookup, attempt.getAsLong(), present);
        }
    }

    private void compared(Lookup lookup, long attempt, Sighting.Present present) {
        if (!PhoneEnd.matches(lookup.digits(), present.phoneEnds())) {
            tell(lookup, noMatch(replies(lookup), lookup.code()), () -> {
                guesses.ended(attempt, false);
                told.add(lookup.conversation(), Ended.UNMATCHED, false);
            });
        } else if (present.dossier().isEmpty()) {
            trouble(lookup, attempt, true);
        } else {
            Dossier dossier = present.dossier().get();
            var today = Times.dayOf(clock.instant());
            boolean following = follows.of(lookup.conversation()).contains(lookup.code());
            tell(lookup, replies(lookup).status(dossier, today, false, following), () -> {
                guesses.ended(attempt, true);
                follows.proven(lookup.conversation(), lookup.code(), dossier.state(today));
                told.add(lookup.conversation(), Ended.SHOWN, dossier.isOverdue(today));
            });
        }
    }

    /** Other digits typed next are tried for the same code, unless something else is being filled in: that goes on. */
    private static News noMatch(DossierReplies replies, DossierCode code) {
        ServiceReply alone = ServiceReply.of(replies.noMatch(code, false)).keeping(DossierForm.again("", code));
        return new News(
                alone,
                open -> open.service().equals(DossierReplies.SERVICE) && DossierForm.isAgain(open.content())
                        ? alone.keeping(DossierForm.again(open.content(), code))
                        : ServiceReply.of(replies.noMatch(code, true)));
    }

    private void trouble(Lookup lookup, long attempt, boolean unreadable) {
        Instant now = clock.instant();
        Instant end = lookup.askedAt().plus(settings.patience());
        Duration wait = FIRST_AGAIN.multipliedBy(1L << Math.min(MOST_DOUBLINGS, lookup.tries() - 1));
        DossierReplies replies = replies(lookup);
        if (now.isBefore(end)) {
            Duration until = now.plus(wait).isAfter(end) ? Duration.between(now, end) : wait;
            later(
                    lookup,
                    until,
                    replies.delayed(lookup.code(), settings.patience().toMinutes()));
        } else {
            Reply reply = unreadable ? replies.unreadable(lookup.code()) : replies.givenUp(lookup.code());
            tell(lookup, reply, () -> {
                guesses.takenBack(attempt);
                told.add(lookup.conversation(), Ended.FAILED, false);
            });
        }
    }

    /** Counted before anything is looked up. */
    private OptionalLong counted(Lookup lookup) {
        OptionalLong counted = transaction.execute(status -> {
            OptionalLong attempt = guesses.begin(lookup.conversation(), lookup.code());
            if (attempt.isPresent() && !lookups.counted(lookup, attempt.getAsLong())) {
                status.setRollbackOnly();
            }
            return attempt;
        });
        return counted == null ? OptionalLong.empty() : counted;
    }

    /** Told at the beat, unless another node has told it meanwhile. The conversation is locked first, as everywhere. */
    private void tell(Lookup lookup, Reply reply, Runnable also) {
        tell(lookup, News.of(ServiceReply.of(reply)), also);
    }

    private void tell(Lookup lookup, News reply, Runnable also) {
        if (!atBeat(lookup.askedAt())) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            news.tell(lookup.conversation(), DossierReplies.SERVICE, reply);
            if (lookups.take(lookup)) {
                also.run();
            } else {
                status.setRollbackOnly();
            }
        });
    }

    private void later(Lookup lookup, Duration wait, Reply reply) {
        if (!lookup.delayTold() && !atBeat(lookup.askedAt())) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (!lookup.delayTold()) {
                news.tell(lookup.conversation(), DossierReplies.SERVICE, ServiceReply.of(reply));
            }
            if (!lookups.again(lookup, wait)) {
                status.setRollbackOnly();
            }
        });
    }

    private void watch(Follow follow) {
        Sighting seen = seen(follow.code());
        var today = Times.dayOf(clock.instant());
        if (!(seen instanceof Sighting.Present present)
                || present.dossier().isEmpty()
                || present.dossier().get().state(today).equals(follow.state())) {
            follows.later(follow);
            return;
        }
        Dossier dossier = present.dossier().get();
        boolean last = dossier.stage().isFinal();
        Reply reply =
                new DossierReplies(news.language(follow.conversation()), desk).status(dossier, today, true, !last);
        transaction.executeWithoutResult(status -> {
            news.tell(follow.conversation(), DossierReplies.SERVICE, ServiceReply.of(reply));
            told.add(follow.conversation(), Ended.NEWS, dossier.isOverdue(today));
            if (!(last ? follows.over(follow) : follows.told(follow, dossier.state(today)))) {
                status.setRollbackOnly();
            }
        });
    }

    private Sighting seen(DossierCode code) {
        try {
            return source.find(code);
        } catch (RuntimeException fault) {
            LOG.warn("A dossier could not be looked up: {}", fault.getClass().getName());
            return new Sighting.Trouble("it failed");
        }
    }

    /** Waits for the next whole multiple of the beat; false when this node ends. */
    private boolean atBeat(Instant askedAt) {
        long beat = settings.beat().toMillis();
        long passed = Math.max(0, Duration.between(askedAt, clock.instant()).toMillis());
        try {
            Thread.sleep(beat - passed % beat);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private DossierReplies replies(Lookup lookup) {
        return new DossierReplies(lookup.language(), desk);
    }
}
