package vn.motcua.assistant.console;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.Closing;
import vn.motcua.assistant.handoff.Draft;
import vn.motcua.assistant.handoff.Status;
import vn.motcua.assistant.messaging.Reachability.Reach;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffMember;

/**
 * A case as one officer sees it.
 *
 * @param request the case
 * @param words the citizen's own words where no procedure is known; may be empty
 * @param viewer the officer
 * @param summary one paragraph for whoever takes it over
 * @param reach how and until when the citizen can be written to
 * @param drafts what the assistant has drafted, the oldest first
 * @param now when it was looked at
 */
record CaseView(
        Case request, String words, StaffMember viewer, String summary, Reach reach, List<Draft> drafts, Instant now) {

    /** Copies the list. */
    CaseView {
        drafts = List.copyOf(drafts);
    }

    /** The number of the case. */
    public long number() {
        return request.id();
    }

    /** The procedure's name; empty when none is known. */
    public String title() {
        return request.briefing().procedureName();
    }

    /** The word of where it stands. */
    public String status() {
        return request.status().word();
    }

    /** The word of why a person is needed. */
    public String reason() {
        return request.reason().word();
    }

    /** Whether the viewer has it in hand. */
    public boolean mine() {
        return request.isHeldBy(viewer.id());
    }

    /** Whether the viewer may pass it on and end it: a supervisor may, whoever has it. */
    public boolean disposable() {
        return mine() || (request.status() != Status.CLOSED && viewer.is(Role.SUPERVISOR));
    }

    /** Whether the viewer may take it in hand. */
    public boolean claimable() {
        return request.status() == Status.WAITING;
    }

    /** Whether the viewer may begin anew: where the channel lets us write. */
    public boolean reopenable() {
        return request.status() == Status.CLOSED
                && reach.unreachableSince() == null
                && (reach.openUntil() == null || reach.openUntil().isAfter(now));
    }

    /** Whether an answer is overdue. */
    public boolean late() {
        return request.isLate(now);
    }

    /** Who has it; empty when nobody does. */
    public String officer() {
        return request.officer() == null ? "" : request.officer().name();
    }

    /** The words of the outcomes that an officer may choose. */
    public List<String> closings() {
        return Closing.chosen().stream().map(Closing::word).toList();
    }

    /** Until when it can be come back to; null when the channel sets no limit. */
    public @Nullable Instant followUpUntil() {
        return reach.openUntil();
    }

    /** A time as fields of forms take it. */
    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ShownTimes.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }
}
