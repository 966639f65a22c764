package vn.motcua.assistant.announcement;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.connector.Reply;

/** What was announced last, for those who ask instead of waiting to be told. */
@Component
class LatestAnnouncements {

    private final JdbcClient jdbc;
    private final AnnouncementTable table;
    private final AnnouncementText text;

    LatestAnnouncements(JdbcClient jdbc, AnnouncementTable table, AnnouncementText text) {
        this.jdbc = jdbc;
        this.table = table;
        this.text = text;
    }

    /** The latest announcement of a topic that began after this time and was not stopped. */
    Optional<Reply> of(long topic, Instant after, Language language) {
        return jdbc.sql("""
                select id from announcement where topic_id = ? and started_at > ? and status in ('sending', 'paused', 'done')
                order by started_at desc limit 1""")
                .params(topic, AnnouncementTable.time(after))
                .query(Long.class)
                .optional()
                .flatMap(table::find)
                .map(announcement -> text.reply(announcement.draft(), language));
    }
}
