package vn.motcua.assistant.handoff;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.ConversationJoin;

/**
 * Cases go along when two conversations become one. Where both have an open one, that goes on which an officer has in hand, else the
 * older conversation's.
 */
@Component
class JoinedCases implements ConversationJoin {

    private final JdbcClient jdbc;
    private final CaseTable table;

    JoinedCases(JdbcClient jdbc, CaseTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    @Override
    public void join(long newer, long former, long said) {
        Optional<Case> newers = table.lockOpenOf(newer);
        Optional<Case> formers = table.lockOpenOf(former);
        if (newers.isPresent() && formers.isPresent()) {
            boolean newerGoesOn =
                    newers.get().status() == Status.HELD && formers.get().status() != Status.HELD;
            Case ended = newerGoesOn ? formers.get() : newers.get();
            table.close(ended, Closing.MERGED, null, null);
            table.event(ended.id(), CaseEvent.Kind.MERGED, null);
        }
        jdbc.sql("""
                update hand_over_draft d set sequence = d.sequence + ? from hand_over h
                where h.id = d.hand_over_id and h.conversation_id = ?""").params(said, newer).update();
        jdbc.sql("""
                update hand_over set conversation_id = ?, sequence = sequence + ?, version = version + 1,
                citizen_sequence = case when citizen_sequence = 0 then 0 else citizen_sequence + ? end,
                officer_sequence = case when officer_sequence = 0 then 0 else officer_sequence + ? end,
                read_sequence = case when read_sequence = 0 then 0 else read_sequence + ? end
                where conversation_id = ?""").params(List.of(former, said, said, said, said, newer)).update();
        jdbc.sql("""
                update correction set conversation_id = ?, sequence = sequence + ?, question_sequence = question_sequence + ?
                where conversation_id = ?""").params(former, said, said, newer).update();
        formers.or(() -> newers).ifPresent(open -> table.find(open.id()).ifPresent(table::changed));
    }
}
