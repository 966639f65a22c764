package vn.motcua.assistant.messaging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.messaging.Deliveries.Status;
import vn.motcua.assistant.messaging.LoggedMessage.Content.Said;
import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** Replies on a pushed channel that have not reached their citizens, one in each status that staff should see. */
public final class UndeliveredReplies {

    public static final String CHANNEL = "telegram";
    public static final String ACCOUNT = "phuong_mau_bot";

    private static final Map<Status, Cause> CAUSES = new EnumMap<>(Map.of(
            Status.WAITING, Cause.CHANNEL_BUSY,
            Status.HELD, Cause.WINDOW_CLOSED,
            Status.ASIDE, Cause.STALE,
            Status.REFUSED, Cause.REFUSED,
            Status.UNCERTAIN, Cause.NO_ANSWER));

    private UndeliveredReplies() {}

    /**
     * Those that were stored.
     *
     * @param numbers their numbers in the outbox
     */
    public record Stored(Map<Status, Long> numbers) {
        /** Copies the map. */
        public Stored {
            numbers = Map.copyOf(numbers);
        }

        /** The number of the one in this status. */
        public long id(Status status) {
            return Objects.requireNonNull(numbers.get(status));
        }
    }

    /** Stores them, all in one conversation, and tells their numbers in the outbox. */
    public static Stored store(JdbcClient jdbc, String text) {
        long conversation = jdbc.sql("""
                insert into conversation(channel, account, channel_conversation, last_sequence, created_at)
                values (?, ?, ?, 5, ?) returning id""")
                .params(CHANNEL, ACCOUNT, UUID.randomUUID().toString(), ago(300))
                .query(Long.class)
                .single();
        String content = MessageJson.write(new Said(new Reply(
                Outcome.ANSWER, List.of(new Block.Paragraph(text)), List.of(), List.of(), List.of(), List.of())));
        var numbers = new EnumMap<Status, Long>(Status.class);
        CAUSES.forEach((status, cause) -> {
            int sequence = status.ordinal() + 1;
            jdbc.sql("""
                    insert into message(conversation_id, sequence, sender, content, sent_at)
                    values (?, ?, 'assistant', ?::jsonb, ?)""")
                    .params(conversation, sequence, content, ago(280 - sequence))
                    .update();
            numbers.put(
                    status,
                    jdbc.sql("""
                            insert into outbox(conversation_id, sequence, channel, account, status, cause, reason, queued_at,
                            due_at, updated_at, attempts) values (?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, 1) returning id""")
                            .params(
                                    conversation,
                                    sequence,
                                    CHANNEL,
                                    ACCOUNT,
                                    status.name().toLowerCase(java.util.Locale.ROOT),
                                    cause.word(),
                                    status == Status.REFUSED ? "400 message is too long" : "",
                                    ago(280 - sequence),
                                    ago(-60),
                                    ago(200))
                            .query(Long.class)
                            .single());
        });
        return new Stored(numbers);
    }

    private static OffsetDateTime ago(long minutes) {
        return Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .minus(minutes, ChronoUnit.MINUTES)
                .atOffset(ZoneOffset.UTC);
    }
}
