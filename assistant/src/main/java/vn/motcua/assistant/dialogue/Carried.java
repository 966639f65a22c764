package vn.motcua.assistant.dialogue;

/** A walk that a message brings along from elsewhere: by its one-time code, or by the QR code of its checklist. */
public sealed interface Carried {

    /** The message brings none. */
    record Nothing() implements Carried {}

    /** The message names a code that does not exist, was used, or is too old. */
    record Unknown() implements Carried {}

    /** The walk that was meant. */
    record Found(Walk walk) implements Carried {}
}
