package vn.motcua.connector.zalobot;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** How a call of the bot API ended. */
sealed interface ZaloBotResult {

    /**
     * Well.
     *
     * @param at the time by Zalo's clock, where it says so
     */
    record Done(JsonNode result, Optional<Instant> at) implements ZaloBotResult {}

    /**
     * Not well.
     *
     * @param code the member {@code error_code}, or the HTTP status of an answer that is none of the API's
     * @param said the API's own words where they are harmless; else empty
     * @param retryAfter how long to wait, where the answer says so; the API's own answers do not
     */
    record Failed(int code, String said, Optional<Duration> retryAfter) implements ZaloBotResult {
        /** For staff. */
        String explained() {
            return "Zalo's bot API answered with error " + code + "." + (said.isEmpty() ? "" : " It says: " + said);
        }
    }

    /** Zalo has seen nothing of it. */
    record NotSent(String reason) implements ZaloBotResult {}

    /** Zalo may have acted on it. */
    record Lost(String reason) implements ZaloBotResult {}
}
