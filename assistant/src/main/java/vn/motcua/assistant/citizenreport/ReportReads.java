package vn.motcua.assistant.citizenreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the dialogue looks up of reports; nothing here changes anything. */
@Component
class ReportReads {

    private static final Duration DAY = Duration.ofHours(24);
    private static final int MOST_NEIGHBOURS = 2_000;
    private static final int MOST_OWN = 5;

    private final JdbcClient jdbc;
    private final ReportSettings settings;

    ReportReads(JdbcClient jdbc, ReportSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * A report as its citizen may know it.
     *
     * @param report its number
     * @param code what this citizen was told that it is called
     * @param category its category's code
     * @param answer the last answer or rejection; empty when there is none
     * @param rating how this citizen rated it, 0 when not
     * @param overAt when it was answered, closed or rejected last; at the epoch when never
     */
    record Own(
            long report,
            String code,
            String category,
            Status status,
            String place,
            String unit,
            String unitEn,
            LocalDate dueOn,
            String answer,
            int rating,
            Instant overAt) {}

    /** A matter of the same kind, place and time. */
    record Near(long report, String code) {}

    /** Why a report is held back. */
    enum Hold {
        /** This citizen has sent as many as one may in a day. */
        TOO_MANY,
        /** All together have sent as many as are taken in an hour. */
        FLOOD,
        /** The same text has come from several. */
        SAME_TEXT
    }

    private static final String OWN = """
            select r.id, v.code, r.category, r.status, r.place, coalesce(u.name_vi, '') as unit,
            coalesce(u.name_en, '') as unit_en, r.due_on, v.rating,
            coalesce((select e.text from report_entry e where e.report_id = r.id and e.kind in ('answer', 'rejection')
                      order by e.id desc limit 1), '') as answer,
            coalesce(r.over_at, r.answered_at) as over_at
            from report_voice v join report r on r.id = v.report_id left join report_unit u on u.id = r.unit_id
            where v.conversation_id = ?""";

    /** Those of a conversation, the latest first, and not more than anybody reads. */
    List<Own> own(long conversation) {
        return jdbc.sql(OWN + " order by v.sent_at desc, v.id desc limit ?")
                .params(conversation, MOST_OWN)
                .query(ReportReads::own)
                .list();
    }

    /** One of a conversation by what it is called; what others have sent is not found. */
    Optional<Own> own(long conversation, String code) {
        return jdbc.sql(OWN + " and (v.code = ? or r.code = ?) order by v.id limit 1")
                .params(conversation, code, code)
                .query(ReportReads::own)
                .optional();
    }

    /** The same by its number. */
    Optional<Own> own(long conversation, long report) {
        return jdbc.sql(OWN + " and r.id = ? order by v.id limit 1")
                .params(conversation, report)
                .query(ReportReads::own)
                .optional();
    }

    /** What was last asked about a report; empty where nothing was. */
    Optional<String> asked(long report) {
        return jdbc.sql(
                        "select text from report_entry where report_id = ? and kind = 'question' order by id desc limit 1")
                .param(report)
                .query(String.class)
                .optional();
    }

    /** What this citizen has sent in the same words within a day, by its code. */
    Optional<String> repeated(long conversation, String text, Instant at) {
        return jdbc.sql("""
                select code from report_voice where conversation_id = ? and words_hash = ? and sent_at > ? order by id desc limit 1""")
                .params(conversation, Told.hash(text), time(at.minus(DAY)))
                .query(String.class)
                .optional();
    }

    /** Why one more is held back; empty when it is not. */
    Optional<Hold> held(long conversation, String text, Instant at) {
        if (count(
                        "select count(*) from report_voice where conversation_id = ? and sent_at > ?",
                        conversation,
                        time(at.minus(DAY)))
                >= settings.perDay()) {
            return Optional.of(Hold.TOO_MANY);
        }
        if (count("select count(*) from report_voice where sent_at > ?", time(at.minus(Duration.ofHours(1))))
                >= settings.perHour()) {
            return Optional.of(Hold.FLOOD);
        }
        long same = count(
                "select count(distinct conversation_id) from report_voice where words_hash = ? and sent_at > ?",
                Told.hash(text),
                time(at.minus(DAY)));
        return same >= settings.sameText() ? Optional.of(Hold.SAME_TEXT) : Optional.empty();
    }

    /** An open matter that this is likely a part of: of the same category, and near in place and time. */
    Optional<Near> near(ReportForm form, String commune, Instant at) {
        String key = PlaceWords.key(form.place());
        Point point = form.point();
        return jdbc
                .sql("""
                select id, code, place_key, commune, latitude, longitude from report
                where category = ? and begun_at > ? and status in ('received', 'in_hand', 'asked')
                order by begun_at desc limit ?""")
                .params(form.category(), time(at.minus(settings.joinWithin())), MOST_NEIGHBOURS)
                .query((row, number) -> new Neighbour(
                        new Near(row.getLong("id"), row.getString("code")),
                        row.getString("place_key"),
                        row.getString("commune"),
                        row.getObject("latitude") == null
                                ? Optional.empty()
                                : Optional.of(new Point(row.getDouble("latitude"), row.getDouble("longitude")))))
                .list()
                .stream()
                .filter(each -> point != null && each.point().isPresent()
                        ? each.point().get().metresTo(point) <= settings.joinMetres()
                        : PlaceWords.alike(key, each.key()) && sameCommune(commune, each.commune()))
                .findFirst()
                .map(Neighbour::near);
    }

    /** The place that a picture of a report that is not sent yet tells. */
    Optional<Point> pictured(long conversation, List<Long> sequences) {
        return jdbc
                .sql("""
                select sequence, latitude, longitude from report_picture
                where conversation_id = ? and report_id is null and latitude is not null order by id""")
                .param(conversation)
                .query((row, number) -> java.util.Map.entry(
                        row.getLong("sequence"), new Point(row.getDouble("latitude"), row.getDouble("longitude"))))
                .list()
                .stream()
                .filter(each -> sequences.contains(each.getKey()))
                .map(java.util.Map.Entry::getValue)
                .findFirst();
    }

    private record Neighbour(Near near, String key, String commune, Optional<Point> point) {}

    private static boolean sameCommune(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    private static Own own(ResultSet row, int number) throws SQLException {
        OffsetDateTime over = row.getObject("over_at", OffsetDateTime.class);
        return new Own(
                row.getLong("id"),
                row.getString("code"),
                row.getString("category"),
                Status.of(row.getString("status")),
                row.getString("place"),
                row.getString("unit"),
                row.getString("unit_en"),
                row.getObject("due_on", LocalDate.class),
                row.getString("answer"),
                row.getInt("rating"),
                over == null ? Instant.EPOCH : over.toInstant());
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
