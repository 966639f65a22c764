package vn.motcua.assistant.citizenreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.attachment.CheckedFile;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;

/** Reports as officers read them; reading is audited. */
@Component
public class ReportList {

    /** How many reports a page has. */
    public static final int PAGE = 50;

    private static final String SELECT = """
            select r.*, coalesce(u.name_vi, '') as unit_name, coalesce(a.display_name, '') as assignee_name,
            (select count(*) from report_voice v where v.report_id = r.id) as voices,
            (select count(*) from report_picture p where p.report_id = r.id and p.state = 'kept') as pictures,
            coalesce((select left(e.text, 200) from report_entry e where e.report_id = r.id and e.kind = 'told' order by e.id limit 1), '')
                as words
            from report r left join report_unit u on u.id = r.unit_id left join staff_account a on a.id = r.assignee_id
            """;

    private static final String OPEN = "r.status in ('received', 'in_hand', 'asked')";

    private final JdbcClient jdbc;
    private final ReportPictures pictures;
    private final PhoneSeal phones;
    private final Audit audit;
    private final Clock clock;

    ReportList(JdbcClient jdbc, ReportPictures pictures, PhoneSeal phones, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.pictures = pictures;
        this.phones = phones;
        this.audit = audit;
        this.clock = clock;
    }

    /** Today, where the authority is. */
    public LocalDate today() {
        return ReportReplies.dateOf(clock.instant());
    }

    /**
     * Those of a filter: what is owed comes first, what is owed longest before all; {@value #PAGE} at most.
     *
     * @param after how many are left out at the beginning
     */
    public List<Report> find(ReportFilter filter, int after, Actor actor) {
        audit.record(actor, Act.REPORTS_READ);
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        filter.status()
                .ifPresentOrElse(
                        status -> {
                            conditions.add("r.status = ?");
                            parameters.add(status.word());
                        },
                        () -> conditions.add(filter.everything() ? "true" : OPEN));
        if (!filter.category().isEmpty()) {
            conditions.add("r.category = ?");
            parameters.add(filter.category());
        }
        filter.unit().ifPresent(unit -> {
            conditions.add("r.unit_id = ?");
            parameters.add(unit);
        });
        filter.assignee().ifPresent(assignee -> {
            conditions.add("r.assignee_id = ?");
            parameters.add(assignee);
        });
        if (filter.overdue()) {
            conditions.add(OPEN + " and r.due_on < ?");
            parameters.add(today());
        }
        if (!filter.words().isBlank()) {
            conditions.add("(position(lower(?) in lower(r.place)) > 0 or position(upper(?) in r.code) > 0 or exists"
                    + " (select 1 from report_voice v where v.report_id = r.id and position(upper(?) in v.code) > 0))");
            parameters.addAll(List.of(
                    filter.words().strip(),
                    filter.words().strip(),
                    filter.words().strip()));
        }
        parameters.addAll(List.of(PAGE, after));
        return jdbc.sql(SELECT + " where " + String.join(" and ", conditions) + " order by (" + OPEN
                        + ") desc, case when " + OPEN + " then r.due_on end, r.id desc limit ? offset ?")
                .params(parameters)
                .query(ReportList::report)
                .list();
    }

    /** One with everything that belongs to it; empty when there is none. */
    public Optional<ReportFile> open(long id, Actor actor) {
        Optional<Report> report = find(id);
        report.ifPresent(found -> audit.record(actor, Act.REPORT_READ, found.code()));
        return report.map(this::file);
    }

    /** A picture of a report; empty when there is none. */
    public Optional<CheckedFile> picture(long id) {
        return pictures.find(id);
    }

    /** The accounts that can have a report in hand, by name. */
    public List<Officer> officers() {
        return jdbc.sql("""
                select id, display_name from staff_account where enabled and roles && array['officer', 'supervisor']
                order by display_name, id""")
                .query((row, number) -> new Officer(row.getLong("id"), row.getString("display_name")))
                .list();
    }

    /** Somebody who can have a report in hand. */
    public record Officer(long id, String name) {}

    Optional<Report> find(long id) {
        return jdbc.sql(SELECT + " where r.id = ?")
                .param(id)
                .query(ReportList::report)
                .optional();
    }

    private ReportFile file(Report report) {
        return new ReportFile(report, voices(report.id()), entries(report.id()), picturesOf(report.id()));
    }

    private List<ReportFile.Voice> voices(long report) {
        return jdbc.sql("""
                select v.*, case when v.anonymous then '' else coalesce(c.channel, '') end as channel from report_voice v
                left join conversation c on c.id = v.conversation_id where v.report_id = ? order by v.id""")
                .param(report)
                .query((row, number) -> {
                    byte[] sealed = row.getBytes("phone");
                    return new ReportFile.Voice(
                            row.getLong("id"),
                            row.getString("code"),
                            row.getString("channel"),
                            sealed == null ? "" : phones.open(sealed, row.getString("code")),
                            row.getBoolean("phone_confirmed"),
                            row.getBoolean("anonymous"),
                            row.getInt("rating"),
                            row.getObject("sent_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    private List<ReportFile.Entry> entries(long report) {
        return jdbc.sql("""
                select e.kind, e.text, e.written_at, coalesce(a.display_name, '') as author, coalesce(v.code, '') as voice
                from report_entry e left join staff_account a on a.id = e.account_id left join report_voice v on v.id = e.voice_id
                where e.report_id = ? order by e.id""")
                .param(report)
                .query((row, number) -> new ReportFile.Entry(
                        row.getString("kind"),
                        row.getString("text"),
                        row.getString("author"),
                        row.getString("voice"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<ReportFile.Picture> picturesOf(long report) {
        return jdbc.sql("select id, state from report_picture where report_id = ? order by id")
                .param(report)
                .query((row, number) -> new ReportFile.Picture(row.getLong("id"), row.getString("state")))
                .list();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getLong("id"),
                row.getString("code"),
                row.getString("category"),
                row.getObject("unit_id", Long.class),
                row.getString("unit_name"),
                row.getObject("assignee_id", Long.class),
                row.getString("assignee_name"),
                Status.of(row.getString("status")),
                row.getString("place"),
                row.getObject("latitude") == null
                        ? Optional.empty()
                        : Optional.of(new Point(row.getDouble("latitude"), row.getDouble("longitude"))),
                row.getObject("due_on", LocalDate.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getInt("voices"),
                row.getInt("pictures"),
                row.getInt("reopened"),
                Arrays.stream(row.getString("words").split("\n")).collect(Collectors.joining(" ")),
                row.getString("public_answer"),
                row.getInt("version"));
    }
}
