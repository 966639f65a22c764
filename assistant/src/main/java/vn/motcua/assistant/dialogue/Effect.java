package vn.motcua.assistant.dialogue;

/** Something the conversation asks the rest of the system to do, carried out in the turn's own transaction. */
public sealed interface Effect {

    /**
     * A person is needed.
     *
     * @param reason why, for staff: "asked", "danger", "not understood"
     */
    record HandOver(String reason) implements Effect {}
}
