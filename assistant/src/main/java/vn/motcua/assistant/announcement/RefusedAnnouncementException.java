package vn.motcua.assistant.announcement;

/** An announcement cannot be kept as it was written, or what was wanted of it is not possible. */
public final class RefusedAnnouncementException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    RefusedAnnouncementException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** Why not. */
    public enum Reason {
        /** The title is missing or too long. */
        TITLE,
        /** The words are missing or too long. */
        BODY,
        /** English needs a title and words, or neither. */
        ENGLISH,
        /** The topic is missing or no more. */
        TOPIC,
        /** No channel, or one that is not set up. */
        CHANNELS,
        /** No village, or one that is no more. */
        VILLAGES,
        /** The end is missing, over, before the beginning or too far away. */
        TIMES,
        /** Messages that cost something are not allowed here. */
        BILLED,
        /** Whoever has written or changed it cannot approve it. */
        OWN,
        /** It was changed since it was read. */
        CHANGED,
        /** It is too far for that, or not far enough, or is no more. */
        STATE
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
