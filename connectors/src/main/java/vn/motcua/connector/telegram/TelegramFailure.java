package vn.motcua.connector.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Why a call of the Bot API was not done. Reasons are for staff; they hold no token. */
public sealed interface TelegramFailure {

    /** A sentence without a full stop. */
    String reason();

    /**
     * Telegram refused it.
     *
     * @param code the error code, which is the HTTP status too; 0 when there was none
     * @param description in Telegram's words
     * @param retryAfter how long to wait, where Telegram says so
     * @param migratedTo the group's new id, where it has one
     */
    record Refused(int code, String description, Optional<Duration> retryAfter, OptionalLong migratedTo)
            implements TelegramFailure {

        /** Whether the description has these words, whatever their case; they are more stable than whole descriptions. */
        boolean says(String words) {
            return description.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        }

        @Override
        public String reason() {
            return "Telegram answered " + code + " (" + description + ")";
        }
    }

    /** The request never left: Telegram has seen nothing of it. */
    record NotSent(String reason) implements TelegramFailure {}

    /** The request left, and no whole answer came: whether Telegram did it cannot be known. */
    record Lost(String reason) implements TelegramFailure {}

    /**
     * Something between here and Telegram answered in its place, such as a proxy.
     *
     * @param status the HTTP status
     */
    record Foreign(int status) implements TelegramFailure {
        @Override
        public String reason() {
            return "something else than Telegram answered (HTTP " + status + ")";
        }
    }

    /** The client library found it incomplete and did not send it: a fault of this software. */
    record Invalid(String reason) implements TelegramFailure {}
}
