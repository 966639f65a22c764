package vn.motcua.assistant.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.Counts;
import vn.motcua.assistant.handoff.Status;
import vn.motcua.assistant.handoff.Urgency;

/**
 * The inbox. Of what citizens wrote it holds their first words where nothing else tells cases apart.
 *
 * @param filter what was asked for
 * @param rows the cases, whoever has waited longest first
 * @param more whether there are more
 * @param counts what waits for the viewer
 * @param open the number of the case that is shown beside it; 0 for none
 */
record CaseQueue(CaseQuery filter, List<Row> rows, boolean more, Counts counts, long open) {

    /** Copies the list. */
    CaseQueue {
        rows = List.copyOf(rows);
    }

    /** The words of the views. */
    public List<String> views() {
        return CaseQuery.VIEWS;
    }

    /** The names of the channels. */
    public List<String> channels() {
        return CaseQuery.CHANNELS;
    }

    /** The words of the reasons. */
    public List<String> reasons() {
        return CaseQuery.reasons();
    }

    /**
     * One case.
     *
     * @param number the case's number
     * @param title the procedure's name; empty when none is known
     * @param words the citizen's own words where there is no title; empty when there are none
     * @param channel the channel's name
     * @param desk what the desk is called
     * @param reason the word of the reason
     * @param since "waiting", "held" or "closed": since when {@code waited} counts
     * @param waited how long
     * @param unread whether the citizen wrote something that no officer has read
     * @param urgent whether somebody may be in danger
     * @param dueAt by when an officer is to have answered; null when nothing is owed
     * @param late whether that is over
     * @param message whether it was left while the desk was closed
     * @param officer who has it; null when nobody does
     * @param mine whether the viewer has it
     */
    record Row(
            long number,
            String title,
            String words,
            String channel,
            String desk,
            String reason,
            String since,
            Duration waited,
            boolean unread,
            boolean urgent,
            @Nullable Instant dueAt,
            boolean late,
            boolean message,
            @Nullable String officer,
            boolean mine) {

        static Row of(Case shown, String words, long viewer, Instant now) {
            @Nullable
            Instant since = switch (shown.status()) {
                case WAITING -> shown.waitingSince();
                case HELD -> shown.claimedAt();
                case CLOSED -> shown.closedAt();
            };
            return new Row(
                    shown.id(),
                    shown.briefing().procedureName(),
                    words,
                    shown.channel(),
                    shown.desk().name(),
                    shown.reason().word(),
                    shown.status().word(),
                    Duration.between(since == null ? shown.openedAt() : since, now),
                    shown.isUnread(),
                    shown.urgency() == Urgency.DANGER,
                    shown.status() == Status.CLOSED ? null : shown.dueAt(),
                    shown.isLate(now),
                    shown.urgency() == Urgency.MESSAGE && shown.status() == Status.WAITING,
                    shown.officer() == null ? null : shown.officer().name(),
                    shown.isHeldBy(viewer));
        }
    }
}
