package vn.motcua.assistant.announcement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Language;

/** Who wants announcements of what, with the words that were agreed to. */
@Component("announcementSubscriptions")
class Subscriptions {

    private final JdbcClient jdbc;

    Subscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a conversation that have not ended, by topic and village. */
    List<Subscription> of(long conversation) {
        return jdbc.sql("""
                select t.id, t.name_vi, t.name_en, t.words, t.alarm, v.id as village_id, v.commune, v.commune_code, v.name
                from announcement_subscription s join announcement_topic t on t.id = s.topic_id
                left join village v on v.id = s.village_id
                where s.conversation_id = ? and s.ended_at is null order by t.id, v.commune, v.name""")
                .param(conversation)
                .query((row, number) -> new Subscription(
                        new Topic(
                                row.getLong("id"),
                                row.getString("name_vi"),
                                row.getString("name_en"),
                                row.getString("words"),
                                row.getBoolean("alarm")),
                        row.getObject("village_id") == null
                                ? Optional.empty()
                                : Optional.of(new Village(
                                        row.getLong("village_id"),
                                        row.getString("commune"),
                                        row.getString("commune_code"),
                                        row.getString("name")))))
                .list();
    }

    /**
     * The consent to be written to.
     *
     * @param conversation the conversation's number
     * @param sequence the number of the message by which it was given
     * @param words the question as it was shown
     * @param language in which the citizen is written to
     * @param at when it was given
     */
    record Consent(long conversation, long sequence, String words, Language language, Instant at) {}

    /** Somebody wants announcements of these topics: of these villages, or wherever it happens when none is named. The last wish counts. */
    void begin(Consent consent, Collection<Long> topics, Collection<Long> villages) {
        boolean everywhere = villages.isEmpty();
        jdbc.sql("""
                update announcement_subscription set ended_at = ?
                where conversation_id = ? and topic_id = any(?) and ended_at is null and (village_id is null) <> ?""")
                .params(
                        AnnouncementTable.time(consent.at()),
                        consent.conversation(),
                        topics.toArray(Long[]::new),
                        everywhere)
                .update();
        jdbc.sql("""
                insert into announcement_subscription(conversation_id, topic_id, village_id, language, consent, sequence, given_at)
                select ?, t.id, v, ?, ?, ?, ? from announcement_topic t, unnest(?::bigint[]) v
                where t.id = any(?) and not t.retired on conflict do nothing""")
                .params(
                        consent.conversation(),
                        consent.language().name().toLowerCase(Locale.ROOT),
                        consent.words(),
                        consent.sequence(),
                        AnnouncementTable.time(consent.at()),
                        everywhere ? new Long[] {null} : villages.toArray(Long[]::new),
                        topics.toArray(Long[]::new))
                .update();
    }

    /** Somebody wants no more announcements of these topics and villages; of all where none are named. */
    void end(long conversation, Collection<Long> topics, Collection<Long> villages, Instant at) {
        jdbc.sql("""
                update announcement_subscription set ended_at = ?
                where conversation_id = ? and ended_at is null and (? or topic_id = any(?)) and (? or village_id = any(?))""")
                .params(
                        AnnouncementTable.time(at),
                        conversation,
                        topics.isEmpty(),
                        topics.toArray(Long[]::new),
                        villages.isEmpty(),
                        villages.toArray(Long[]::new))
                .update();
    }
}
