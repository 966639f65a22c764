package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.conversation.HandOvers;
import vn.motcua.assistant.handoff.RefusedCaseActException.Reason;

/** What the assistant drafts in review mode. In transactions that have locked the case. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final CaseTable table;
    private final Clock clock;

    Drafts(JdbcClient jdbc, CaseTable table, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.clock = clock;
    }

    /**
     * A draft that was decided upon.
     *
     * @param replies what it would say
     * @param state what the dialogue would remember then
     */
    record Ended(List<vn.motcua.connector.Reply> replies, String state) {}

    void review(Case reviewed, boolean on) {
        jdbc.sql("update hand_over set review = ?, version = version + 1 where id = ?")
                .params(on, reviewed.id())
                .update();
        if (!on) {
            jdbc.sql("update hand_over_draft set status = 'dropped' where hand_over_id = ? and status = 'open'")
                    .param(reviewed.id())
                    .update();
        }
        table.changed(reviewed);
    }

    /** Keeps what the assistant would answer; what it would have answered to earlier messages is superseded. */
    void keep(Case reviewed, long sequence, HandOvers.Considered considered) {
        jdbc.sql("update hand_over_draft set status = 'dropped' where hand_over_id = ? and status = 'open'")
                .param(reviewed.id())
                .update();
        jdbc.sql("""
                insert into hand_over_draft(hand_over_id, sequence, replies, state, created_at) values (?, ?, ?::jsonb, ?::jsonb, ?)
                on conflict (hand_over_id, sequence) do nothing""")
                .params(
                        reviewed.id(),
                        sequence,
                        CaseJson.write(considered.replies()),
                        considered.state(),
                        Times.of(clock.instant()))
                .update();
    }

    List<Draft> open(long id) {
        return jdbc.sql("""
                select id, hand_over_id, sequence, replies, created_at from hand_over_draft
                where hand_over_id = ? and status = 'open' order by sequence""")
                .param(id)
                .query((row, number) -> new Draft(
                        row.getLong("id"),
                        row.getLong("hand_over_id"),
                        row.getLong("sequence"),
                        CaseJson.replies(row.getString("replies")),
                        Times.in(row, "created_at")))
                .list();
    }

    /** The number of a draft's case. */
    long handOver(long draft) {
        return jdbc.sql("select hand_over_id from hand_over_draft where id = ?")
                .param(draft)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new RefusedCaseActException(Reason.DRAFT_OVER));
    }

    Ended end(long draft, String how) {
        return jdbc.sql(
                        "update hand_over_draft set status = ? where id = ? and status = 'open' returning replies, state")
                .params(how, draft)
                .query((row, number) -> new Ended(CaseJson.replies(row.getString("replies")), row.getString("state")))
                .optional()
                .orElseThrow(() -> new RefusedCaseActException(Reason.DRAFT_OVER));
    }
}
