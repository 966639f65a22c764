package vn.motcua.assistant.announcement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.ConversationJoin;
import vn.motcua.assistant.privacy.PersonalData;

/**
 * What is kept of a citizen: what was subscribed to with which words, and which announcements were sent. Erasing ends all subscriptions;
 * the announcements keep their numbers without the citizen.
 */
@Component
class AnnouncementPersonalData implements PersonalData, ConversationJoin {

    private final JdbcClient jdbc;

    AnnouncementPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(long conversation, long through) {
        jdbc.sql("delete from announcement_subscription where conversation_id = ?")
                .param(conversation)
                .update();
        jdbc.sql("""
                with gone as (
                    delete from announcement_recipient where conversation_id = ?
                    returning announcement_id, channel, case when status in ('waiting', 'handed') then 'missed' else status end
                    as status, case when status in ('waiting', 'handed') then 'erased' else reason end as reason)
                insert into announcement_result(announcement_id, channel, status, reason, recipients)
                select announcement_id, channel, status, reason, 1 from gone
                on conflict (announcement_id, channel, status, reason)
                do update set recipients = announcement_result.recipients + 1""").param(conversation).update();
    }

    @Override
    public void join(long newer, long former, long said) {
        jdbc.sql("""
                delete from announcement_subscription n using announcement_subscription f
                where n.conversation_id = ? and f.conversation_id = ? and n.topic_id = f.topic_id
                and n.village_id is not distinct from f.village_id and n.ended_at is null and f.ended_at is null""").params(newer, former).update();
        jdbc.sql(
                        "update announcement_subscription set conversation_id = ?, sequence = sequence + ? where conversation_id = ?")
                .params(former, said, newer)
                .update();
        jdbc.sql("""
                delete from announcement_recipient n using announcement_recipient f
                where n.conversation_id = ? and f.conversation_id = ? and n.announcement_id = f.announcement_id""").params(newer, former).update();
        jdbc.sql(
                        "update announcement_recipient set conversation_id = ?, sequence = sequence + ? where conversation_id = ?")
                .params(former, said, newer)
                .update();
    }
}
