package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the channels take messages, for all nodes. A channel that is busy is paused, each time for longer as long as none of its
 * messages is taken; when a pause is over, a single reply of all nodes tries, and the others go only if that one was answered. A
 * channel that is stopped waits for staff.
 *
 * <p>What is asked often is answered from what this node knew last; whether a message may really go is decided by the database when
 * it is leased.
 */
@Component
class ChannelStates {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelStates.class);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_OWN_PAUSE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<ChannelKey, ChannelState> known = new ConcurrentHashMap<>();

    ChannelStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What this node knew last. */
    ChannelState known(ChannelKey key) {
        return known.getOrDefault(key, ChannelState.NEVER_TROUBLED);
    }

    /** Reads all states from the database, those of channels that are switched off too. */
    Map<ChannelKey, ChannelState> read() {
        var states = new HashMap<ChannelKey, ChannelState>();
        jdbc.sql("select channel, account, state, probe_at, since, reason from channel_state")
                .query(row -> {
                    String reason = row.getString("reason");
                    states.put(
                            new ChannelKey(row.getString("channel"), row.getString("account")),
                            new ChannelState(
                                    ChannelState.Kind.valueOf(
                                            row.getString("state").toUpperCase(Locale.ROOT)),
                                    MessageLog.timeOrNull(row, "probe_at"),
                                    MessageLog.timeOrNull(row, "since"),
                                    reason == null ? "" : reason));
                });
        known.putAll(states);
        return states;
    }

    /**
     * The channel takes nothing for a while.
     *
     * @param atLeast how long it says; the pause is longer where the ones before it have not helped
     * @param probe whether the message that found it so was the one that tried
     */
    void pause(ChannelKey key, Duration atLeast, String reason, boolean probe) {
        Instant now = clock.instant();
        jdbc.sql("""
                insert into channel_state as s (channel, account, state, probe_at, pauses, reason, since)
                values (?, ?, 'paused', ?, 1, ?, ?)
                on conflict (channel, account) do update set
                state = 'paused',
                reason = excluded.reason,
                since = case s.state when 'open' then excluded.since else s.since end,
                pauses = case when s.state = 'open' then 1 when ? then s.pauses + 1 else s.pauses end,
                probe_at = case
                    when s.state = 'open' then excluded.probe_at
                    when ? then ?::timestamptz + greatest(?, least(?, ? * power(2, least(s.pauses, 20)))) * interval '1 ms'
                    else greatest(s.probe_at, excluded.probe_at) end
                where s.state <> 'stopped'""")
                .params(
                        key.channel(),
                        key.account(),
                        MessageLog.time(now.plus(longer(atLeast, SHORTEST_PAUSE))),
                        reason,
                        MessageLog.time(now),
                        probe,
                        probe,
                        MessageLog.time(now),
                        atLeast.toMillis(),
                        LONGEST_OWN_PAUSE.toMillis(),
                        SHORTEST_PAUSE.toMillis())
                .update();
        if (known(key).kind() == ChannelState.Kind.OPEN) {
            LOG.warn("The channel {} is paused: {}", key.channel(), reason);
        }
        read();
    }

    /** The channel takes nothing until somebody has mended something. */
    void stop(ChannelKey key, String reason) {
        Instant now = clock.instant();
        int stopped = jdbc.sql("""
                insert into channel_state as s (channel, account, state, reason, since) values (?, ?, 'stopped', ?, ?)
                on conflict (channel, account) do update set
                state = 'stopped', reason = excluded.reason, since = excluded.since, probe_at = null, pauses = 0
                where s.state <> 'stopped'""")
                .params(key.channel(), key.account(), reason, MessageLog.time(now))
                .update();
        if (stopped == 1) {
            LOG.error("The channel {} takes no messages until this is mended: {}", key.channel(), reason);
        }
        read();
    }

    /** Takes the right to try whether a paused channel takes messages again: one sender of all nodes has it, and for so long. */
    boolean takeProbe(ChannelKey key, Duration lease) {
        Instant now = clock.instant();
        boolean taken = jdbc.sql("""
                update channel_state set probe_at = ?
                where channel = ? and account = ? and state = 'paused' and probe_at <= ?""")
                        .params(MessageLog.time(now.plus(lease)), key.channel(), key.account(), MessageLog.time(now))
                        .update()
                == 1;
        read();
        return taken;
    }

    /** Nothing was tried after all. */
    void giveProbeBack(ChannelKey key) {
        jdbc.sql("update channel_state set probe_at = ? where channel = ? and account = ? and state = 'paused'")
                .params(MessageLog.time(clock.instant()), key.channel(), key.account())
                .update();
        read();
    }

    /** What was tried was answered. */
    void probeAnswered(ChannelKey key) {
        int opened = jdbc.sql("""
                update channel_state set state = 'open', probe_at = null, pauses = 0, reason = null, since = ?
                where channel = ? and account = ? and state = 'paused'""")
                .params(MessageLog.time(clock.instant()), key.channel(), key.account())
                .update();
        if (opened == 1) {
            LOG.info("The channel {} takes messages again", key.channel());
        }
        read();
    }

    /** A single reply may try at once whether the channel takes messages again. Returns whether it was paused or stopped. */
    boolean resume(ChannelKey key) {
        boolean resumed = jdbc.sql("""
                update channel_state set state = 'paused', probe_at = ?, pauses = 0
                where channel = ? and account = ? and state <> 'open'""")
                        .params(MessageLog.time(clock.instant()), key.channel(), key.account())
                        .update()
                == 1;
        read();
        return resumed;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
