package vn.motcua.assistant.citizenreport;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.ConversationJoin;
import vn.motcua.assistant.privacy.PersonalData;

/**
 * What reports keep of citizens goes when a conversation is erased: the words, pictures and numbers, and what everybody may read of them. That
 * something was reported, of which kind and when, stays as what it is: no person's. What the officers have answered stays too.
 */
@Component
class ReportsOfConversations implements PersonalData, ConversationJoin {

    private final JdbcClient jdbc;
    private final ReportEvents events;
    private final Clock clock;

    ReportsOfConversations(JdbcClient jdbc, ReportEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void erase(long conversation, long through) {
        var reports =
                jdbc.sql("""
                select distinct report_id from report_voice where conversation_id = ? and sequence <= ? order by report_id""").params(conversation, through).query(Long.class).list();
        for (long report : reports) {
            jdbc.sql("select id from report where id = ? for update")
                    .param(report)
                    .query(Long.class)
                    .optional();
            forgetPlace(conversation, report);
            jdbc.sql("""
                    update report_entry set text = '' where report_id = ?
                    and voice_id in (select id from report_voice where conversation_id = ? and sequence <= ?)""").params(report, conversation, through).update();
            jdbc.sql("delete from report_picture where report_id = ? and conversation_id = ?")
                    .params(report, conversation)
                    .update();
            events.add(report, ReportEvents.Kind.ERASED, clock.instant(), null, "", 0);
        }
        jdbc.sql("delete from report_picture where conversation_id = ? and sequence <= ?")
                .params(conversation, through)
                .update();
        jdbc.sql("delete from report_news where conversation_id = ?")
                .param(conversation)
                .update();
        jdbc.sql("""
                update report_voice set phone = null, phone_confirmed = false, words_hash = '', anonymous = true, conversation_id = null
                where conversation_id = ? and sequence <= ?""").params(conversation, through).update();
    }

    /** The place is in the words of whoever told first, and so is what everybody may read. */
    private void forgetPlace(long conversation, long report) {
        jdbc.sql("""
                update report set place = '', place_key = '', latitude = null, longitude = null, public_words = null, public_answer = null,
                version = version + 1
                where id = ? and (select conversation_id from report_voice where report_id = ? order by id limit 1) = ?""").params(report, report, conversation).update();
    }

    @Override
    public void join(long newer, long former, long said) {
        for (String table : java.util.List.of("report_voice", "report_picture")) {
            jdbc.sql("update " + table + " set conversation_id = ?, sequence = sequence + ? where conversation_id = ?")
                    .params(former, said, newer)
                    .update();
        }
        jdbc.sql("update report_news set conversation_id = ? where conversation_id = ?")
                .params(former, newer)
                .update();
    }
}
