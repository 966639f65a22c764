package vn.motcua.assistant.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.Language;

/**
 * What a citizen wants looked up.
 *
 * @param id its number
 * @param conversation who asks
 * @param code the dossier
 * @param digits what the citizen gave as the end of the telephone on it
 * @param language in which to answer
 * @param askedAt when it was asked for
 * @param tries how often it was begun, this time included
 * @param attempt the number of the attempt that was counted for it; null as long as none was
 * @param delayTold whether the citizen knows that it takes longer
 */
record Lookup(
        long id,
        long conversation,
        DossierCode code,
        String digits,
        Language language,
        Instant askedAt,
        int tries,
        @Nullable Long attempt,
        boolean delayTold) {

    /** Without the digits. */
    @Override
    public String toString() {
        return "Lookup[id=" + id + ", tries=" + tries + "]";
    }
}
