package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is at work, in the database. */
@Component
class PresenceTable {

    /** How exactly it is written down when somebody was seen last. */
    private static final Duration UNWRITTEN = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    PresenceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** When they are not, so that whoever comes again is here at once. */
    private static final Instant SIGNED_OFF = Instant.EPOCH;

    /** Somebody does something; whoever was not here before is here now, but for those who said that they are not. */
    void seen(long account) {
        Instant now = clock.instant();
        jdbc.sql("""
                insert into officer_presence(account_id, state, since, seen_at) values (?, 'here', ?, ?)
                on conflict (account_id) do update set seen_at = excluded.seen_at,
                state = case when officer_presence.seen_at = ? then excluded.state else officer_presence.state end,
                since = case when officer_presence.seen_at = ? then excluded.since else officer_presence.since end
                where officer_presence.seen_at < ?""")
                .params(
                        account,
                        Times.of(now),
                        Times.of(now),
                        Times.of(SIGNED_OFF),
                        Times.of(SIGNED_OFF),
                        Times.of(now.minus(UNWRITTEN)))
                .update();
    }

    void set(long account, Presence.State state) {
        Instant now = clock.instant();
        jdbc.sql("""
                insert into officer_presence(account_id, state, since, seen_at) values (?, ?, ?, ?)
                on conflict (account_id) do update set seen_at = excluded.seen_at, state = excluded.state,
                since = case when officer_presence.state = excluded.state then officer_presence.since else excluded.since end""")
                .params(account, state.word(), Times.of(now), Times.of(now))
                .update();
    }

    void signedOff(long account) {
        jdbc.sql("""
                insert into officer_presence(account_id, state, since, seen_at) values (?, 'away', ?, ?)
                on conflict (account_id) do update set state = excluded.state, since = excluded.since, seen_at = excluded.seen_at""")
                .params(account, Times.of(clock.instant()), Times.of(SIGNED_OFF))
                .update();
    }

    /** Those who are here and were seen at this time or later. */
    List<Long> here(Collection<Long> accounts, Instant seenFrom) {
        return jdbc.sql("""
                select account_id from officer_presence where account_id = any(?) and state = 'here' and seen_at >= ?
                order by account_id""")
                .params(accounts.toArray(Long[]::new), Times.of(seenFrom))
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
