package vn.motcua.knowledge.reading;

import java.nio.file.Path;

/** A record that cannot become a procedure. */
final class RecordException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final FaultKind kind;
    private final String reason;

    /** A fault whose line the caller knows. */
    RecordException(FaultKind kind, String reason) {
        this(0, kind, reason);
    }

    /** A fault in a line of the file, from 1. */
    RecordException(int line, FaultKind kind, String reason) {
        super(reason, null, false, false);
        this.line = line;
        this.kind = kind;
        this.reason = reason;
    }

    /** The fault in its file; {@code recordLine} stands in where the fault has no line of its own. */
    Fault in(Path file, int recordLine) {
        return new Fault(file, line == 0 ? recordLine : line, kind, reason);
    }
}
