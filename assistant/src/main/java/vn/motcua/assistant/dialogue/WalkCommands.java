package vn.motcua.assistant.dialogue;

import java.util.Optional;

/** Recognises messages that steer a walk and say nothing else. */
final class WalkCommands {

    /** What is wished. */
    enum Kind {
        NEXT,
        /** Within a guide the next step, elsewhere what is open. */
        CONTINUE,
        MORE,
        BACK,
        SKIP,
        CHANGE,
        OVER,
        STOP,
        RESUME,
        ALL,
        LIST,
        PDF,
        CARRY,
        HANDED_IN,
        WHERE,
        BEGIN,
        DONE
    }

    private final WholeMessages<Kind> phrases = new WholeMessages<>("walk-commands.tsv", Kind.class);

    /** What a message wishes; empty when it is no such message. */
    Optional<Kind> read(String typed) {
        return phrases.read(typed);
    }
}
