package vn.motcua.assistant.citizenreport;

/** Somebody else has changed it since it was looked at; nothing was changed. */
public final class StaleReportException extends RuntimeException {

    StaleReportException() {
        super("changed since");
    }
}
