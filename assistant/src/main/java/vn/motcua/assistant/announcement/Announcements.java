package vn.motcua.assistant.announcement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.announcement.Announcement.Status;
import vn.motcua.assistant.announcement.RefusedAnnouncementException.Reason;
import vn.motcua.assistant.messaging.BulkMessages;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;

/**
 * What officers do with announcements: one writes it, another approves it, and either may pause and stop it. Each act has its row in the
 * audit, in the same transaction.
 */
@Component
public class Announcements {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 120;

    /** The longest text: with its title and its end it still fits one message of every channel. */
    public static final int LONGEST_BODY = 900;

    private static final Duration FARTHEST = Duration.ofDays(60);

    private final AnnouncementTable table;
    private final Recipients recipients;
    private final BulkMessages messages;
    private final AnnouncementSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Announcements(
            AnnouncementTable table,
            Recipients recipients,
            BulkMessages messages,
            AnnouncementSettings settings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.recipients = recipients;
        this.messages = messages;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first. */
    public List<Announcement> latest(int limit) {
        return table.latest(limit);
    }

    /** The one of a number. */
    public Optional<Announcement> find(long id) {
        return table.find(id);
    }

    /** What was done with one, in order. */
    public List<AnnouncementEvent> events(long id) {
        return table.events(id);
    }

    /**
     * Keeps a new one as a draft; returns its number.
     *
     * @throws RefusedAnnouncementException when it cannot be kept as it is
     */
    public long write(AnnouncementDraft draft, Actor by) {
        AnnouncementDraft checked = checked(draft);
        Long id = transaction.execute(status -> {
            long added = table.insert(checked, account(by), by.name(), clock.instant());
            record(added, by, Act.ANNOUNCEMENT_WRITTEN, "written", "");
            return added;
        });
        return id == null ? 0 : id;
    }

    /**
     * Changes one that nobody has approved yet; it must be submitted again.
     *
     * @throws RefusedAnnouncementException when it cannot be kept as it is, or is approved already
     */
    public void change(long id, AnnouncementDraft draft, Actor by) {
        AnnouncementDraft checked = checked(draft);
        act(id, Set.of(Status.DRAFT, Status.SUBMITTED), one -> {
            table.change(id, checked, account(by), by.name());
            record(id, by, Act.ANNOUNCEMENT_CHANGED, "changed", "");
        });
    }

    /** Throws what {@link #write} would. */
    public AnnouncementDraft check(AnnouncementDraft draft) {
        return checked(draft);
    }

    /** Asks for it to be approved by somebody else. */
    public void submit(long id, Actor by) {
        act(id, Set.of(Status.DRAFT), one -> {
            checked(one.draft());
            table.status(id, Status.SUBMITTED, "");
            record(id, by, Act.ANNOUNCEMENT_SUBMITTED, "submitted", "");
        });
    }

    /**
     * Lets it go.
     *
     * @param version the version that was read
     * @throws RefusedAnnouncementException when {@code by} has written or changed it, or it was changed meanwhile, or its time is over
     */
    public void approve(long id, int version, Actor by) {
        act(id, Set.of(Status.SUBMITTED), one -> {
            if (one.version() != version) {
                throw new RefusedAnnouncementException(Reason.CHANGED);
            }
            if (one.isWrittenBy(account(by))) {
                throw new RefusedAnnouncementException(Reason.OWN);
            }
            checked(one.draft());
            table.approved(id, account(by), by.name(), clock.instant());
            record(id, by, Act.ANNOUNCEMENT_APPROVED, "approved", "");
        });
    }

    /** Gives it back to its writer, also when it is approved but has not begun. */
    public void giveBack(long id, String note, Actor by) {
        act(id, Set.of(Status.SUBMITTED, Status.APPROVED), one -> {
            String short300 = note.strip().length() > 300 ? note.strip().substring(0, 300) : note.strip();
            jdbc.sql("update announcement set approved_by = null, approver_name = '', approved_at = null where id = ?")
                    .param(id)
                    .update();
            table.status(id, Status.DRAFT, short300);
            record(id, by, Act.ANNOUNCEMENT_RETURNED, "returned", short300);
        });
    }

    /** No more is sent; what is on its way arrives. */
    public void pause(long id, Actor by) {
        act(id, Set.of(Status.SENDING), one -> {
            table.status(id, Status.PAUSED, "");
            record(id, by, Act.ANNOUNCEMENT_PAUSED, "paused", "");
        });
    }

    /** What was paused goes on. */
    public void goOn(long id, Actor by) {
        act(id, Set.of(Status.PAUSED), one -> {
            table.status(id, Status.SENDING, "");
            record(id, by, Act.ANNOUNCEMENT_GONE_ON, "gone-on", "");
        });
    }

    /** Nobody else is written to, for good; what was handed over and has not been sent is taken back. */
    public void stop(long id, Actor by) {
        act(id, Set.of(Status.SENDING, Status.PAUSED), one -> {
            table.status(id, Status.STOPPED, "");
            recipients.missAll(id, "stopped", clock.instant());
            messages.withdraw(recipients.handed(id));
            record(id, by, Act.ANNOUNCEMENT_STOPPED, "stopped", "");
        });
    }

    /** Writes once more to those of whom nobody knows whether they have it; some will get it twice. Returns how many these are. */
    public int repeatUncertain(long id, Actor by) {
        var repeated = new int[1];
        act(id, Set.of(Status.DONE), one -> {
            if (!one.draft().until().isAfter(clock.instant())) {
                throw new RefusedAnnouncementException(Reason.TIMES);
            }
            repeated[0] = recipients.repeatUncertain(id);
            if (repeated[0] > 0) {
                table.reopened(id);
            }
            record(id, by, Act.ANNOUNCEMENT_REPEATED, "repeated", Integer.toString(repeated[0]));
        });
        return repeated[0];
    }

    /** Deletes one that was never approved. */
    public void delete(long id, Actor by) {
        act(id, Set.of(Status.DRAFT, Status.SUBMITTED), one -> {
            table.delete(id);
            audit.record(by, Act.ANNOUNCEMENT_DELETED, Long.toString(id));
        });
    }

    private void act(long id, Set<Status> possible, Consumer<Announcement> act) {
        transaction.executeWithoutResult(status -> {
            Announcement one = table.lock(id).orElseThrow(() -> new RefusedAnnouncementException(Reason.STATE));
            if (!possible.contains(one.status())) {
                throw new RefusedAnnouncementException(Reason.STATE);
            }
            act.accept(one);
        });
    }

    private void record(long id, Actor by, Act act, String word, String note) {
        table.event(id, clock.instant(), by.name(), word, note);
        audit.record(by, act, Long.toString(id));
    }

    private static long account(Actor by) {
        Long account = by.account();
        if (account == null) {
            throw new IllegalArgumentException("announcements are written and approved by persons with an account");
        }
        return account;
    }

    private AnnouncementDraft checked(AnnouncementDraft draft) {
        var clean = new AnnouncementDraft(
                draft.topic(),
                draft.title().strip().replaceAll("\\s+", " "),
                lines(draft.body()),
                draft.titleEn().strip().replaceAll("\\s+", " "),
                lines(draft.bodyEn()),
                draft.alarm(),
                draft.billed(),
                draft.channels(),
                draft.everywhere(),
                draft.villages(),
                draft.sendAt(),
                draft.until());
        refuse(clean).ifPresent(reason -> {
            throw new RefusedAnnouncementException(reason);
        });
        return clean;
    }

    private Optional<Reason> refuse(AnnouncementDraft draft) {
        if (draft.title().isEmpty() || draft.title().length() > LONGEST_TITLE) {
            return Optional.of(Reason.TITLE);
        }
        if (draft.body().isEmpty() || draft.body().length() > LONGEST_BODY) {
            return Optional.of(Reason.BODY);
        }
        if (draft.titleEn().isEmpty() != draft.bodyEn().isEmpty()
                || draft.titleEn().length() > LONGEST_TITLE
                || draft.bodyEn().length() > LONGEST_BODY) {
            return Optional.of(Reason.ENGLISH);
        }
        if (!isThere("select exists (select 1 from announcement_topic where id = ? and not retired)", draft.topic())) {
            return Optional.of(Reason.TOPIC);
        }
        Set<String> known =
                messages.routes().stream().map(BulkMessages.Route::channel).collect(Collectors.toSet());
        if (draft.channels().isEmpty() || !known.containsAll(draft.channels())) {
            return Optional.of(Reason.CHANNELS);
        }
        if (!draft.everywhere()
                && (draft.villages().isEmpty()
                        || !isThere(
                                "select not exists (select 1 from unnest(?::bigint[]) one where one not in"
                                        + " (select id from village where not retired))",
                                draft.villages().toArray(Long[]::new)))) {
            return Optional.of(Reason.VILLAGES);
        }
        if (draft.billed() && !settings.billed()) {
            return Optional.of(Reason.BILLED);
        }
        return times(draft) ? Optional.empty() : Optional.of(Reason.TIMES);
    }

    private boolean times(AnnouncementDraft draft) {
        Instant now = clock.instant();
        Instant begin = draft.sendAt();
        return draft.until().isAfter(begin == null || begin.isBefore(now) ? now : begin)
                && !draft.until().isAfter(now.plus(FARTHEST));
    }

    private boolean isThere(String question, Object asked) {
        return jdbc.sql(question).param(asked).query(Boolean.class).single();
    }

    private static String lines(String text) {
        return text.strip().replace("\r\n", "\n").replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n");
    }
}
