package vn.motcua.assistant.announcement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.announcement.Announcement.Status;
import vn.motcua.assistant.announcement.Recipients.Waiting;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.messaging.BulkMessages;
import vn.motcua.assistant.messaging.BulkMessages.Ended;
import vn.motcua.assistant.messaging.BulkMessages.Handed;
import vn.motcua.assistant.messaging.BulkMessages.Route;
import vn.motcua.assistant.messaging.Cause;
import vn.motcua.connector.Capabilities.Window;
import vn.motcua.connector.Pace;

/**
 * Lets announcements begin, hands their recipients to the outbox a little ahead of what the channels take, and writes down what became of
 * them. Any node may do it, one at a time for each announcement; what is handed over and that it is handed over commit together, so a node
 * that ends in the middle leaves nobody out and writes to nobody twice.
 */
@Component
class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    /** So far ahead of its pace a channel is handed messages: what is paused or stopped ends about so soon. */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    private static final int LEAST_AHEAD = 20;
    private static final int MOST_AHEAD = 1_000;

    /** So often it is looked whether somebody has written again whom a channel's window kept out. */
    private static final Duration LOOKS_BACK = Duration.ofSeconds(20);

    /** What a channel without a pace is handed at a time, and a page that waits for its reader. */
    private static final int UNPACED = 100;

    /** So many refusals in a row because an allowance is used up, and none taken: somebody should look before more are tried. */
    private static final int USED_UP = 10;

    private final AnnouncementTable table;
    private final Recipients recipients;
    private final BulkMessages messages;
    private final AnnouncementText text;
    private final AnnouncementSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicReference<Instant> lookedBack = new AtomicReference<>(Instant.EPOCH);

    Announcer(
            AnnouncementTable table,
            Recipients recipients,
            BulkMessages messages,
            AnnouncementText text,
            AnnouncementSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.recipients = recipients;
        this.messages = messages;
        this.text = text;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Does what is to be done now; returns whether there will be more soon. */
    boolean work() {
        lookBack(clock.instant());
        List<Long> atWork = table.atWork(clock.instant());
        boolean more = false;
        for (long id : atWork) {
            more |= Boolean.TRUE.equals(transaction.execute(
                    status -> table.lockIfFree(id).map(this::advance).orElse(true)));
        }
        return more;
    }

    /** Whoever has written again can be written to again, as long as the announcement makes sense. */
    private void lookBack(Instant now) {
        if (lookedBack.get().plus(LOOKS_BACK).isAfter(now)) {
            return;
        }
        lookedBack.set(now);
        for (long id : table.current(now)) {
            transaction.executeWithoutResult(status -> table.lockIfFree(id)
                    .filter(one -> recipients.wroteAgain(id) > 0 && one.status() == Status.DONE)
                    .ifPresent(one -> table.reopened(id)));
        }
    }

    private boolean advance(Announcement one) {
        Instant now = clock.instant();
        if (one.status() == Status.APPROVED) {
            return begin(one, now);
        }
        settle(one, now);
        if (one.status() == Status.SENDING && !isOver(one, now)) {
            hand(one, now);
        }
        if (!recipients.isAnyLeft(one.id())) {
            table.ended(one.id(), now);
            table.event(one.id(), now, "", "ended", "");
            return false;
        }
        return one.status() == Status.SENDING && (one.draft().alarm() || !settings.isQuiet(now));
    }

    private boolean begin(Announcement one, Instant now) {
        if (!one.draft().alarm() && settings.isQuiet(now) && one.draft().until().isAfter(now)) {
            return false;
        }
        table.started(one.id(), now);
        recipients.fill(one.id(), one.draft(), now);
        table.event(one.id(), now, "", "begun", "");
        LOG.info("Announcement {} begins", one.id());
        return true;
    }

    /** Whoever waits has waited for too long. */
    private boolean isOver(Announcement one, Instant now) {
        boolean over = !one.draft().until().isAfter(now);
        if (over) {
            recipients.missAll(one.id(), "late", now);
        }
        return over;
    }

    private void settle(Announcement one, Instant now) {
        List<Ended> ended = messages.ended(recipients.handed(one.id()));
        boolean again = one.draft().until().isAfter(now);
        recipients.ended(one.id(), ended, one.status() == Status.STOPPED ? "stopped" : again ? "waiting" : "late", now);
        if (one.status() == Status.SENDING
                && ended.stream().anyMatch(each -> each.cause().equals(Cause.HELD_BY_CHANNEL.word()))
                && one.draft().channels().stream()
                        .anyMatch(channel -> recipients.isUsedUp(one.id(), channel, USED_UP))) {
            table.status(one.id(), Status.PAUSED, "used-up");
            table.event(one.id(), now, "", "paused", "used-up");
            LOG.warn("Announcement {} is paused: a channel takes no more such messages", one.id());
        }
    }

    private void hand(Announcement one, Instant now) {
        List<Route> routes = messages.routes();
        recipients.missOthers(one.id(), routes, now);
        if (!one.draft().alarm() && settings.isQuiet(now)) {
            return;
        }
        for (Route route : routes) {
            if (one.draft().channels().contains(route.channel())) {
                hand(one, route, now);
            }
        }
    }

    private void hand(Announcement one, Route route, Instant now) {
        int free = route.isPulled() ? UNPACED : ahead(route.capabilities().pace()) - messages.queued(route);
        if (free <= 0) {
            return;
        }
        List<Waiting> waiting = recipients.waiting(one.id(), route, one.draft().alarm(), free);
        Map<Language, List<Long>> reachable = new EnumMap<>(Language.class);
        Map<String, List<Long>> missed = new HashMap<>();
        for (Waiting person : waiting) {
            obstacle(one, route, person, now)
                    .ifPresentOrElse(
                            reason -> missed.computeIfAbsent(reason, first -> new ArrayList<>())
                                    .add(person.conversation()),
                            () -> reachable
                                    .computeIfAbsent(person.language(), first -> new ArrayList<>())
                                    .add(person.conversation()));
        }
        missed.forEach((reason, conversations) -> recipients.miss(one.id(), conversations, reason, now));
        reachable.forEach((language, conversations) -> {
            List<Handed> handed = messages.say(
                    conversations,
                    text.reply(one.draft(), language),
                    new BulkMessages.Manner(
                            notAfter(one, now), one.draft().alarm(), one.draft().billed()));
            recipients.handed(one.id(), handed, now);
        });
    }

    private static int ahead(Optional<Pace> pace) {
        return pace.map(limit -> Math.clamp(AHEAD.dividedBy(limit.gap()), LEAST_AHEAD, MOST_AHEAD))
                .orElse(UNPACED);
    }

    /** What was handed over before the quiet hours does not come in them. */
    private Instant notAfter(Announcement one, Instant now) {
        Instant until = one.draft().until();
        Instant quiet = settings.nextQuiet(now);
        return one.draft().alarm() || settings.quietFrom().equals(settings.quietUntil()) || until.isBefore(quiet)
                ? until
                : quiet;
    }

    /** Why somebody cannot be written to; empty when that is possible. */
    private static Optional<String> obstacle(Announcement one, Route route, Waiting person, Instant now) {
        if (person.unreachable()) {
            return Optional.of(Cause.UNREACHABLE.word());
        }
        Optional<Window> window = route.capabilities().window();
        if (window.isEmpty()) {
            return Optional.empty();
        }
        Instant last = person.lastInteraction();
        if (last == null || now.isAfter(last.plus(window.get().open()))) {
            return Optional.of(Cause.WINDOW_CLOSED.word());
        }
        return one.draft().billed() || now.isBefore(last.plus(window.get().free()))
                ? Optional.empty()
                : Optional.of(Cause.WINDOW_BILLED.word());
    }
}
