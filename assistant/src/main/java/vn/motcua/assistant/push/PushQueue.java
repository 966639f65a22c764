package vn.motcua.assistant.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.handoff.CaseArrival;

/** The messages to browsers, in PostgreSQL: each is made once and sent by one node at a time. */
final class PushQueue {

    /** Longer than sending takes; a node that ends in between leaves the message to the others after it. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PushQueue(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A message that this node may send now.
     *
     * @param event by what the case of which it tells came to where it was
     * @param subscription to whom
     * @param attempts how often it was tried, this time included
     */
    record Claimed(long id, long event, long subscription, int attempts) {}

    /** Those of which nobody was told yet. */
    List<CaseArrival> untold(List<CaseArrival> arrivals) {
        Set<Long> told = Set.copyOf(jdbc.sql("select event_id from push_told where event_id = any(?::bigint[])")
                .param(arrivals.stream().map(CaseArrival::event).toArray(Long[]::new))
                .query(Long.class)
                .list());
        return arrivals.stream()
                .filter(arrival -> !told.contains(arrival.event()))
                .toList();
    }

    /** Makes the messages that tell these of it, unless this or another node has done so. */
    void tell(CaseArrival arrival, List<Subscription> subscriptions) {
        OffsetDateTime now = time(clock.instant());
        transaction.executeWithoutResult(status -> {
            int told = jdbc.sql("""
                    insert into push_told(event_id, told_at)
                    select id, ? from hand_over_event where id = ? on conflict do nothing""").params(now, arrival.event()).update();
            if (told == 1) {
                jdbc.sql("""
                        insert into push_message(event_id, subscription_id, due_at)
                        select ?, id, ? from push_subscription where id = any(?::bigint[])""")
                        .params(
                                arrival.event(),
                                now,
                                subscriptions.stream().map(Subscription::id).toArray(Long[]::new))
                        .update();
            }
        });
    }

    /** Some that are due; other nodes leave them alone for a while. */
    List<Claimed> claim(int most) {
        Instant now = clock.instant();
        return jdbc.sql("""
                update push_message set attempts = attempts + 1, due_at = ?
                where id in (select id from push_message where due_at <= ? order by id limit ? for update skip locked)
                returning *""")
                .params(time(now.plus(LEASE)), time(now), most)
                .query(PushQueue::claimed)
                .list();
    }

    void done(Claimed message) {
        jdbc.sql("delete from push_message where id = ?").param(message.id()).update();
    }

    void again(Claimed message, Duration after) {
        jdbc.sql("update push_message set due_at = ? where id = ?")
                .params(time(clock.instant().plus(after)), message.id())
                .update();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                row.getLong("id"), row.getLong("event_id"), row.getLong("subscription_id"), row.getInt("attempts"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
