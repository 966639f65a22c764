package vn.motcua.assistant.handoff;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.HandOverReason;

/**
 * Which closed cases are looked for; what is null or empty does not narrow.
 *
 * @param desk of this desk
 * @param account last held by this account
 * @param reason opened for this reason
 * @param closing closed for this reason
 * @param from closed at this time or later
 * @param to closed before this time
 * @param rating with this rating
 * @param text as in {@link CaseFilter}
 */
public record HistoryFilter(
        @Nullable Long desk,
        @Nullable Long account,
        @Nullable HandOverReason reason,
        @Nullable Closing closing,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Integer rating,
        String text) {

    /** All of them. */
    public static final HistoryFilter ALL = new HistoryFilter(null, null, null, null, null, null, null, "");
}
