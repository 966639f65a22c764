package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.connector.Block;
import vn.motcua.connector.Reply;

/**
 * The outcome of one utterance.
 *
 * @param state the new state
 * @param replies what to say, in order; normally one
 * @param effects what else must happen
 * @param wishes what a language model could be asked to make a better turn of it, in order; the turn is good without
 */
public record Turn(ConversationState state, List<Reply> replies, List<Effect> effects, List<ModelRequest> wishes) {

    /** Copies the lists. */
    public Turn {
        replies = List.copyOf(replies);
        effects = List.copyOf(effects);
        wishes = List.copyOf(wishes);
    }

    /** One that no language model could make better. */
    public Turn(ConversationState state, List<Reply> replies, List<Effect> effects) {
        this(state, replies, effects, List.of());
    }

    /** Whether what a service tells by itself has opened its form. */
    public boolean opens(String service, News news) {
        return state.form()
                .filter(form -> form.service().equals(service)
                        && form.content().equals(news.alone().form()))
                .isPresent();
    }

    /**
     * Whether this is said even while an officer answers in the conversation: what to do in danger, and what belongs to an erasure.
     *
     * @param at when the citizen wrote
     */
    public boolean isSaidBesideAnOfficer(Instant at) {
        return state.asksToErase(at)
                || speaksOfDanger()
                || effects.stream().anyMatch(Effect.EraseConversation.class::isInstance);
    }

    private boolean speaksOfDanger() {
        return effects.stream()
                .anyMatch(
                        effect -> effect instanceof Effect.HandOver wanted && wanted.reason() == HandOverReason.DANGER);
    }

    /** The same after words of an officer: the citizen is told that a machine answers, behind whom to call in danger. */
    public Turn afterAnOfficer() {
        if (replies.isEmpty()) {
            return this;
        }
        Reply first = replies.getFirst();
        var blocks = new ArrayList<>(first.blocks());
        String line = Messages.in(state.language()).say("introduction.after-officer");
        blocks.add(speaksOfDanger() ? 1 : 0, new Block.Paragraph(line));
        var all = new ArrayList<>(replies);
        all.set(
                0,
                new Reply(
                        first.outcome(), blocks, first.choices(), first.procedures(), first.fields(), first.sources()));
        return new Turn(state, all, effects);
    }
}
