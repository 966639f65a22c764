package vn.motcua.assistant.console;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.handoff.Case;

/** Closed cases as a file. Nothing that a citizen wrote is in it. */
final class HistoryCsv {

    private HistoryCsv() {}

    static void begin(PrintWriter out) {
        Csv.head(
                out,
                "case",
                "conversation",
                "channel",
                "desk",
                "officer",
                "reason",
                "urgency",
                "procedure",
                "opened",
                "claimed",
                "answered",
                "closed",
                "closing",
                "rating");
    }

    static void write(Case one, PrintWriter out) {
        Csv.row(
                out,
                Long.toString(one.id()),
                Long.toString(one.conversation()),
                one.channel(),
                one.desk().name(),
                one.officer() == null ? "" : one.officer().name(),
                one.reason().word(),
                one.urgency().word(),
                one.briefing().procedure(),
                time(one.openedAt()),
                time(one.claimedAt()),
                time(one.answeredAt()),
                time(one.closedAt()),
                one.closing() == null ? "" : one.closing().word(),
                one.rating() == null ? "" : Integer.toString(one.rating()));
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
