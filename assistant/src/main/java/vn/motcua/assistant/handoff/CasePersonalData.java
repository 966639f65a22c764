package vn.motcua.assistant.handoff;

import java.util.List;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.messaging.Holding;
import vn.motcua.assistant.privacy.PersonalData;

/**
 * What cases keep of a person: notes, drafts, the briefing and the word that went with a rating. What stays is that there was a case,
 * when, and how it ended. An open one ends with the erasure. First of all places, because it locks the conversation.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CasePersonalData implements PersonalData {

    /** Events whose note is what somebody wrote; those of others are words of this software. */
    private static final List<CaseEvent.Kind> WRITTEN =
            List.of(CaseEvent.Kind.NOTE, CaseEvent.Kind.TRANSFERRED, CaseEvent.Kind.GIVEN_BACK);

    private final JdbcClient jdbc;
    private final CaseTable table;
    private final Holding holding;

    CasePersonalData(JdbcClient jdbc, CaseTable table, Holding holding) {
        this.jdbc = jdbc;
        this.table = table;
        this.holding = holding;
    }

    @Override
    public void erase(long conversation, long through) {
        table.lockOpenOf(conversation)
                .filter(open -> beganBy(open.id(), through))
                .ifPresent(open -> {
                    table.close(open, Closing.ERASED, null, null);
                    if (open.status() == Status.HELD) {
                        holding.giveBack(conversation);
                    }
                    table.event(open.id(), CaseEvent.Kind.ERASED, null);
                });
        jdbc.sql("""
                delete from hand_over_draft d using hand_over h
                where h.id = d.hand_over_id and h.conversation_id = ? and d.sequence <= ?""").params(conversation, through).update();
        jdbc.sql("""
                update hand_over_event e set note = '' from hand_over h where h.id = e.hand_over_id and h.conversation_id = ?
                and coalesce(h.sequence, 0) <= ? and e.kind = any(?) and e.note <> ''""")
                .params(
                        conversation,
                        through,
                        WRITTEN.stream().map(CaseEvent.Kind::word).toArray(String[]::new))
                .update();
        jdbc.sql("""
                update hand_over set briefing = ?::jsonb, procedure_code = '', rating_word = null, follow_up_at = null
                where conversation_id = ? and coalesce(sequence, 0) <= ?""")
                .params(CaseJson.write(Briefing.NONE), conversation, through)
                .update();
    }

    private boolean beganBy(long id, long through) {
        return jdbc.sql("select coalesce(sequence, 0) <= ? from hand_over where id = ?")
                .params(through, id)
                .query(Boolean.class)
                .single();
    }
}
