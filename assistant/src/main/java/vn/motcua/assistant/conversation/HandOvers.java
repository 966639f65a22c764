package vn.motcua.assistant.conversation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.Effect;
import vn.motcua.assistant.dialogue.Reception;
import vn.motcua.connector.Reply;

/**
 * The desks, as turns reach them. Everything happens in the turn's own transaction, which has locked the conversation against other
 * turns.
 */
public interface HandOvers {

    /** How it stands at the desks for this conversation. Asked lazily; reading only. */
    Reception reception(long conversation);

    /**
     * Opens a case; where one is open already, that one is told of the new reason.
     *
     * @param sequence the number of the citizen's message that led to it
     */
    void open(long conversation, long sequence, Effect.HandOver wanted);

    /**
     * A citizen wrote in a conversation in which a case is open. Called before the effects of the turn.
     *
     * @param sequence the number of the message
     * @param at when it was received
     * @param considered what the assistant would have answered if nobody else had the conversation; null when it answers
     */
    void heard(long conversation, long sequence, Instant at, @Nullable Considered considered);

    /**
     * An answer that was not given.
     *
     * @param replies what would have been said; may be empty
     * @param state what the dialogue would remember then, as {@link DeskTurns#adopt} takes it
     */
    record Considered(List<Reply> replies, String state) {

        /** Copies the list. */
        public Considered {
            replies = List.copyOf(replies);
        }
    }

    /** The citizen no longer wants a person; nothing happens when none is awaited. */
    void cancel(long conversation);

    /** Keeps the level; nothing happens when this is no case of the conversation, or it was rated before. */
    void rate(long conversation, Effect.Rate rating);

    /** Keeps the word; nothing happens when this is no case of the conversation. */
    void rate(long conversation, Effect.RateWord word);
}
