package vn.motcua.knowledge.reading;

/** A record that cannot become a procedure. */
final class RecordException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final String reason;

    RecordException(FaultKind kind, String reason) {
        super(reason, null, false, false);
        this.kind = kind;
        this.reason = reason;
    }

    FaultKind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }
}
