package vn.motcua.assistant.dialogue;

import java.util.List;

import vn.motcua.connector.Block;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/**
 * What is left to do with a citizen's message that an officer is to answer. Of pictures and the like officers see nothing, because nothing of
 * them is kept: whoever sends one is told so at once, and not again for each that follows.
 */
public final class BesideAnOfficer {

    private BesideAnOfficer() {}

    /** The turn that leaves the dialogue where it was. */
    public static Turn turn(ConversationState before, Utterance said) {
        if (!(said.content() instanceof Utterance.Content.Did did)) {
            return silent(before.havingSpoken());
        }
        ConversationState after = before.havingDone(did.gesture());
        String unseen = unseen(did.gesture());
        if (unseen.isEmpty() || after.timesInARow(did.gesture()) > 1) {
            return silent(after);
        }
        Messages messages = Messages.in(before.language());
        var line = new Block.Paragraph(messages.say("beside." + unseen));
        return new Turn(
                after,
                List.of(new Reply(Outcome.NOTICE, List.of(line), List.of(), List.of(), List.of(), List.of())),
                List.of());
    }

    private static Turn silent(ConversationState after) {
        return new Turn(after.notAskingToErase(), List.of(), List.of());
    }

    private static String unseen(Gesture gesture) {
        return switch (gesture) {
            case PICTURE, VIDEO -> "picture";
            case FILE -> "file";
            case VOICE -> "voice";
            case LOCATION, OWN_CONTACT, OTHER_CONTACT, UNKNOWN -> "other";
            case BEGIN, HELP, RESUME, OFFICER, ERASE, STICKER, EDIT, GROUP -> "";
        };
    }
}
