package vn.motcua.assistant.poster;

/** A sheet was asked for that cannot be made. */
final class RefusedSheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedSheetException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Why; each with its sentence in the message files. */
    enum Reason {
        NONE_CHOSEN("none"),
        TOO_MANY("tooMany"),
        UNKNOWN("unknown"),
        NO_SUCH_SIZE("size"),
        NO_SUCH_CHANNEL("channel");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        String messageKey() {
            return "poster.refused." + key;
        }
    }
}
