package vn.motcua.connector.zalo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** How a call of the API ended. */
sealed interface ZaloResult {

    /**
     * Well.
     *
     * @param data the answer's {@code data}, which may be missing
     * @param at the time by Zalo's clock, where it says so
     */
    record Done(JsonNode data, Optional<Instant> at) implements ZaloResult {}

    /**
     * With an error of Zalo's.
     *
     * @param said Zalo's own words where they are harmless; else empty
     */
    record Failed(ZaloError error, String said) implements ZaloResult {
        /** For staff. */
        String explained() {
            return error.explained() + (said.isEmpty() ? "" : " Zalo says: " + said);
        }
    }

    /** Something that stands before the API answered in its place, or the API without its envelope. */
    record TurnedAway(int status, boolean page, Optional<Duration> retryAfter) implements ZaloResult {}

    /** Zalo has seen nothing of it. */
    record NotSent(String reason) implements ZaloResult {}

    /** Zalo may have acted on it. */
    record Lost(String reason) implements ZaloResult {}

    /** It could not be made without a token. */
    record NoToken(Access access) implements ZaloResult {}
}
