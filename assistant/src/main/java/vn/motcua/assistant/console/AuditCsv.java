package vn.motcua.assistant.console;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;

import vn.motcua.assistant.staff.AuditEntry;

/** The audit as comma-separated values. */
final class AuditCsv {

    private AuditCsv() {}

    static void begin(PrintWriter out) {
        Csv.head(out, "id", "at", "account", "act", "conversation", "object", "address");
    }

    static void write(AuditEntry entry, PrintWriter out) {
        Csv.row(
                out,
                Long.toString(entry.id()),
                entry.at().truncatedTo(ChronoUnit.MILLIS).toString(),
                entry.account(),
                entry.act(),
                entry.conversation().isPresent()
                        ? Long.toString(entry.conversation().getAsLong())
                        : "",
                entry.object(),
                entry.address());
    }
}
