package vn.motcua.assistant.citizenreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.conversation.ServiceAct;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.messaging.Enclosures;
import vn.motcua.connector.Enclosure;

/**
 * Reports that are sent. Whether one is a matter of its own or part of another is decided under a lock of its category, so that two of the
 * same matter at the same moment become one; a message that is met again is the same report.
 */
@Component
class Submissions {

    /** What the locks of categories are told apart by from others of the database. */
    private static final int LOCKS = 0x5EB0;

    private final JdbcClient jdbc;
    private final Categories categories;
    private final ReportReads reads;
    private final ReportEvents events;
    private final ReportPictures pictures;
    private final ReportNews news;
    private final Enclosures enclosures;
    private final PhoneSeal phones;
    private final Desk desk;

    Submissions(
            JdbcClient jdbc,
            Categories categories,
            ReportReads reads,
            ReportEvents events,
            ReportPictures pictures,
            ReportNews news,
            Enclosures enclosures,
            PhoneSeal phones,
            Desk desk) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.reads = reads;
        this.events = events;
        this.pictures = pictures;
        this.news = news;
        this.enclosures = enclosures;
        this.phones = phones;
        this.desk = desk;
    }

    /**
     * Takes a report in. In the transaction of the turn that says so.
     *
     * @param asked what the citizen was told that it is called, and what it is joined with
     */
    void send(ServiceAct act, ReportForm form, ReportAct asked) {
        String code = asked.code();
        String commune = asked.text();
        if (isThere(act.conversation(), act.sequence())) {
            return;
        }
        Category category = categories
                .find(form.category())
                .or(() -> categories.find(Category.OTHER))
                .orElseThrow();
        jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))")
                .params(LOCKS, category.code())
                .query((row, number) -> true)
                .single();
        Optional<ReportReads.Near> near = category.placed() ? reads.near(form, commune, act.at()) : Optional.empty();
        long report = near.map(ReportReads.Near::report)
                .flatMap(this::locked)
                .orElseGet(() -> insert(form, category, code, commune, act.at()));
        boolean joined = near.filter(each -> each.report() == report).isPresent();
        long voice = voice(act, form, code, report);
        jdbc.sql("insert into report_entry(report_id, voice_id, kind, text, written_at) values (?, ?, 'told', ?, ?)")
                .params(report, voice, form.text(), ReportReads.time(act.at()))
                .update();
        pictures.attach(act.conversation(), form.pictures(), report, voice, act.at());
        if (joined) {
            jdbc.sql("update report set version = version + 1 where id = ?")
                    .param(report)
                    .update();
            if (asked.report() != report) {
                news.joined(act.conversation(), report, near.orElseThrow().code(), act.at());
            }
        }
        events.add(
                report,
                joined ? ReportEvents.Kind.JOINED : ReportEvents.Kind.RECEIVED,
                act.at(),
                null,
                act.channel(),
                0);
        enclosures.wish(act.conversation(), java.util.Set.of(), act.at());
    }

    private boolean isThere(long conversation, long sequence) {
        return jdbc.sql("select exists (select 1 from report_voice where conversation_id = ? and sequence = ?)")
                .params(conversation, sequence)
                .query(Boolean.class)
                .single();
    }

    /** An officer may have answered it just now; then it is no longer joined. */
    private Optional<Long> locked(long report) {
        return jdbc.sql("select id from report where id = ? and status in ('received', 'in_hand', 'asked') for update")
                .param(report)
                .query(Long.class)
                .optional();
    }

    private long insert(ReportForm form, Category category, String code, String commune, Instant at) {
        @Nullable Point point = form.point();
        String place = form.place().equals(FormTalk.NOWHERE) ? "" : form.place();
        return jdbc.sql("""
                insert into report(code, category, unit_id, status, place, place_key, commune, latitude, longitude, due_on, received_at, begun_at)
                values (?, ?, ?, 'received', ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(code)
                .param(category.code())
                .param(category.unit())
                .param(place)
                .param(PlaceWords.key(place))
                .param(commune)
                .param(point == null ? null : point.latitude())
                .param(point == null ? null : point.longitude())
                .param(dueOn(category, at))
                .param(ReportReads.time(at))
                .param(ReportReads.time(at))
                .query(Long.class)
                .single();
    }

    /** The last of the working days that the category allows, counted from the day after. */
    LocalDate dueOn(Category category, Instant at) {
        return desk.calendar().plusWorkingDays(ReportReplies.dateOf(at), category.workingDays());
    }

    private long voice(ServiceAct act, ReportForm form, String code, long report) {
        Optional<Enclosure.OwnNumber> phone = form.phone() == 0 || form.anonymous()
                ? Optional.empty()
                : enclosures.of(act.conversation(), form.phone()).stream()
                        .filter(Enclosure.OwnNumber.class::isInstance)
                        .map(Enclosure.OwnNumber.class::cast)
                        .findFirst();
        return jdbc.sql("""
                insert into report_voice(report_id, code, conversation_id, sequence, phone, phone_confirmed, anonymous, language, words_hash, sent_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(report)
                .param(code)
                .param(act.conversation())
                .param(act.sequence())
                .param(phone.map(number -> phones.seal(number.number(), code)).orElse(null))
                .param(phone.map(Enclosure.OwnNumber::confirmed).orElse(false))
                .param(phone.isEmpty())
                .param(act.language() == Language.EN ? "en" : "vi")
                .param(Told.hash(form.text()))
                .param(ReportReads.time(act.at()))
                .query(Long.class)
                .single();
    }

    /** Reports of a conversation that a citizen may speak of: its part in one, locked with the matter. */
    record Part(long voice, String code, Status status, String category) {}

    /** The citizen's part in a report, the report locked; empty for others' reports. In a transaction. */
    Optional<Part> part(long conversation, long report) {
        jdbc.sql("select id from report where id = ? for update")
                .param(report)
                .query(Long.class)
                .optional();
        List<Part> parts = jdbc.sql("""
                select v.id, v.code, r.status, r.category from report_voice v join report r on r.id = v.report_id
                where v.conversation_id = ? and r.id = ? order by v.id""")
                .params(conversation, report)
                .query((row, number) -> new Part(
                        row.getLong("id"),
                        row.getString("code"),
                        Status.of(row.getString("status")),
                        row.getString("category")))
                .list();
        return parts.stream().findFirst();
    }
}
