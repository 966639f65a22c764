package vn.motcua.assistant.messaging;

import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.connector.Pace;

/**
 * Keeps what all nodes send together within a channel's pace. Whoever wants to send is given the next free time, by one statement on
 * one row, and waits for it: the "generic cell rate algorithm" of ITU-T I.371, where the row holds the theoretical arrival time. The
 * clock is the database's, because those of the nodes differ.
 *
 * <p>These rows may be lost with the database's machine, so nobody waits for its disk.
 */
@Component
class Paces {

    private static final String QUICK = "with quick as (select set_config('synchronous_commit', 'off', true)) ";
    private static final String WAIT =
            " returning extract(epoch from paced_until - ? * interval '1 microsecond' - clock_timestamp()) * 1000000";

    private final JdbcClient jdbc;

    Paces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next free times of an account.
     *
     * @param count how many, 1 or more
     * @return how long it is until the last of them, 0 when it is now
     */
    Duration reserve(ChannelKey key, Pace pace, int count) {
        long one = micros(pace.gap());
        long gap = one * count;
        return wait(jdbc.sql(QUICK + """
                insert into channel_state as s (channel, account, paced_until)
                select ?, ?, clock_timestamp() + ? * interval '1 microsecond' from quick
                on conflict (channel, account) do update set
                paced_until = greatest(s.paced_until, clock_timestamp()) + ? * interval '1 microsecond'""" + WAIT).params(key.channel(), key.account(), gap, gap, one * pace.burst()));
    }

    /** The same of a conversation. */
    Duration reserve(long conversation, Pace pace) {
        long gap = micros(pace.gap());
        return wait(jdbc.sql(QUICK + """
                insert into conversation_pace as s (conversation_id, paced_until)
                select ?, clock_timestamp() + ? * interval '1 microsecond' from quick
                on conflict (conversation_id) do update set
                paced_until = greatest(s.paced_until, clock_timestamp()) + ? * interval '1 microsecond'""" + WAIT).params(conversation, gap, gap, gap * pace.burst()));
    }

    private static Duration wait(JdbcClient.StatementSpec reservation) {
        double micros = reservation.query(Double.class).single();
        return micros <= 0 ? Duration.ZERO : Duration.ofNanos((long) (micros * 1000));
    }

    /** Rounded up: rather a little slower than too fast. */
    private static long micros(Duration gap) {
        return Math.ceilDiv(gap.toNanos(), 1000L);
    }
}
