package vn.motcua.assistant.languagemodel;

import vn.motcua.assistant.dialogue.ModelAnswer;

/** What an answer of the model comes to once it was read and checked. */
sealed interface Reading {

    /** It may be used. */
    record Usable(ModelAnswer answer) implements Reading {}

    /** The model says that it has none. */
    record Declined() implements Reading {}

    /**
     * It may not be used.
     *
     * @param reason a word for the records, the same for the same fault; nothing of the answer
     */
    record Refused(String reason) implements Reading {}
}
