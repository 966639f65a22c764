package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.connector.Connector;

/** Shows citizens who have been waiting for an answer for a moment that one is being prepared, where their channel can. */
@Component
public class TypingSigns {

    private static final Logger LOG = LoggerFactory.getLogger(TypingSigns.class);

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** What has waited this long is in trouble; nobody looks at the conversation any more. */
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** Signs vanish after about five seconds. */
    private static final Duration LASTS = Duration.ofSeconds(4);

    private static final int AT_A_TIME = 50;
    private static final int PER_CHANNEL = 4;

    private final JdbcClient jdbc;
    private final Connectors connectors;
    private final ChannelStates states;
    private final Clock clock;
    private final Map<ChannelKey, Semaphore> running = new ConcurrentHashMap<>();
    private final Map<Long, Instant> shown = new ConcurrentHashMap<>();

    TypingSigns(JdbcClient jdbc, Connectors connectors, ChannelStates states, Clock clock) {
        this.jdbc = jdbc;
        this.connectors = connectors;
        this.states = states;
        this.clock = clock;
    }

    /** To be called about once a second; returns without waiting for any channel. Best effort: where it fails, nothing is shown. */
    public void show() {
        String[] channels = connectors.pushed().stream()
                .filter(connector -> connector.capabilities().typing())
                .map(Connector::channel)
                .distinct()
                .toArray(String[]::new);
        if (channels.length == 0) {
            return;
        }
        Instant now = clock.instant();
        shown.values().removeIf(at -> !at.plus(LASTS).isAfter(now));
        jdbc.sql("""
                select distinct c.id, c.channel, c.account, c.channel_conversation from inbox i
                join conversation c on c.id = i.conversation_id
                where i.status = 'waiting' and i.received_at <= ? and i.received_at > ? and i.channel = any(?) limit ?""")
                .params(MessageLog.time(now.minus(PATIENCE)), MessageLog.time(now.minus(LONGEST)), channels, AT_A_TIME)
                .query(row -> {
                    var key = new ChannelKey(row.getString("channel"), row.getString("account"));
                    show(key, row.getLong("id"), row.getString("channel_conversation"), now);
                });
    }

    private void show(ChannelKey key, long conversation, String channelConversation, Instant now) {
        Semaphore permits = running.computeIfAbsent(key, first -> new Semaphore(PER_CHANNEL));
        connectors
                .find(key)
                .filter(connector -> connector.capabilities().typing())
                .filter(connector -> states.known(key).kind() == ChannelState.Kind.OPEN)
                .filter(connector -> !shown.containsKey(conversation) && permits.tryAcquire())
                .ifPresent(connector -> {
                    shown.put(conversation, now);
                    Thread.ofVirtual().name("typing").start(() -> {
                        try {
                            connector.showTyping(channelConversation);
                        } catch (RuntimeException unimportant) {
                            LOG.debug(
                                    "No typing is shown on {}: {}",
                                    key.channel(),
                                    unimportant.getClass().getName());
                        } finally {
                            permits.release();
                        }
                    });
                });
    }
}
