package vn.motcua.assistant.conversation;

import java.util.List;

import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.dialogue.ConversationState;
import vn.motcua.assistant.dialogue.DeskEvent;
import vn.motcua.assistant.dialogue.Effect;
import vn.motcua.assistant.dialogue.HandOverReason;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Prospect;
import vn.motcua.assistant.dialogue.Turn;
import vn.motcua.assistant.dialogue.Utterance;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/**
 * A dialogue that answers "answer to" and what was written; what begins with "person" asks for an officer, what begins with "cancel" for none any
 * more. What is told of a desk is "told" and the event.
 */
public final class EchoDialogue {

    private EchoDialogue() {}

    /** Has a node talk like that. */
    public static TestNode on(TestNode node) {
        return node.with("echo", TurnFunction.class, EchoDialogue::next);
    }

    private static Turn next(ConversationState state, Utterance utterance, Knowledge knowledge) {
        return switch (utterance.content()) {
            case Utterance.Content.Text text ->
                new Turn(state, List.of(reply("answer to " + text.text())), effects(text.text()));
            case Utterance.Content.Chosen chosen ->
                new Turn(state, List.of(reply("answer to " + chosen.value())), List.of());
            case Utterance.Content.Did did -> new Turn(state, List.of(reply("answer to " + did.text())), List.of());
            case Utterance.Content.Told told ->
                new Turn(state, List.of(reply("told " + word(told.event()))), List.of());
        };
    }

    private static List<Effect> effects(String text) {
        if (text.startsWith("person")) {
            return List.of(new Effect.HandOver(HandOverReason.ASKED, Briefing.NONE, null));
        }
        return text.startsWith("cancel") ? List.of(new Effect.CancelHandOver()) : List.of();
    }

    private static String word(DeskEvent event) {
        return switch (event) {
            case DeskEvent.Claimed claimed -> "held";
            case DeskEvent.Transferred transferred ->
                transferred.now() instanceof Prospect.WithOfficer ? "held" : "free";
            case DeskEvent.WaitingAgain waiting -> "free";
            case DeskEvent.HandedBack back -> "free";
        };
    }

    private static Reply reply(String text) {
        return new Reply(
                Outcome.NOTICE, List.of(new Block.Paragraph(text)), List.of(), List.of(), List.of(), List.of());
    }
}
