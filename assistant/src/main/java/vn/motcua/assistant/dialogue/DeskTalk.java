package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/**
 * What the citizen is told of what happens at a desk. Every change between machine and person is said (AI Law 134/2025/QH15, article 11),
 * in a line of its own that interrupts nothing: what was offered before still stands.
 */
final class DeskTalk {

    private final ConversationState state;
    private final WalkTurn walk;
    private final Messages messages;
    private final ProspectWords words;

    DeskTalk(ConversationState state, WalkTurn walk) {
        this.state = state;
        this.walk = walk;
        this.messages = Messages.in(state.language());
        this.words = new ProspectWords(messages);
    }

    Turn of(DeskEvent event) {
        return switch (event) {
            case DeskEvent.Claimed claimed ->
                news(
                        Outcome.TAKEN_OVER,
                        messages.say("desk.claimed", words.officer(claimed.officer(), claimed.desk())));
            case DeskEvent.Transferred transferred -> transferred(transferred.now());
            case DeskEvent.WaitingAgain waiting ->
                news(Outcome.NOTICE, messages.say("desk.waiting-again", waits(waiting.now())));
            case DeskEvent.HandedBack back -> handedBack(back);
        };
    }

    private Turn transferred(Prospect now) {
        return now instanceof Prospect.WithOfficer with
                ? news(
                        Outcome.TAKEN_OVER,
                        messages.say("desk.transferred.officer", words.officer(with.officer(), with.desk())))
                : news(Outcome.NOTICE, messages.say("desk.transferred.waits", waits(now)));
    }

    private String waits(Prospect now) {
        return words.standing(now).orElse("").strip();
    }

    private Turn news(Outcome outcome, String text) {
        return new Turn(state.afterNews(), List.of(line(outcome, text)), List.of());
    }

    /** The step or question where the citizen was, whole, and then how it was with the officer; a typed number answers the latter. */
    private Turn handedBack(DeskEvent.HandedBack back) {
        Optional<Outline> again = walk.again();
        ConversationState now = again.map(Outline::state).orElse(state);
        var replies = new ArrayList<Reply>();
        replies.add(line(
                Outcome.NOTICE,
                walk.place()
                        .map(place -> messages.say("desk.handed-back.walk", place))
                        .orElseGet(() -> messages.say("desk.handed-back"))));
        again.map(Outline::reply).ifPresent(replies::add);
        if (back.rating().filter(handOver -> state.ratingOf(handOver).isEmpty()).isPresent()) {
            long handOver = back.rating().get();
            now = now.askingToRate(handOver);
            replies.add(RatingTalk.question(handOver, messages).withHint(messages.say("number")));
        }
        List<Choice> offered = replies.reversed().stream()
                .flatMap(reply -> reply.answers().stream())
                .toList();
        List<Effect> effects = again.map(Outline::effects).orElse(List.of());
        return new Turn(offered.isEmpty() ? now.afterNews() : now.afterNews(offered), replies, effects);
    }

    private static Reply line(Outcome outcome, String text) {
        return new Reply(outcome, List.of(new Block.Paragraph(text)), List.of(), List.of(), List.of(), List.of());
    }
}
