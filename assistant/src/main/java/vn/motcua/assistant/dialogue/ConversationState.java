package vn.motcua.assistant.dialogue;

/**
 * All that the dialogue remembers of a conversation. Stored as JSON between turns; a field added later must have a default.
 *
 * @param language the language of the replies
 * @param turns how many turns there were, 0 or more
 */
public record ConversationState(Language language, int turns) {

    /** The state before the first word. */
    public static ConversationState initial(Language language) {
        return new ConversationState(language, 0);
    }
}
