package vn.motcua.assistant.console;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;

import vn.motcua.assistant.staff.AuditEntry;

/** The audit as comma-separated values (RFC 4180), in UTF-8 with the mark that spreadsheets need to see that it is. */
final class AuditCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private AuditCsv() {}

    static void begin(PrintWriter out) {
        out.print(BYTE_ORDER_MARK);
        row(out, "id", "at", "account", "act", "conversation", "object", "address");
    }

    static void write(AuditEntry entry, PrintWriter out) {
        row(
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

    private static void row(PrintWriter out, String... values) {
        out.print(Arrays.stream(values).map(AuditCsv::quoted).collect(Collectors.joining(",")) + "\r\n");
    }

    /** A spreadsheet would take what begins like a formula for one. */
    private static String quoted(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
