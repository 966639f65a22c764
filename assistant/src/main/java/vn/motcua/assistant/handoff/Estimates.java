package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Prospect;

/** What is known of the queue of a desk at this moment, and what follows from it for somebody in it. */
@Component
class Estimates {

    /** With fewer citizens served before, nobody can tell. */
    private static final int FEWEST_SERVED = 5;

    private static final int MOST_SERVED = 200;
    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    /** Desks that share an officer wait for the same hands. */
    private static final String SHARING = """
            (select other.id from desk other where other.id = :desk
             or not exists (select 1 from desk_member m where m.desk_id = other.id)
             or not exists (select 1 from desk_member m where m.desk_id = :desk)
             or exists (select 1 from desk_member m join desk_member o on o.account_id = m.account_id
                        where m.desk_id = :desk and o.desk_id = other.id))
            """;

    private final JdbcClient jdbc;
    private final Officers officers;
    private final PresenceTable presences;
    private final HandoffSettings settings;
    private final Clock clock;

    Estimates(JdbcClient jdbc, Officers officers, PresenceTable presences, HandoffSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.presences = presences;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where in the queues somebody stands. */
    record Place(int urgency, Instant since, long id) {}

    private record Hands(int free, List<Long> served) {}

    /** The place in the queue of a desk, 1 for whoever comes next. */
    int place(long desk, Place mine) {
        return ahead("h.desk_id = :desk", desk, mine) + 1;
    }

    /**
     * How long it takes until an officer comes; empty when nobody can tell: no officer is there, too few citizens were served before, or
     * the desk closes before.
     */
    Optional<Prospect.Wait> wait(DeskEntry desk, OpeningTimes times, Place mine) {
        Instant now = clock.instant();
        Hands hands = hands(desk.id(), now);
        long[] handling = handling(desk.id(), now);
        if (hands.free() + hands.served().size() == 0 || handling.length < FEWEST_SERVED) {
            return Optional.empty();
        }
        WaitEstimate estimate = WaitEstimate.of(
                ahead("h.desk_id in " + SHARING, desk.id(), mine),
                hands.free(),
                hands.served(),
                handling,
                reactions(desk.id(), now));
        Instant last = times.plus(now, estimate.high());
        if (!OpeningTimes.areOnOneDay(now, last)) {
            return Optional.empty();
        }
        return Optional.of(new WaitEstimate(
                        Duration.between(now, times.plus(now, estimate.low())),
                        Duration.between(now, times.plus(now, estimate.median())),
                        Duration.between(now, last))
                .told());
    }

    /** Whether an officer is there who could take another citizen at once. */
    boolean hasFreeHand(long desk) {
        Hands hands = hands(desk, clock.instant());
        return hands.free() > ahead("h.desk_id in " + SHARING, desk, new Place(Integer.MAX_VALUE, Instant.MAX, 0));
    }

    private int ahead(String where, long desk, Place mine) {
        boolean last = mine.since().equals(Instant.MAX);
        return jdbc.sql("select count(*) from hand_over h where h.status = 'waiting' and " + where
                        + (last ? "" : " and (h.urgency, h.waiting_since, h.id) < (:urgency, :since, :id)"))
                .param("desk", desk)
                .param("urgency", mine.urgency())
                .param("since", Times.of(last ? clock.instant() : mine.since()))
                .param("id", mine.id())
                .query(Integer.class)
                .single();
    }

    private Hands hands(long desk, Instant now) {
        List<Long> here = presences.here(
                officers.at(desk).stream().map(Officer::account).toList(), now.minus(settings.presentFor()));
        if (here.isEmpty()) {
            return new Hands(0, List.of());
        }
        var served = new ArrayList<Long>();
        int free = 0;
        for (long account : here) {
            List<Long> held = jdbc.sql("select claimed_at from hand_over where status = 'held' and account_id = ?")
                    .param(account)
                    .query((row, number) ->
                            Duration.between(Times.in(row, "claimed_at"), now).toSeconds())
                    .list();
            served.addAll(held);
            free += Math.max(0, settings.atOnce() - held.size());
        }
        return new Hands(free, served);
    }

    private long[] handling(long desk, Instant now) {
        return jdbc
                .sql("""
                select extract(epoch from closed_at - claimed_at)::bigint from hand_over
                where status = 'closed' and desk_id = ? and closed_at > ? and claimed_at is not null and officer_sequence > 0
                and closed_at - claimed_at < interval '8 hours' order by closed_at desc limit ?""")
                .params(desk, Times.of(now.minus(LOOKED_BACK)), MOST_SERVED)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private long[] reactions(long desk, Instant now) {
        return jdbc
                .sql("""
                select extract(epoch from first_claimed_at - opened_at)::bigint from hand_over
                where free_hand and desk_id = ? and opened_at > ? and first_claimed_at - opened_at < interval '1 hour'
                order by opened_at desc limit ?""")
                .params(desk, Times.of(now.minus(LOOKED_BACK)), MOST_SERVED)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }
}
