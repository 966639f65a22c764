package vn.motcua.doubles;

import java.time.Duration;
import java.util.function.UnaryOperator;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

/**
 * How a double answers when it is told to misbehave.
 *
 * @param acts whether it does what it was asked all the same
 * @param answer what becomes of the answer that it would have given
 */
public record ScriptedAnswer(boolean acts, UnaryOperator<ResponseDefinitionBuilder> answer) {

    /** This status with this body, and nothing done. */
    public static ScriptedAnswer status(int status, String body) {
        return new ScriptedAnswer(
                false,
                own -> new ResponseDefinitionBuilder()
                        .withStatus(status)
                        .withHeader("Content-Type", body.startsWith("<") ? "text/html" : "application/json")
                        .withBody(body));
    }

    /** This status, saying how many seconds to wait, and nothing done. */
    public static ScriptedAnswer retryAfter(int status, String seconds) {
        return new ScriptedAnswer(
                false, own -> new ResponseDefinitionBuilder().withStatus(status).withHeader("Retry-After", seconds));
    }

    /** A web page, as gateways and notices of maintenance are, and nothing done. */
    public static ScriptedAnswer page(int status) {
        return status(status, "<html><body>Hệ thống đang bảo trì</body></html>");
    }

    /** What was asked is done, and the connection breaks instead of an answer. */
    public static ScriptedAnswer reset() {
        return new ScriptedAnswer(true, own -> own.withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** What was asked is done, and the connection ends without an answer. */
    public static ScriptedAnswer noAnswer() {
        return new ScriptedAnswer(true, own -> own.withFault(Fault.EMPTY_RESPONSE));
    }

    /** What was asked is done, and the connection breaks within the answer. */
    public static ScriptedAnswer halfAnAnswer() {
        return new ScriptedAnswer(true, own -> own.withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    }

    /** What was asked is done, and the answer is this, with status 200. */
    public static ScriptedAnswer answering(String body) {
        return new ScriptedAnswer(true, own -> own.withBody(body));
    }

    /** What was asked is done, and the answer comes after this time. */
    public static ScriptedAnswer slow(Duration delay) {
        return new ScriptedAnswer(true, own -> own.withFixedDelay((int) delay.toMillis()));
    }
}
