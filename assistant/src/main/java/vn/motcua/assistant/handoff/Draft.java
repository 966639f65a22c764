package vn.motcua.assistant.handoff;

import java.time.Instant;
import java.util.List;

import vn.motcua.connector.Reply;

/**
 * What the assistant would answer, waiting for an officer's approval.
 *
 * @param id its number
 * @param handOver the number of the case
 * @param sequence the citizen's message that it answers
 * @param replies what would be said, in order; at least one
 * @param createdAt when it was drafted
 */
public record Draft(long id, long handOver, long sequence, List<Reply> replies, Instant createdAt) {

    /** Copies the list. */
    public Draft {
        replies = List.copyOf(replies);
    }

    /** All of it as plain text, for the officer to edit. */
    public String text() {
        return String.join("\n\n", replies.stream().map(Reply::text).toList());
    }
}
