package vn.motcua.connector.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a call ended. Reasons are in plain words and hold neither address nor content. */
public sealed interface HttpAnswer {

    /**
     * With an answer that arrived whole.
     *
     * @param status the HTTP status
     * @param body its text, at most {@link HttpCalls#longestBody} bytes of it
     * @param page whether it is a web page, as gateways and maintenance notices are
     * @param retryAfter how long to wait, where it says so
     * @param at the time by the clock of whoever answered, to the second, where it says so
     */
    record Answered(int status, String body, boolean page, Optional<Duration> retryAfter, Optional<Instant> at)
            implements HttpAnswer {
        /** Without the body. */
        @Override
        public String toString() {
            return "Answered[status=" + status + ", page=" + page + ", retryAfter=" + retryAfter + ", at=" + at + "]";
        }
    }

    /** Without the other side having seen any of it: no name, no connection, no secure connection. */
    record NotSent(String reason) implements HttpAnswer {}

    /** With the request on its way and no whole answer: whether the other side acted on it cannot be known. */
    record Lost(String reason) implements HttpAnswer {}
}
