package vn.motcua.assistant.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.assistant.announcement.Announcement;
import vn.motcua.assistant.announcement.AnnouncementProgress;

/**
 * How far an announcement is, as its page shows it.
 *
 * @param one the announcement
 * @param rows a row for each channel
 * @param missed why people could not be reached, the most frequent reason first
 * @param held why people still wait, the most frequent reason first; who waits only for the turn is not among them
 * @param quiet whether nothing is sent now because of the quiet hours
 */
record AnnouncementProgressView(Announcement one, List<Row> rows, List<Why> missed, List<Why> held, boolean quiet) {

    /**
     * A channel.
     *
     * @param channel the channel's name
     * @param all everybody
     * @param delivered those whose channel has it
     * @param left those on whose page it waits
     * @param written those of them who have written since
     * @param waiting those who are still to be written to
     * @param uncertain those of whom nobody knows
     * @param missed those who could not be reached
     */
    record Row(
            String channel,
            long all,
            long delivered,
            long left,
            long written,
            long waiting,
            long uncertain,
            long missed) {

        private static Row of(String channel, List<AnnouncementProgress.Count> counts) {
            return new Row(
                    channel,
                    sum(counts, "waiting", "handed", "delivered", "left", "uncertain", "missed"),
                    sum(counts, "delivered"),
                    sum(counts, "left"),
                    counts.stream()
                            .mapToLong(AnnouncementProgress.Count::written)
                            .sum(),
                    sum(counts, "waiting", "handed"),
                    sum(counts, "uncertain"),
                    sum(counts, "missed"));
        }

        private static long sum(List<AnnouncementProgress.Count> counts, String... statuses) {
            List<String> wanted = List.of(statuses);
            return counts.stream()
                    .filter(count -> wanted.contains(count.status()))
                    .mapToLong(AnnouncementProgress.Count::recipients)
                    .sum();
        }
    }

    /** Why people were not reached on a channel, or not yet, and how many. */
    record Why(String channel, String reason, long recipients) {}

    /**
     * The view.
     *
     * @param quiet whether the quiet hours hold now
     */
    static AnnouncementProgressView of(Announcement one, List<AnnouncementProgress.Count> counts, boolean quiet) {
        Map<String, List<AnnouncementProgress.Count>> byChannel = new LinkedHashMap<>();
        counts.forEach(count -> byChannel
                .computeIfAbsent(count.channel(), first -> new ArrayList<>())
                .add(count));
        return new AnnouncementProgressView(
                one,
                byChannel.entrySet().stream()
                        .map(entry -> Row.of(entry.getKey(), entry.getValue()))
                        .toList(),
                why("missed", counts),
                why("waiting", counts),
                quiet
                        && !one.draft().alarm()
                        && (one.status() == Announcement.Status.SENDING
                                || (one.status() == Announcement.Status.APPROVED
                                        && one.draft().sendAt() == null)));
    }

    private static List<Why> why(String status, List<AnnouncementProgress.Count> counts) {
        return counts.stream()
                .filter(count ->
                        count.status().equals(status) && !count.reason().isEmpty())
                .map(count -> new Why(count.channel(), count.reason(), count.recipients()))
                .sorted(Comparator.comparingLong(Why::recipients).reversed())
                .toList();
    }

    public long all() {
        return rows.stream().mapToLong(Row::all).sum();
    }

    /** Those who have it, or on whose page it is. */
    public long reached() {
        return rows.stream().mapToLong(row -> row.delivered() + row.left()).sum();
    }

    public long waiting() {
        return rows.stream().mapToLong(Row::waiting).sum();
    }

    public long uncertain() {
        return rows.stream().mapToLong(Row::uncertain).sum();
    }

    public long notReached() {
        return rows.stream().mapToLong(Row::missed).sum();
    }

    /** Whether the page should look again by itself. */
    public boolean live() {
        return one.endedAt() == null
                && one.status() != Announcement.Status.DRAFT
                && one.status() != Announcement.Status.SUBMITTED;
    }
}
