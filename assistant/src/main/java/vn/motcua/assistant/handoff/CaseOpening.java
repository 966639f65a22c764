package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.dialogue.Effect;
import vn.motcua.assistant.dialogue.HandOverReason;
import vn.motcua.assistant.handoff.RefusedCaseActException.Reason;

/** How cases get into queues. In transactions that have locked the conversation. */
@Component
class CaseOpening {

    private final JdbcClient jdbc;
    private final CaseTable table;
    private final DeskTable desks;
    private final Routing routing;
    private final Estimates estimates;
    private final Clock clock;

    CaseOpening(JdbcClient jdbc, CaseTable table, DeskTable desks, Routing routing, Estimates estimates, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.desks = desks;
        this.routing = routing;
        this.estimates = estimates;
        this.clock = clock;
    }

    /** A person is wished for; nothing happens where there is no desk at all. */
    void open(long conversation, long sequence, Effect.HandOver wanted) {
        Optional<DeskEntry> desk = routing.surely(wanted.reason(), wanted.briefing(), wanted.desk());
        if (desk.isPresent()) {
            long id = insert(conversation, sequence, desk.get(), wanted.reason(), wanted.briefing());
            table.event(id, CaseEvent.Kind.OPENED, null, null, desk.get().id(), "");
            table.find(id).ifPresent(table::changed);
        }
    }

    /** A person is wished for again. */
    void again(Case open, Effect.HandOver wanted) {
        HandOverReason graver = wanted.reason().compareTo(open.reason()) < 0 ? wanted.reason() : open.reason();
        Briefing briefing = wanted.briefing().equals(Briefing.NONE) ? open.briefing() : wanted.briefing();
        Urgency urgency = wanted.reason() == HandOverReason.DANGER ? Urgency.DANGER : open.urgency();
        jdbc.sql("""
                update hand_over set reason = ?, briefing = ?::jsonb, procedure_code = ?, urgency = ?, version = version + 1
                where id = ?""")
                .params(graver.word(), CaseJson.write(briefing), briefing.procedure(), urgency.number(), open.id())
                .update();
        table.event(
                open.id(),
                CaseEvent.Kind.ASKED_AGAIN,
                null,
                null,
                null,
                wanted.reason().word());
        table.changed(open);
    }

    /** An officer begins one. */
    Case begin(long conversation, long account) {
        boolean known = jdbc.sql("select exists (select 1 from conversation where id = ?)")
                .param(conversation)
                .query(Boolean.class)
                .single();
        DeskEntry desk = routing.of(account).orElseThrow(() -> new RefusedCaseActException(Reason.UNKNOWN_DESK));
        if (!known) {
            throw new RefusedCaseActException(Reason.UNKNOWN_CONVERSATION);
        }
        jdbc.sql("""
                update hand_over set follow_up_at = null where conversation_id = ? and status = 'closed' and follow_up_at is not null""").param(conversation).update();
        long id = insert(conversation, null, desk, HandOverReason.BY_OFFICER, Briefing.NONE);
        return table.find(id).orElseThrow();
    }

    /** It waits again, by its old place, in the queue of a desk that may be another one. */
    void release(Case released, DeskEntry desk) {
        Instant now = clock.instant();
        Urgency urgency = released.urgency() == Urgency.DANGER ? Urgency.DANGER : urgency(desk, now);
        table.release(released, desk.id(), urgency, desks.dueAfter(desk, now));
    }

    private long insert(
            long conversation, @Nullable Long sequence, DeskEntry desk, HandOverReason reason, Briefing briefing) {
        Instant now = clock.instant();
        Urgency urgency = reason == HandOverReason.DANGER ? Urgency.DANGER : urgency(desk, now);
        return jdbc.sql("""
                insert into hand_over(conversation_id, desk_id, reason, sequence, briefing, procedure_code, urgency, opened_at,
                waiting_since, due_at, citizen_sequence, touched_at, free_hand)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(conversation)
                .param(desk.id())
                .param(reason.word())
                .param(sequence)
                .param(CaseJson.write(briefing))
                .param(briefing.procedure())
                .param(urgency.number())
                .param(Times.of(now))
                .param(Times.of(now))
                .param(Times.of(desks.dueAfter(desk, now)))
                .param(sequence == null ? 0 : sequence)
                .param(Times.of(now))
                .param(urgency != Urgency.MESSAGE && estimates.hasFreeHand(desk.id()))
                .query(Long.class)
                .single();
    }

    private Urgency urgency(DeskEntry desk, Instant now) {
        return desks.times(desk).isOpen(now) ? Urgency.SOON : Urgency.MESSAGE;
    }
}
