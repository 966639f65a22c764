package vn.motcua.assistant.dialogue;

/** Something the conversation asks the rest of the system to do, carried out in the turn's own transaction. */
public sealed interface Effect {

    /** A person is needed because somebody may be in danger. */
    HandOver DANGER = new HandOver("danger");

    /**
     * A person is needed.
     *
     * @param reason why, for staff: "asked", "danger", "not understood"
     */
    record HandOver(String reason) implements Effect {}

    /** The personal checklist has changed and is kept. */
    record KeepChecklist(Walk walk) implements Effect {}

    /**
     * A code was told with which the walk can be carried to another channel, once and for a short time.
     *
     * @param code the code in its plain form, see {@link CarryCode#plain}
     * @param walk the walk
     */
    record OfferCode(String code, Walk walk) implements Effect {}

    /** All that was said up to now is erased, and what was kept of it. */
    record EraseConversation() implements Effect {}
}
