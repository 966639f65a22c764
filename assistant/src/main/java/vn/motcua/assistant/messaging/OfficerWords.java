package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.privacy.PersonalDataMask;
import vn.motcua.connector.Block;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/**
 * Logs what people of the authority write in a channel's own tool, beside this software. What the assistant had still to say is
 * left to staff: an officer has answered, and nothing older comes in between.
 */
@Component
class OfficerWords {

    /** In the log in the place of a picture or a file. */
    private static final String NO_WORDS = "[…]";

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final MessageLog log;
    private final ConversationSignals signals;
    private final OutboxQueue queue;
    private final OfficerSettings settings;
    private final Clock clock;

    OfficerWords(
            JdbcClient jdbc,
            Conversations conversations,
            MessageLog log,
            ConversationSignals signals,
            OutboxQueue queue,
            OfficerSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.log = log;
        this.signals = signals;
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
    }

    /** In a transaction; nothing happens when it was logged before, or when it is the echo of a message of ours. */
    void log(InboundEvent.OfficerWrote wrote) {
        Conversations.Locked conversation = conversations.lock(wrote.channel(), wrote.account(), wrote.conversation());
        if (isOurs(conversation.id(), wrote.eventId())) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean isNew = jdbc.sql("""
                insert into inbox(channel, account, event_id, conversation_id, sequence, received_at, due_at, status)
                values (?, ?, ?, ?, ?, ?, ?, 'answered') on conflict (channel, account, event_id) do nothing""")
                        .params(
                                wrote.channel(),
                                wrote.account(),
                                Storable.id(wrote.eventId()),
                                conversation.id(),
                                conversation.lastSequence() + 1,
                                MessageLog.time(now),
                                MessageLog.time(now))
                        .update()
                == 1;
        if (isNew) {
            log.addOfficers(conversation.id(), words(wrote.text()), wrote.at(), now);
            if (settings.officerSilence().isPositive()) {
                queue.leaveToOfficer(conversation.id(), settings.isHeld(wrote.at(), now) ? now : wrote.at());
            }
            signals.afterCommit(ConversationSignals.Event.LOG_GROWN, conversation.id());
        }
    }

    private boolean isOurs(long conversation, String eventId) {
        return jdbc.sql(
                        "select exists (select 1 from outbox where conversation_id = ? and ? = any(channel_message_ids))")
                .params(conversation, Storable.id(eventId))
                .query(Boolean.class)
                .single();
    }

    private static Reply words(String text) {
        String masked = PersonalDataMask.mask(Storable.text(text));
        return new Reply(
                Outcome.NOTICE,
                List.of(new Block.Paragraph(masked.isBlank() ? NO_WORDS : masked)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
