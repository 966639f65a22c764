package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.assistant.attachment.CheckedFile;
import vn.motcua.assistant.conversation.DeskTurns;
import vn.motcua.assistant.dialogue.DeskEvent;
import vn.motcua.assistant.dialogue.DeskName;
import vn.motcua.assistant.dialogue.Prospect;
import vn.motcua.assistant.handoff.RefusedCaseActException.Reason;
import vn.motcua.assistant.messaging.Holding;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.Role;
import vn.motcua.connector.Reply;

/**
 * What officers do with cases. Each act is one transaction with what the citizen is told, its event and its row in the audit, and comes
 * between two turns of the conversation, never within one.
 *
 * <p>Unless it says otherwise, an act throws {@link CaseOverException} when the case is closed or gone, and {@link NotYoursException} when it is
 * not in the actor's hands; a supervisor may assign, transfer, return and close what others hold.
 */
@Component
public class Cases {

    /** The longest text that an officer may write, in UTF-16 code units. */
    public static final int LONGEST_TEXT = 4_000;

    private final CaseTable table;
    private final CaseOpening opening;
    private final CaseAnswers answers;
    private final Drafts drafts;
    private final DeskTable desks;
    private final Prospects prospects;
    private final Officers officers;
    private final PresenceTable presences;
    private final ToldNames names;
    private final Holding holding;
    private final DeskTurns turns;
    private final Audit audit;
    private final Clock clock;

    Cases(
            CaseTable table,
            CaseOpening opening,
            CaseAnswers answers,
            Drafts drafts,
            DeskTable desks,
            Prospects prospects,
            Officers officers,
            PresenceTable presences,
            ToldNames names,
            Holding holding,
            DeskTurns turns,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.opening = opening;
        this.answers = answers;
        this.drafts = drafts;
        this.desks = desks;
        this.prospects = prospects;
        this.officers = officers;
        this.presences = presences;
        this.names = names;
        this.holding = holding;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a case in hand. Of several who want it at once one gets it; the citizen is told, and the assistant is silent from then on.
     *
     * @throws RefusedCaseActException when it belongs to a desk at which the actor does not work
     */
    @Transactional
    public Claimed claim(long id, Actor by) {
        Officers.Colleague me = arriving(by);
        @Nullable Case found = table.lock(id).orElse(null);
        if (found == null || found.status() == Status.CLOSED) {
            return new Claimed.Over();
        }
        if (found.officer() != null) {
            return found.isHeldBy(me.officer().account()) ? new Claimed.Won(found) : new Claimed.Taken(found.officer());
        }
        requireDesk(me, found);
        give(found, me.officer());
        table.event(id, CaseEvent.Kind.CLAIMED, by.account());
        audit.record(by, Act.CASE_CLAIMED, found.conversation(), word(id));
        return new Claimed.Won(again(id));
    }

    /**
     * Gives a case to a colleague: one that waits, by any officer of its desk; one that is held, by its holder or a supervisor.
     *
     * @throws RefusedCaseActException when the colleague cannot take it
     */
    @Transactional
    public void assign(long id, long toAccount, Actor by) {
        Officers.Colleague me = arriving(by);
        Case found = open(id);
        if (found.status() == Status.HELD) {
            mayDispose(found, me);
        } else {
            requireDesk(me, found);
        }
        Officer to = colleague(toAccount, found.desk().id());
        if (found.isHeldBy(toAccount)) {
            return;
        }
        give(found, to);
        table.event(id, CaseEvent.Kind.ASSIGNED, by.account(), toAccount, null, "");
        audit.record(by, Act.CASE_ASSIGNED, found.conversation(), word(id));
    }

    /**
     * Gives a case to another desk, where it keeps its place, or there to a colleague, who has it at once.
     *
     * @param toAccount the number of the colleague's account; null for the desk's queue
     * @param note for colleagues only; may be empty
     * @throws RefusedCaseActException when there is no such desk or the colleague cannot take it
     */
    @Transactional
    public void transfer(long id, long toDesk, @Nullable Long toAccount, String note, Actor by) {
        Officers.Colleague me = arriving(by);
        Case found = open(id);
        mayDispose(found, me);
        DeskEntry desk = desks.find(toDesk)
                .filter(DeskEntry::enabled)
                .orElseThrow(() -> new RefusedCaseActException(Reason.UNKNOWN_DESK));
        String words = answers.note(note);
        if (toAccount == null) {
            release(found, desk);
            turns.tell(found.conversation(), new DeskEvent.Transferred(prospects.standing(again(id))));
        } else {
            Officer to = colleague(toAccount, toDesk);
            desks.move(found, toDesk);
            table.hold(found, to.account());
            if (found.status() == Status.WAITING) {
                holding.take(found.conversation());
            }
            turns.tell(
                    found.conversation(),
                    new DeskEvent.Transferred(new Prospect.WithOfficer(names.name(to), desk.called())));
        }
        table.event(id, CaseEvent.Kind.TRANSFERRED, by.account(), toAccount, toDesk, words);
        audit.record(by, Act.CASE_TRANSFERRED, found.conversation(), word(id));
    }

    /**
     * Puts a case back in the queue, at its former place.
     *
     * @param note for colleagues only; may be empty
     */
    @Transactional
    public void giveBack(long id, String note, Actor by) {
        Officers.Colleague me = arriving(by);
        Case found = open(id);
        mayDispose(found, me);
        if (found.status() == Status.WAITING) {
            throw new NotYoursException(null);
        }
        giveBack(found, CaseEvent.Kind.GIVEN_BACK, by.account(), answers.note(note));
        audit.record(by, Act.CASE_RETURNED, found.conversation(), word(id));
    }

    /** The same by nobody. In a transaction that has locked the case. */
    void giveBack(Case found, CaseEvent.Kind why, @Nullable Long by, String note) {
        release(found, desks.find(found.desk().id()).orElseThrow());
        turns.tell(found.conversation(), new DeskEvent.WaitingAgain(prospects.standing(again(found.id()))));
        table.event(found.id(), why, by, null, null, note);
    }

    /**
     * Writes to the citizen, on the citizen's own channel.
     *
     * @param text what is said; personal data in it is masked like everywhere
     * @return its number in the conversation's log
     * @throws RefusedCaseActException when it says nothing, or is longer than {@link #LONGEST_TEXT}
     */
    @Transactional
    public long answer(long id, String text, Actor by) {
        Officers.Colleague me = arriving(by);
        return answers.say(mine(id, me), text, by);
    }

    /** The same with a picture or a document, which the citizen gets as the channel shows such things. */
    @Transactional
    public long answer(long id, String text, CheckedFile file, Actor by) {
        Officers.Colleague me = arriving(by);
        return answers.say(mine(id, me), text, file, by);
    }

    /** The same with something that the software has composed, such as an answer of the catalogue or a checklist. */
    @Transactional
    public long answer(long id, Reply reply, Actor by) {
        Officers.Colleague me = arriving(by);
        return answers.say(mine(id, me), reply, by);
    }

    /**
     * Writes something down for colleagues, which never leaves the console; also to a case of somebody else, and a closed one.
     *
     * @throws CaseOverException when it is gone
     * @throws RefusedCaseActException when it says nothing, or is longer than {@link #LONGEST_TEXT}
     */
    @Transactional
    public void note(long id, String text, Actor by) {
        arriving(by);
        Case found = table.lock(id).orElseThrow(() -> new CaseOverException(id));
        table.event(id, CaseEvent.Kind.NOTE, by.account(), null, null, answers.wordsOf(text));
        table.changed(found);
        audit.record(by, Act.CASE_NOTED, found.conversation(), word(id));
    }

    /**
     * Ends a case: the assistant has the conversation again and goes on where it was, and the citizen is asked how it was if an
     * officer had answered.
     *
     * @param followUp when somebody is to come back to it; null when nobody is
     * @throws RefusedCaseActException when the reason is not an officer's to choose, or the time has passed
     */
    @Transactional
    public void close(long id, Closing reason, @Nullable Instant followUp, Actor by) {
        if (!Closing.chosen().contains(reason) || (followUp != null && !followUp.isAfter(clock.instant()))) {
            throw new RefusedCaseActException(Reason.UNSUITABLE_CLOSING);
        }
        Officers.Colleague me = arriving(by);
        Case found = open(id);
        mayDispose(found, me);
        close(found, reason, CaseEvent.Kind.CLOSED, followUp, by.account());
        audit.record(by, Act.CASE_CLOSED, found.conversation(), word(id));
    }

    /** The same by nobody. In a transaction that has locked the case. */
    void close(Case found, Closing reason, CaseEvent.Kind why, @Nullable Instant followUp, @Nullable Long by) {
        table.close(found, reason, followUp, by);
        if (found.status() == Status.HELD) {
            holding.giveBack(found.conversation());
        }
        turns.tell(found.conversation(), new DeskEvent.HandedBack(answers.ratingOf(found)));
        table.event(found.id(), why, by, null, null, reason.word());
    }

    /** An officer has read the conversation up to a message; nothing happens when it is not in the actor's hands. */
    @Transactional
    public void read(long id, long sequence, Actor by) {
        answers.read(id, sequence, Objects.requireNonNull(by.account()));
    }

    /** Switches review mode: while it is on, the assistant drafts an answer to each message of the citizen. */
    @Transactional
    public void review(long id, boolean on, Actor by) {
        Officers.Colleague me = arriving(by);
        Case found = mine(id, me);
        if (found.review() != on) {
            drafts.review(found, on);
            table.event(id, on ? CaseEvent.Kind.REVIEW_ON : CaseEvent.Kind.REVIEW_OFF, by.account());
            audit.record(by, Act.CASE_REVIEW, found.conversation(), word(id));
        }
    }

    /** What waits for approval, the oldest first. */
    public List<Draft> drafts(long id) {
        return drafts.open(id);
    }

    /**
     * Sends a draft in the officer's name.
     *
     * @param edited what is said instead; null for the draft as it is
     * @throws RefusedCaseActException when the draft is over, or what is said instead is nothing or too long
     */
    @Transactional
    public void approve(long draft, @Nullable String edited, Actor by) {
        Officers.Colleague me = arriving(by);
        Case found = mine(drafts.handOver(draft), me);
        Drafts.Ended ended = drafts.end(draft, edited == null ? "sent" : "edited");
        if (edited == null) {
            answers.sayDrafted(found, ended.replies(), by);
        } else {
            answers.say(found, edited, by);
        }
        turns.adopt(found.conversation(), ended.state());
        table.event(found.id(), edited == null ? CaseEvent.Kind.DRAFT_SENT : CaseEvent.Kind.DRAFT_EDITED, by.account());
    }

    /**
     * Throws a draft away.
     *
     * @throws RefusedCaseActException when the draft is over
     */
    @Transactional
    public void drop(long draft, Actor by) {
        Officers.Colleague me = arriving(by);
        Case found = mine(drafts.handOver(draft), me);
        drafts.end(draft, "dropped");
        table.changed(found);
        table.event(found.id(), CaseEvent.Kind.DRAFT_DROPPED, by.account());
        audit.record(by, Act.CASE_DRAFT_DROPPED, found.conversation(), word(found.id()));
    }

    /**
     * Takes a conversation in hand that has no case, for example to come back to an earlier one. One that waits is claimed.
     *
     * @throws NotYoursException when a colleague has it
     * @throws RefusedCaseActException when there is no such conversation, or it waits at a desk at which the actor does not work
     */
    @Transactional
    public Case take(long conversation, Actor by) {
        Officers.Colleague me = arriving(by);
        @Nullable Case found = table.lockOpenOf(conversation).orElse(null);
        if (found != null && found.status() == Status.HELD) {
            if (found.isHeldBy(me.officer().account())) {
                return found;
            }
            throw new NotYoursException(found.officer());
        }
        if (found != null) {
            // The conversation may wait at a desk where whoever knew it from an earlier case does not work.
            requireDesk(me, found);
        }
        boolean isNew = found == null;
        Case taken = found == null ? opening.begin(conversation, me.officer().account()) : found;
        give(taken, me.officer());
        table.event(taken.id(), isNew ? CaseEvent.Kind.TAKEN : CaseEvent.Kind.CLAIMED, by.account());
        audit.record(by, Act.CASE_TAKEN, conversation, word(taken.id()));
        return again(taken.id());
    }

    private void give(Case found, Officer to) {
        boolean goesOn = found.status() == Status.HELD;
        table.hold(found, to.account());
        if (!goesOn) {
            holding.take(found.conversation());
        }
        DeskName desk = desks.called(found.desk().id());
        turns.tell(
                found.conversation(),
                goesOn
                        ? new DeskEvent.Transferred(new Prospect.WithOfficer(names.name(to), desk))
                        : new DeskEvent.Claimed(names.name(to), desk));
    }

    private void release(Case found, DeskEntry desk) {
        opening.release(found, desk);
        if (found.status() == Status.HELD) {
            holding.giveBack(found.conversation());
        }
    }

    /** Whoever acts is here. */
    private Officers.Colleague arriving(Actor by) {
        Officers.Colleague me = officers.acting(by);
        presences.seen(me.officer().account());
        return me;
    }

    private Case open(long id) {
        return table.lock(id)
                .filter(found -> found.status() != Status.CLOSED)
                .orElseThrow(() -> new CaseOverException(id));
    }

    private Case mine(long id, Officers.Colleague me) {
        Case found = open(id);
        if (!found.isHeldBy(me.officer().account())) {
            throw new NotYoursException(found.officer());
        }
        return found;
    }

    private void requireDesk(Officers.Colleague me, Case found) {
        if (!me.is(Role.SUPERVISOR)
                && !officers.worksAt(me.officer().account(), found.desk().id())) {
            throw new RefusedCaseActException(Reason.NOT_YOUR_DESK);
        }
    }

    private static void mayDispose(Case found, Officers.Colleague me) {
        if (!found.isHeldBy(me.officer().account()) && !me.is(Role.SUPERVISOR)) {
            throw new NotYoursException(found.officer());
        }
    }

    private Officer colleague(long account, long desk) {
        return officers.find(account)
                .filter(colleague -> colleague.is(Role.OFFICER) && officers.worksAt(account, desk))
                .map(Officers.Colleague::officer)
                .orElseThrow(() -> new RefusedCaseActException(Reason.UNKNOWN_OFFICER));
    }

    private Case again(long id) {
        return table.find(id).orElseThrow(() -> new CaseOverException(id));
    }

    private static String word(long id) {
        return Long.toString(id);
    }
}
