package vn.motcua.assistant.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;

/** Requests for home help: asked for, planned or declined by officers, done by the team. Citizens are told each time. */
@Component
public class HomeVisits {

    /** The longest text of a part of a request. */
    public static final int LONGEST = 300;

    private static final String SELECT = """
            select id, conversation_id, contact, what, place, village_id, latitude, longitude, wish, status, planned_on, part, note, asked_at
            from home_visit
            """;

    private final JdbcClient jdbc;
    private final VisitVillages villages;
    private final NoticeQueue notices;
    private final HomeHelpSettings settings;
    private final Audit audit;
    private final Clock clock;

    HomeVisits(
            JdbcClient jdbc,
            VisitVillages villages,
            NoticeQueue notices,
            HomeHelpSettings settings,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.villages = villages;
        this.notices = notices;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that nobody has decided on, and those whose visit did not meet anybody; who has waited longest first. */
    public List<HomeVisit> waiting() {
        return jdbc.sql(SELECT + "where status in ('asked', 'not-met') order by asked_at, id")
                .query(HomeVisits::row)
                .list();
    }

    /** Those that are planned, in order of their days. */
    public List<HomeVisit> planned() {
        return jdbc.sql(SELECT + "where status = 'planned' order by planned_on, id")
                .query(HomeVisits::row)
                .list();
    }

    /** The visits of a day, in the order in which the team goes. */
    public Route route(LocalDate day) {
        List<HomeVisit> visits = jdbc.sql(SELECT + "where status = 'planned' and planned_on = ?")
                .param(day)
                .query(HomeVisits::row)
                .list();
        return Route.of(visits, villages.all(), settings.startPoint());
    }

    /** A request by its number. */
    public Optional<HomeVisit> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(HomeVisits::row)
                .optional();
    }

    /** Those of a conversation that are not over. */
    List<HomeVisit> openOf(long conversation) {
        return jdbc.sql(SELECT + """
                where conversation_id = ? and status in ('asked', 'planned', 'not-met') order by id""").param(conversation).query(HomeVisits::row).list();
    }

    /** Keeps what a citizen asked for. */
    @Transactional
    long ask(long conversation, long sequence, String what, String place, String wish) {
        return insert(conversation, sequence, "", what, place, wish);
    }

    /**
     * Keeps what somebody asked for who called the desk.
     *
     * @param contact how to reach them
     */
    @Transactional
    public long askForCaller(String contact, String what, String place, String wish, Actor by) {
        long id = insert(null, null, contact.strip(), what.strip(), place.strip(), wish.strip());
        audit.record(by, Act.HOME_VISIT_ASKED, Long.toString(id));
        return id;
    }

    private long insert(
            @Nullable Long conversation,
            @Nullable Long sequence,
            String contact,
            String what,
            String place,
            String wish) {
        return jdbc.sql("""
                insert into home_visit(conversation_id, sequence, contact, what, place, village_id, wish, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(conversation)
                .param(sequence)
                .param(shortened(contact))
                .param(shortened(what))
                .param(shortened(place))
                .param(villages.named(place).map(Village::id).orElse(null))
                .param(shortened(wish))
                .param(Rows.time(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Calls off a request of a conversation; nothing happens when it is none that is open. */
    @Transactional
    void cancel(long conversation, long id) {
        int cancelled = jdbc.sql("""
                update home_visit set status = 'cancelled', ended_at = ?
                where id = ? and conversation_id = ? and status in ('asked', 'planned', 'not-met')""")
                .params(Rows.time(clock.instant()), id, conversation)
                .update();
        if (cancelled == 1) {
            notices.forgetHomeVisit(id);
        }
    }

    /** When and where the team goes, as an officer decides it; the citizen is told. */
    @Transactional
    public boolean plan(
            long id,
            LocalDate day,
            HomeVisit.Part part,
            @Nullable Long village,
            @Nullable MapPoint point,
            String note,
            Actor by) {
        @Nullable Long known = village != null && villages.numbers().contains(village) ? village : null;
        boolean planned = jdbc.sql("""
                        update home_visit set status = 'planned', planned_on = ?, part = ?, village_id = ?, latitude = ?, longitude = ?, note = ?
                        where id = ? and status in ('asked', 'planned', 'not-met')""")
                        .param(day)
                        .param(part.word())
                        .param(known)
                        .param(point == null ? null : Double.valueOf(point.latitude()))
                        .param(point == null ? null : Double.valueOf(point.longitude()))
                        .param(shortened(note.strip()))
                        .param(id)
                        .update()
                == 1;
        return planned && told(id, NoticeKind.VISIT_PLANNED, "", Act.HOME_VISIT_PLANNED, by);
    }

    /**
     * The team does not come; the citizen is told why.
     *
     * @param reason as the citizen reads it
     */
    @Transactional
    public boolean decline(long id, String reason, Actor by) {
        return end(id, HomeVisit.Status.DECLINED, "status in ('asked', 'planned', 'not-met')")
                && told(id, NoticeKind.VISIT_DECLINED, shortened(reason.strip()), Act.HOME_VISIT_DECLINED, by);
    }

    /** The team was there. */
    @Transactional
    public boolean done(long id, Actor by) {
        return end(id, HomeVisit.Status.DONE, "status = 'planned'")
                && told(id, NoticeKind.VISIT_DONE, "", Act.HOME_VISIT_DONE, by);
    }

    /** The team was there and met nobody; the request waits again. */
    @Transactional
    public boolean notMet(long id, Actor by) {
        return jdbc.sql(
                                        "update home_visit set status = 'not-met', planned_on = null where id = ? and status = 'planned'")
                                .param(id)
                                .update()
                        == 1
                && told(id, NoticeKind.VISIT_NOT_MET, "", Act.HOME_VISIT_NOT_MET, by);
    }

    /** Deletes what ended long ago; returns how many there were. */
    int deleteOld() {
        return jdbc.sql("delete from home_visit where ended_at <= ?")
                .param(Rows.time(clock.instant()).minus(settings.keep()))
                .update();
    }

    private boolean end(long id, HomeVisit.Status status, String allowed) {
        return jdbc.sql("update home_visit set status = ?, ended_at = ? where id = ? and " + allowed)
                        .params(status.word(), Rows.time(clock.instant()), id)
                        .update()
                == 1;
    }

    private boolean told(long id, NoticeKind kind, String words, Act act, Actor by) {
        notices.forgetHomeVisit(id);
        notices.addForHomeVisit(id, kind, words);
        audit.record(by, act, Long.toString(id));
        return true;
    }

    static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static HomeVisit row(ResultSet row, int number) throws SQLException {
        return new HomeVisit(
                row.getLong("id"),
                row.getObject("conversation_id", Long.class),
                row.getString("contact"),
                row.getString("what"),
                row.getString("place"),
                row.getObject("village_id", Long.class),
                Rows.point(row),
                row.getString("wish"),
                HomeVisit.Status.of(row.getString("status")),
                row.getObject("planned_on", LocalDate.class),
                HomeVisit.Part.of(row.getString("part")),
                row.getString("note"),
                Rows.instant(row, "asked_at"));
    }
}
