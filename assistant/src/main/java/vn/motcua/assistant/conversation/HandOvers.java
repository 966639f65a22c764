package vn.motcua.assistant.conversation;

import vn.motcua.assistant.dialogue.Effect;
import vn.motcua.assistant.dialogue.Reception;

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

    /** The citizen no longer wants a person; nothing happens when none is awaited. */
    void cancel(long conversation);

    /** Keeps the level; nothing happens when this is no case of the conversation, or it was rated before. */
    void rate(long conversation, Effect.Rate rating);

    /** Keeps the word; nothing happens when this is no case of the conversation. */
    void rate(long conversation, Effect.RateWord word);
}
