package vn.motcua.assistant.announcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far announcements are, and who could not be reached and why, in numbers. */
@Component
public class AnnouncementProgress {

    /** Why somebody was missed, or waits. */
    private static final String WHY =
            "case when r.status = 'waiting' and c.held and not a.alarm then 'officer' else r.reason end as why";

    private static final String RECIPIENTS = """
            announcement_recipient r join conversation c on c.id = r.conversation_id join announcement a on a.id = r.announcement_id""";

    private final JdbcClient jdbc;

    AnnouncementProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many of a channel are how far.
     *
     * @param channel the channel's name
     * @param status waiting, handed, delivered, left (on a page that waits for its reader), uncertain or missed
     * @param reason of those who were missed, and of those who wait for an officer to end the conversation: why, as one word; else empty
     * @param recipients how many
     * @param written how many of these have written since; only of those left on a page, else 0
     */
    public record Count(String channel, String status, String reason, long recipients, long written) {}

    /** Of one announcement, by channel. */
    public List<Count> of(long announcement) {
        return jdbc.sql("""
                select r.channel, r.status, %s, count(*) as recipients,
                count(*) filter (where r.status = 'left' and c.last_interaction > r.ended_at) as written
                from %s where r.announcement_id = ? group by r.channel, r.status, why
                union all
                select channel, status, reason, recipients, 0 from announcement_result where announcement_id = ?
                order by channel, status, why""".formatted(WHY, RECIPIENTS))
                .params(announcement, announcement)
                .query(AnnouncementProgress::count)
                .list();
    }

    /**
     * Somebody to whom an announcement goes.
     *
     * @param conversation the conversation's number
     * @param channel the channel's name
     * @param status as in {@link Count}
     * @param reason as in {@link Count}
     * @param at when that was known; null while it is not
     */
    public record Recipient(
            long conversation,
            String channel,
            String status,
            String reason,
            @Nullable Instant at) {}

    /** Everybody of one announcement, by conversation; those of long ago are forgotten but for their number. */
    public List<Recipient> recipients(long announcement) {
        return jdbc.sql("""
                select r.conversation_id, r.channel, r.status, r.ended_at, %s
                from %s where r.announcement_id = ? order by r.conversation_id""".formatted(WHY, RECIPIENTS))
                .param(announcement)
                .query((row, number) -> {
                    OffsetDateTime at = row.getObject("ended_at", OffsetDateTime.class);
                    return new Recipient(
                            row.getLong("conversation_id"),
                            row.getString("channel"),
                            row.getString("status"),
                            row.getString("why"),
                            at == null ? null : at.toInstant());
                })
                .list();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(
                row.getString("channel"),
                row.getString("status"),
                row.getString("why"),
                row.getLong("recipients"),
                row.getLong("written"));
    }
}
