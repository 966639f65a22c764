package vn.motcua.assistant.citizenreport;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.citizenreport.RefusedReportException.Reason;
import vn.motcua.assistant.privacy.Masking;
import vn.motcua.assistant.privacy.PersonalDataMask;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;

/**
 * What officers do with reports. Each method takes the version that was looked at, and is refused with a {@link StaleReportException} when the
 * report has changed since, by an officer or by a citizen: nobody overwrites what nobody has seen. It is refused with a
 * {@link RefusedReportException} when how far the report has come does not allow it. What is done is one transaction with its audit, its event
 * and what citizens are to be told.
 */
@Component
public class Reports {

    /** The longest text that an officer writes, in characters. */
    public static final int LONGEST_TEXT = 2_000;

    private static final Set<Status> OPEN = EnumSet.of(Status.RECEIVED, Status.IN_HAND, Status.ASKED);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Categories categories;
    private final Submissions submissions;
    private final ReportEvents events;
    private final ReportNews news;
    private final Audit audit;
    private final Clock clock;

    Reports(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Categories categories,
            Submissions submissions,
            ReportEvents events,
            ReportNews news,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.categories = categories;
        this.submissions = submissions;
        this.events = events;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody has it in hand from now on. */
    public void assign(long id, int version, long assignee, Actor actor) {
        act(id, version, OPEN, actor, Act.REPORT_ASSIGNED, ReportEvents.Kind.ASSIGNED, now -> {
            boolean known = jdbc.sql("""
                    select exists (select 1 from staff_account where id = ? and enabled and roles && array['officer', 'supervisor'])""").param(assignee).query(Boolean.class).single();
            if (!known) {
                throw new RefusedReportException(Reason.ASSIGNEE);
            }
            jdbc.sql("""
                    update report set assignee_id = ?, status = case when status = 'received' then 'in_hand' else status end
                    where id = ?""").params(assignee, id).update();
        });
    }

    /** Another unit sees to it; nobody has it in hand there yet. */
    public void route(long id, int version, long unit, Actor actor) {
        act(id, version, OPEN, actor, Act.REPORT_ROUTED, ReportEvents.Kind.ROUTED, now -> {
            if (categories.unit(unit).isEmpty()) {
                throw new RefusedReportException(Reason.UNIT);
            }
            jdbc.sql("update report set unit_id = ?, assignee_id = null, status = 'received' where id = ?")
                    .params(unit, id)
                    .update();
        });
    }

    /** It is of another category; the day of its answer is counted anew from when it was received. */
    public void categorise(long id, int version, String category, Actor actor) {
        act(id, version, OPEN, actor, Act.REPORT_CATEGORISED, ReportEvents.Kind.CATEGORISED, now -> {
            Category chosen = categories.find(category).orElseThrow(() -> new RefusedReportException(Reason.CATEGORY));
            Instant begun = jdbc.sql("select begun_at from report where id = ?")
                    .param(id)
                    .query((row, number) ->
                            row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                    .single();
            jdbc.sql("update report set category = ?, due_on = ? where id = ?")
                    .params(chosen.code(), submissions.dueOn(chosen, begun), id)
                    .update();
        });
    }

    /** Asks those who sent it for more. */
    public void ask(long id, int version, String question, Actor actor) {
        String text = written(question);
        act(id, version, OPEN, actor, Act.REPORT_ASKED, ReportEvents.Kind.ASKED, now -> {
            entry(id, "question", text, actor, now);
            jdbc.sql("update report set status = 'asked' where id = ?")
                    .param(id)
                    .update();
            news.all(id, ReportNews.Kind.QUESTION, text, now);
        });
    }

    /**
     * Answers it.
     *
     * @param shown whether everybody may read it, persons hidden
     */
    public void answer(long id, int version, String answer, boolean shown, Actor actor) {
        String text = written(answer);
        act(id, version, OPEN, actor, Act.REPORT_ANSWERED, ReportEvents.Kind.ANSWERED, now -> {
            entry(id, "answer", text, actor, now);
            String told = jdbc.sql(
                            "select text from report_entry where report_id = ? and kind = 'told' order by id limit 1")
                    .param(id)
                    .query(String.class)
                    .optional()
                    .orElse("");
            jdbc.sql("""
                    update report set status = 'answered', answered_at = ?, over_at = ?, public_words = ?, public_answer = ? where id = ?""")
                    .param(ReportReads.time(now))
                    .param(ReportReads.time(now))
                    .param(shown ? hidden(told) : null)
                    .param(shown ? hidden(text) : null)
                    .param(id)
                    .update();
            news.all(id, ReportNews.Kind.ANSWER, text, now);
        });
    }

    /** Does not take it up, and tells why. */
    public void reject(long id, int version, String reason, Actor actor) {
        String text = written(reason);
        act(id, version, OPEN, actor, Act.REPORT_REJECTED, ReportEvents.Kind.REJECTED, now -> {
            entry(id, "rejection", text, actor, now);
            jdbc.sql("update report set status = 'rejected', over_at = ? where id = ?")
                    .params(ReportReads.time(now), id)
                    .update();
            news.all(id, ReportNews.Kind.REJECTION, text, now);
        });
    }

    /** Puts an answered one away. */
    public void close(long id, int version, Actor actor) {
        act(
                id,
                version,
                EnumSet.of(Status.ANSWERED),
                actor,
                Act.REPORT_CLOSED,
                ReportEvents.Kind.CLOSED,
                now -> jdbc.sql("update report set status = 'closed' where id = ?")
                        .param(id)
                        .update());
    }

    /** Writes something for colleagues alone. */
    public void note(long id, int version, String note, Actor actor) {
        String text = written(note);
        act(
                id,
                version,
                EnumSet.allOf(Status.class),
                actor,
                Act.REPORT_NOTED,
                null,
                now -> entry(id, "note", text, actor, now));
    }

    /** Takes it from the page for everybody. */
    public void hide(long id, int version, Actor actor) {
        act(
                id,
                version,
                EnumSet.allOf(Status.class),
                actor,
                Act.REPORT_HIDDEN,
                null,
                now -> jdbc.sql("update report set public_words = null, public_answer = null where id = ?")
                        .param(id)
                        .update());
    }

    /** As everybody may read it. */
    static String hidden(String text) {
        return PersonalDataMask.mask(text, Masking.FOR_A_MODEL);
    }

    private interface Change {
        void make(Instant now);
    }

    private void act(
            long id,
            int version,
            Set<Status> allowed,
            Actor actor,
            Act act,
            ReportEvents.@Nullable Kind kind,
            Change change) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Seen seen = jdbc.sql("select code, status, version from report where id = ? for update")
                    .param(id)
                    .query((row, number) ->
                            new Seen(row.getString("code"), Status.of(row.getString("status")), row.getInt("version")))
                    .optional()
                    .orElseThrow(() -> new RefusedReportException(Reason.UNKNOWN));
            if (seen.version() != version) {
                throw new StaleReportException();
            }
            if (!allowed.contains(seen.status())) {
                throw new RefusedReportException(Reason.STATUS);
            }
            change.make(now);
            jdbc.sql("update report set version = version + 1 where id = ?")
                    .param(id)
                    .update();
            if (kind != null) {
                events.add(id, kind, now, actor.account(), "", 0);
            }
            audit.record(actor, act, seen.code());
        });
    }

    private record Seen(String code, Status status, int version) {}

    private void entry(long report, String kind, String text, Actor actor, Instant now) {
        jdbc.sql("insert into report_entry(report_id, kind, text, account_id, written_at) values (?, ?, ?, ?, ?)")
                .param(report)
                .param(kind)
                .param(text)
                .param(actor.account())
                .param(ReportReads.time(now))
                .update();
    }

    private static String written(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            throw new RefusedReportException(Reason.TEXT_MISSING);
        }
        if (plain.codePointCount(0, plain.length()) > LONGEST_TEXT) {
            throw new RefusedReportException(Reason.TEXT_LONG);
        }
        return plain;
    }
}
