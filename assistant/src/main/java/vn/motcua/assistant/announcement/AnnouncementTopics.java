package vn.motcua.assistant.announcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.announcement.RefusedListEntryException.Reason;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;

/** The topics of announcements. One that is deleted stays in what was sent and agreed to. */
@Component
public class AnnouncementTopics {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WORDS = 1000;
    private static final String SELECT = "select id, name_vi, name_en, words, alarm from announcement_topic";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;

    AnnouncementTopics(JdbcClient jdbc, PlatformTransactionManager transactions, Audit audit) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
    }

    /** All, in the order in which they were made. */
    public List<Topic> all() {
        return jdbc.sql(SELECT + " where not retired order by id")
                .query(AnnouncementTopics::topic)
                .list();
    }

    /** The one of a number, also one that is no more. */
    public Optional<Topic> find(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(AnnouncementTopics::topic)
                .optional();
    }

    /**
     * Adds one; one that is no more comes back by its name.
     *
     * @param topic its number does not matter
     * @throws RefusedListEntryException when its name is missing, too long or taken
     */
    public void add(Topic topic, Actor by) {
        Topic checked = checked(topic);
        kept(() -> {
            int added = jdbc.sql("""
                    insert into announcement_topic(name_vi, name_en, words, alarm) values (?, ?, ?, ?)
                    on conflict (name_vi) do update set name_en = excluded.name_en, words = excluded.words,
                    alarm = excluded.alarm, retired = false where announcement_topic.retired""")
                    .params(checked.name(), checked.nameEn(), checked.words(), checked.alarm())
                    .update();
            if (added == 0) {
                throw new RefusedListEntryException(Reason.TAKEN);
            }
            audit.record(by, Act.ANNOUNCEMENT_TOPIC_CHANGED, checked.name());
        });
    }

    /**
     * Changes one.
     *
     * @throws RefusedListEntryException when there is none, or its name is missing, too long or taken
     */
    public void change(Topic topic, Actor by) {
        Topic checked = checked(topic);
        kept(() -> {
            int changed = jdbc.sql("""
                    update announcement_topic set name_vi = ?, name_en = ?, words = ?, alarm = ?
                    where id = ? and not retired""")
                    .params(checked.name(), checked.nameEn(), checked.words(), checked.alarm(), topic.id())
                    .update();
            if (changed == 0) {
                throw new RefusedListEntryException(Reason.UNKNOWN);
            }
            audit.record(by, Act.ANNOUNCEMENT_TOPIC_CHANGED, checked.name());
        });
    }

    /** Takes one off the list; nobody can subscribe to it any more. Nothing happens when there is none. */
    public void retire(long id, Actor by) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update announcement_topic set retired = true where id = ? and not retired returning name_vi")
                .param(id)
                .query(String.class)
                .optional()
                .ifPresent(name -> audit.record(by, Act.ANNOUNCEMENT_TOPIC_RETIRED, name)));
    }

    private void kept(Runnable change) {
        try {
            transaction.executeWithoutResult(status -> change.run());
        } catch (DuplicateKeyException taken) {
            throw new RefusedListEntryException(Reason.TAKEN);
        }
    }

    private static Topic checked(Topic topic) {
        String name = topic.name().strip();
        String english = topic.nameEn().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || english.length() > LONGEST_NAME) {
            throw new RefusedListEntryException(Reason.NAME);
        }
        if (topic.words().length() > LONGEST_WORDS) {
            throw new RefusedListEntryException(Reason.NAME);
        }
        return new Topic(
                topic.id(),
                name,
                english.isEmpty() ? name : english,
                topic.words().strip(),
                topic.alarm());
    }

    private static Topic topic(ResultSet row, int number) throws SQLException {
        return new Topic(
                row.getLong("id"),
                row.getString("name_vi"),
                row.getString("name_en"),
                row.getString("words"),
                row.getBoolean("alarm"));
    }
}
