package vn.motcua.assistant.console;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.zalo.ConsentState;

/**
 * Zalo's consent, as the page shows it.
 *
 * @param state "off", "given" or "needed"
 * @param faults off: what is wrong with the settings, in English; empty when Zalo is not set up
 * @param since given, needed: since when; null when nobody has ever consented
 * @param until given: until when it lasts without anybody
 * @param why needed: the key of why
 * @param code needed: Zalo's error code; 0 when there is none
 */
record ConsentView(
        String state,
        List<String> faults,
        @Nullable Instant since,
        @Nullable Instant until,
        String why,
        int code) {

    /** Copies the list. */
    ConsentView {
        faults = List.copyOf(faults);
    }

    static ConsentView of(ConsentState state) {
        return switch (state) {
            case ConsentState.Off off -> new ConsentView("off", off.faults(), null, null, "", 0);
            case ConsentState.Given given ->
                new ConsentView("given", List.of(), given.since(), given.validUntil(), "", 0);
            case ConsentState.Needed needed ->
                new ConsentView(
                        "needed", List.of(), needed.since(), null, needed.why().key(), needed.code());
        };
    }
}
