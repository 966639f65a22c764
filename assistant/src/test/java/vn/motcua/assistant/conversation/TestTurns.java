package vn.motcua.assistant.conversation;

import vn.motcua.assistant.dialogue.Dialogue;
import vn.motcua.assistant.messaging.TestNode;

/** Real turns on a node. */
public final class TestTurns {

    private TestTurns() {}

    /** The node with the real dialogue. */
    public static TestNode with(TestNode node) {
        return node.with("turnFunction", TurnFunction.class, new Dialogue()::next);
    }
}
