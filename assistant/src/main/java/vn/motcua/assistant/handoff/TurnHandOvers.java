package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.conversation.HandOvers;
import vn.motcua.assistant.dialogue.Effect;
import vn.motcua.assistant.dialogue.Reception;

/** The desks as the turns of conversations reach them. */
@Component
class TurnHandOvers implements HandOvers {

    private final JdbcClient jdbc;
    private final CaseTable table;
    private final CaseOpening opening;
    private final Drafts drafts;
    private final DeskTable desks;
    private final Prospects prospects;
    private final Clock clock;

    TurnHandOvers(
            JdbcClient jdbc,
            CaseTable table,
            CaseOpening opening,
            Drafts drafts,
            DeskTable desks,
            Prospects prospects,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.opening = opening;
        this.drafts = drafts;
        this.desks = desks;
        this.prospects = prospects;
        this.clock = clock;
    }

    @Override
    public Reception reception(long conversation) {
        return new DeskReception(conversation, table, prospects);
    }

    @Override
    public void open(long conversation, long sequence, Effect.HandOver wanted) {
        table.lockOpenOf(conversation)
                .ifPresentOrElse(
                        open -> opening.again(open, wanted), () -> opening.open(conversation, sequence, wanted));
    }

    @Override
    public void heard(long conversation, long sequence, Instant at, @Nullable Considered considered) {
        table.lockOpenOf(conversation).ifPresent(open -> {
            boolean held = open.status() == Status.HELD;
            Instant due = held && open.dueAt() == null
                    ? desks.dueAfter(desks.find(open.desk().id()).orElseThrow(), at)
                    : open.dueAt();
            jdbc.sql("""
                    update hand_over set citizen_sequence = greatest(citizen_sequence, ?), due_at = ?, touched_at = ?,
                    unanswered_since = case when ? then coalesce(unanswered_since, ?) end, version = version + 1 where id = ?""")
                    .param(sequence)
                    .param(Times.orNull(due))
                    .param(Times.of(clock.instant()))
                    .param(held)
                    .param(Times.of(at))
                    .param(open.id())
                    .update();
            if (held
                    && open.review()
                    && considered != null
                    && !considered.replies().isEmpty()) {
                drafts.keep(open, sequence, considered);
            }
            table.changed(open);
        });
    }

    @Override
    public void cancel(long conversation) {
        table.lockOpenOf(conversation)
                .filter(open -> open.status() == Status.WAITING)
                .ifPresent(open -> {
                    table.close(open, Closing.CANCELLED, null, null);
                    table.event(open.id(), CaseEvent.Kind.CANCELLED, null);
                });
    }

    @Override
    public void rate(long conversation, Effect.Rate rating) {
        int rated = jdbc.sql("""
                update hand_over set rating = ?, rated_at = ?, version = version + 1
                where id = ? and conversation_id = ? and status = 'closed' and rating is null""")
                .params(rating.level(), Times.of(clock.instant()), rating.handOver(), conversation)
                .update();
        if (rated == 1) {
            table.event(rating.handOver(), CaseEvent.Kind.RATED, null);
            table.find(rating.handOver()).ifPresent(table::changed);
        }
    }

    @Override
    public void rate(long conversation, Effect.RateWord word) {
        jdbc.sql("""
                update hand_over set rating_word = ?, version = version + 1
                where id = ? and conversation_id = ? and status = 'closed' and rating_word is null""").params(word.word(), word.handOver(), conversation).update();
    }
}
