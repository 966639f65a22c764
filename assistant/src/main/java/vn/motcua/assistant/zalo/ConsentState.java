package vn.motcua.assistant.zalo;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How it stands with the consent by which this service may speak for the Official Account. */
public sealed interface ConsentState {

    /**
     * The channel does not run.
     *
     * @param faults what is wrong with its settings, for an administrator, in English with the settings' names; empty when it is simply
     *     not set up
     */
    record Off(List<String> faults) implements ConsentState {
        /** Copies the list. */
        public Off {
            faults = List.copyOf(faults);
        }
    }

    /**
     * All is well.
     *
     * @param since when the present tokens were given
     * @param validUntil until when they can be renewed without anybody; this date moves on with each renewal
     */
    record Given(Instant since, Instant validUntil) implements ConsentState {}

    /**
     * Nothing can be sent before an administrator consents; everything waits.
     *
     * @param since since when; null when nobody has consented yet
     * @param why why
     * @param code Zalo's error code; 0 when there is none
     */
    record Needed(@Nullable Instant since, ConsentReason why, int code) implements ConsentState {}
}
