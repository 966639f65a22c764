package vn.motcua.assistant.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came of it each time somebody was told of a dossier; not of which one. */
final class ToldDossiers {

    private final JdbcClient jdbc;
    private final Clock clock;

    ToldDossiers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How it ended. */
    enum Ended {
        /** The citizen was told how far it is. */
        SHOWN,
        /** Code and digits do not belong together, or there is no such code. */
        UNMATCHED,
        /** Too often tried. */
        LIMITED,
        /** The source did not answer, or could not be understood. */
        FAILED,
        /** A followed dossier changed. */
        NEWS;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Ended of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * One time.
     *
     * @param day on which day, in Vietnam
     * @param conversation who was told
     * @param channel by which channel
     * @param overdue whether that it is late
     */
    record Told(LocalDate day, long conversation, String channel, Ended ended, boolean overdue) {}

    /** In the transaction in which it is told. */
    void add(long conversation, Ended ended, boolean overdue) {
        jdbc.sql("insert into dossier_told(at, conversation_id, ended, overdue) values (?, ?, ?, ?)")
                .params(Times.of(clock.instant()), conversation, ended.word(), overdue)
                .update();
    }

    /**
     * Those of a time.
     *
     * @param channel only those told by this channel; null for all
     */
    List<Told> between(Instant begins, Instant ends, @Nullable String channel) {
        return jdbc.sql("""
                select t.at, t.conversation_id, c.channel, t.ended, t.overdue
                from dossier_told t join conversation c on c.id = t.conversation_id
                where t.at >= :begins and t.at < :ends and (:channel::text is null or c.channel = :channel) order by t.id""")
                .param("begins", Times.of(begins))
                .param("ends", Times.of(ends))
                .param("channel", channel)
                .query(ToldDossiers::told)
                .list();
    }

    /** Forgets what is older than this. */
    void forget(Duration keep) {
        jdbc.sql("delete from dossier_told where at <= ?")
                .param(Times.of(clock.instant().minus(keep)))
                .update();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                Times.dayOf(row.getObject("at", OffsetDateTime.class).toInstant()),
                row.getLong("conversation_id"),
                row.getString("channel"),
                Ended.of(row.getString("ended")),
                row.getBoolean("overdue"));
    }
}
