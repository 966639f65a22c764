package vn.motcua.assistant.messaging;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the messages of a conversation have come that are pushed to the citizen. */
@Component
public class Arrivals {

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a message has come. */
    public enum State {
        /** Will be sent by itself. */
        WAITING,
        /** Is being sent. */
        SENDING,
        /** Waits for the citizen to write first. */
        HELD,
        /** Waits for a decision: it will not be sent by itself. */
        ASIDE,
        /** The channel has it. */
        DELIVERED,
        /** The channel will not take it. */
        REFUSED,
        /** Whether the citizen has it cannot be known. */
        UNCERTAIN,
        /** It was given up. */
        DROPPED;

        /** Whether it changes by itself soon. */
        public boolean isOnItsWay() {
            return this == WAITING || this == SENDING;
        }
    }

    /**
     * How far one message has come.
     *
     * @param cause why it waits or ended; null when there is nothing to say
     */
    public record Arrival(State state, @Nullable Cause cause) {}

    /**
     * Of each message by its number in the log; those that the citizen's page fetches itself are not among them.
     *
     * @param after only those with a greater number; 0 for all
     */
    public Map<Long, Arrival> of(long conversation, long after) {
        var arrivals = new HashMap<Long, Arrival>();
        jdbc.sql("select sequence, status, cause from outbox where conversation_id = ? and sequence > ?")
                .params(conversation, after)
                .query(row -> {
                    String cause = row.getString("cause");
                    arrivals.put(
                            row.getLong("sequence"),
                            new Arrival(
                                    State.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                                    cause == null ? null : Cause.of(cause)));
                });
        return arrivals;
    }
}
