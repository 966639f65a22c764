package vn.motcua.assistant.handoff;

/** An act on a case that is closed, or does not exist any more. */
public final class CaseOverException extends RuntimeException {

    CaseOverException(long id) {
        super("case " + id + " is over");
    }
}
