package vn.motcua.assistant.announcement;

/**
 * How many of a channel an announcement would concern, and how they can be reached at this moment.
 *
 * @param channel the channel's name
 * @param pulled whether it would wait on a page until the citizen opens it
 * @param all all of them
 * @param unreachable those whom nothing reaches
 * @param closed those to whom the channel takes no messages, because they wrote too long ago
 * @param billed those to whom it takes them for money
 */
public record Reach(String channel, boolean pulled, long all, long unreachable, long closed, long billed) {

    /** Those whom it reaches for nothing. */
    public long free() {
        return all - unreachable - closed - billed;
    }
}
