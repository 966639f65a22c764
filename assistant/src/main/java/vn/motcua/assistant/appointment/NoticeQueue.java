package vn.motcua.assistant.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What citizens are still to be told by themselves. */
@Component
class NoticeQueue {

    private static final int AT_A_TIME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something that is due.
     *
     * @param id its number
     * @param conversation who is told
     */
    record Due(long id, long conversation) {}

    /**
     * Something that is told now.
     *
     * @param kind what
     * @param appointment of which appointment; null when of none
     * @param homeVisit of which home visit; null when of none
     * @param words in the words of an officer; may be empty
     */
    record Notice(
            NoticeKind kind,
            @Nullable Long appointment,
            @Nullable Long homeVisit,
            String words) {}

    void addForAppointment(long appointment, NoticeKind kind, Instant due, String words) {
        jdbc.sql("insert into appointment_notice(appointment_id, kind, due_at, words) values (?, ?, ?, ?)")
                .params(appointment, kind.word(), Rows.time(due), words)
                .update();
    }

    void addForHomeVisit(long homeVisit, NoticeKind kind, String words) {
        jdbc.sql("insert into appointment_notice(home_visit_id, kind, due_at, words) values (?, ?, ?, ?)")
                .params(homeVisit, kind.word(), Rows.time(clock.instant()), words)
                .update();
    }

    /** Nothing more is told of an appointment; always true. */
    boolean forget(long appointment) {
        jdbc.sql("delete from appointment_notice where appointment_id = ?")
                .param(appointment)
                .update();
        return true;
    }

    /** Nothing more is told of a home visit. */
    void forgetHomeVisit(long homeVisit) {
        jdbc.sql("delete from appointment_notice where home_visit_id = ?")
                .param(homeVisit)
                .update();
    }

    /** Some that are due now, the longest first. */
    List<Due> due() {
        return jdbc.sql("""
                select n.id, coalesce(a.conversation_id, v.conversation_id) as conversation_id from appointment_notice n
                left join appointment a on a.id = n.appointment_id left join home_visit v on v.id = n.home_visit_id
                where n.due_at <= ? and coalesce(a.conversation_id, v.conversation_id) is not null order by n.due_at, n.id limit ?""")
                .params(Rows.time(clock.instant()), AT_A_TIME)
                .query((row, number) -> new Due(row.getLong("id"), row.getLong("conversation_id")))
                .list();
    }

    /** Takes one out, in the transaction in which it is told and which has locked the conversation; empty when another has told it. */
    Optional<Notice> take(long id) {
        return jdbc.sql("""
                delete from appointment_notice where id = ? returning kind, appointment_id, home_visit_id, words""")
                .param(id)
                .query((row, number) -> new Notice(
                        NoticeKind.of(row.getString("kind")),
                        row.getObject("appointment_id", Long.class),
                        row.getObject("home_visit_id", Long.class),
                        row.getString("words")))
                .optional();
    }
}
