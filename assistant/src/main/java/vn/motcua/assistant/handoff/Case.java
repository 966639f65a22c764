package vn.motcua.assistant.handoff;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.dialogue.HandOverReason;

/**
 * A citizen who needs a person. Of each conversation one case is open at a time.
 *
 * @param id its number
 * @param conversation the conversation's number
 * @param channel the conversation's channel, such as "zalo"
 * @param desk where it waits, or of whose officers one has it
 * @param status where it stands
 * @param reason why a person is needed, the gravest reason that was given
 * @param briefing what the dialogue knew when the person was wished for
 * @param urgency who comes first
 * @param openedAt when the person was wished for
 * @param waitingSince by which it has its place in the queue; kept when it returns there
 * @param dueAt by when an officer is to have answered, counted in working time of the desk; null when nothing is owed
 * @param officer who has it, or had it when it was closed; null while it waits
 * @param claimedAt when that officer took it
 * @param answeredAt when an officer first answered
 * @param citizenSequence the number of the citizen's last message in the log; 0 when none came since
 * @param officerSequence the number of an officer's last message; 0 when none was written
 * @param readSequence up to which message an officer has read
 * @param review whether the assistant drafts and the officer approves
 * @param closedAt when it was closed
 * @param closing why
 * @param rating what the citizen said, 1 (very bad) to 5 (very good)
 * @param ratingWord the word that went with it, masked; empty when none did
 * @param followUpAt when somebody is to come back to it; null when nobody is
 * @param version grows with every change
 */
public record Case(
        long id,
        long conversation,
        String channel,
        DeskRef desk,
        Status status,
        HandOverReason reason,
        Briefing briefing,
        Urgency urgency,
        Instant openedAt,
        Instant waitingSince,
        @Nullable Instant dueAt,
        @Nullable Officer officer,
        @Nullable Instant claimedAt,
        @Nullable Instant answeredAt,
        long citizenSequence,
        long officerSequence,
        long readSequence,
        boolean review,
        @Nullable Instant closedAt,
        @Nullable Closing closing,
        @Nullable Integer rating,
        String ratingWord,
        @Nullable Instant followUpAt,
        int version) {

    /** Whether the citizen has written something that no officer has read. */
    public boolean isUnread() {
        return citizenSequence > readSequence;
    }

    /** Whether this account has it in hand. */
    public boolean isHeldBy(@Nullable Long account) {
        return status == Status.HELD && officer != null && account != null && officer.account() == account;
    }

    /** Whether an answer is owed and its time is over. */
    public boolean isLate(Instant now) {
        return status != Status.CLOSED && dueAt != null && dueAt.isBefore(now);
    }
}
