package vn.motcua.assistant.appointment;

/** A slot has no place any more, or there is no such slot. */
public final class SlotTakenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SlotTakenException() {
        super("the slot is taken");
    }
}
