package vn.motcua.assistant.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Connector;

/** Whether and until when citizens can be written to. */
@Component
public class Reachability {

    private final JdbcClient jdbc;
    private final Connectors connectors;

    Reachability(JdbcClient jdbc, Connectors connectors) {
        this.jdbc = jdbc;
        this.connectors = connectors;
    }

    /**
     * The way to one citizen.
     *
     * @param channel the channel's name
     * @param pushed whether messages are sent; where not, the citizen's page fetches them
     * @param on whether the channel is set up on this node
     * @param longest the longest text that fits one message, in characters or bytes as the channel counts; longer ones are cut
     * @param pictures whether the channel shows pictures
     * @param lastInteraction when the citizen did something last; null when never
     * @param freeUntil until when a message costs nothing; null when the channel sets no limit
     * @param openUntil until when the channel takes messages at all; null when it sets no limit
     * @param unreachableSince since when nothing reaches the citizen; null while everything does
     */
    public record Reach(
            String channel,
            boolean pushed,
            boolean on,
            int longest,
            boolean pictures,
            @Nullable Instant lastInteraction,
            @Nullable Instant freeUntil,
            @Nullable Instant openUntil,
            @Nullable Instant unreachableSince) {}

    /** The way to the citizen of a conversation; empty when there is no such conversation. */
    public Optional<Reach> of(long conversation) {
        return jdbc.sql("""
                select channel, account, created_at, last_interaction, unreachable_since from conversation where id = ?""")
                .param(conversation)
                .query((row, number) -> reach(row))
                .optional();
    }

    private Reach reach(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        Optional<Capabilities> connected = connectors
                .find(new ChannelKey(channel, row.getString("account")))
                .map(Connector::capabilities);
        Capabilities able = connected.orElseGet(Capabilities::ofPages);
        Optional<Capabilities.Window> window = able.window();
        @Nullable Instant last = MessageLog.timeOrNull(row, "last_interaction");
        Instant counted = last == null ? MessageLog.time(row, "created_at") : last;
        return new Reach(
                channel,
                connectors.isPushed(channel),
                connected.isPresent(),
                able.maxTextLength(),
                able.pictures(),
                last,
                window.map(limits -> counted.plus(limits.free())).orElse(null),
                window.map(limits -> counted.plus(limits.open())).orElse(null),
                MessageLog.timeOrNull(row, "unreachable_since"));
    }
}
