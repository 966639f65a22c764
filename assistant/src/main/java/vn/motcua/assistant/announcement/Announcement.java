package vn.motcua.assistant.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An announcement.
 *
 * @param id its number
 * @param status how far it is
 * @param draft what it says, to whom and when
 * @param version how often it was changed, from 1
 * @param writers the numbers of the accounts of those who have written or changed it
 * @param writerName what the person is called who wrote it last, or the name of an account that is no more
 * @param approverName the same of who approved it; empty while nobody has
 * @param note why it was given back to its writer, or paused by the software; empty when neither
 * @param startedAt when it began to be sent; null when it has not
 * @param endedAt when the last one of its recipients was settled; null while there are any left
 */
public record Announcement(
        long id,
        Status status,
        AnnouncementDraft draft,
        int version,
        List<Long> writers,
        String writerName,
        String approverName,
        String note,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** Copies the list. */
    public Announcement {
        writers = List.copyOf(writers);
    }

    /** How far it is. */
    public enum Status {
        /** Being written. */
        DRAFT,
        /** Waits for somebody else to approve it. */
        SUBMITTED,
        /** Approved; begins when its time has come. */
        APPROVED,
        /** Being sent. */
        SENDING,
        /** No more is sent until somebody lets it go on. */
        PAUSED,
        /** Nobody else is written to. */
        STOPPED,
        /** Everybody was written to, or cannot be. */
        DONE;

        /** The word of the database and of message files, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether this account has written or changed it, and so cannot approve it. */
    public boolean isWrittenBy(long account) {
        return writers.contains(account);
    }

    /** Whether its words, its recipients and its time can still be changed. */
    public boolean isOpen() {
        return status == Status.DRAFT || status == Status.SUBMITTED;
    }

    /** Whether it has recipients. */
    public boolean hasBegun() {
        return startedAt != null;
    }
}
