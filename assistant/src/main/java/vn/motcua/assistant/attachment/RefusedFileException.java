package vn.motcua.assistant.attachment;

/** A file that is not taken; nothing of it was kept. */
public final class RefusedFileException extends RuntimeException {

    private final Reason reason;

    RefusedFileException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why it is not taken. */
    public Reason reason() {
        return reason;
    }

    /** Why a file is not taken. */
    public enum Reason {
        /** Its content is none of the kinds that the rule allows. */
        FILE_KIND,
        /** It is larger than the rule allows, or would be so when it is unpacked. */
        FILE_LARGE,
        /** It is damaged, or locked with a password. */
        FILE_BROKEN,
        /** It is a document that runs something or carries further files. */
        FILE_ACTIVE
    }
}
