package vn.motcua.assistant.dialogue;

import java.util.List;

import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** What the citizen is told of what happens at a desk. */
final class DeskTalk {

    private final ConversationState state;
    private final Messages messages;

    DeskTalk(ConversationState state) {
        this.state = state;
        this.messages = Messages.in(state.language());
    }

    Outline of(DeskEvent event) {
        String text = switch (event) {
            case DeskEvent.Claimed claimed -> messages.say("desk.claimed", claimed.officer(), claimed.desk());
            case DeskEvent.Transferred transferred -> messages.say("desk.transferred");
            case DeskEvent.WaitingAgain waiting -> messages.say("desk.waiting-again");
            case DeskEvent.HandedBack back -> messages.say("desk.handed-back");
        };
        return new Outline(
                state,
                new Reply(
                        Outcome.NOTICE,
                        List.of(new Block.Paragraph(text)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
