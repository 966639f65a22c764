package vn.motcua.assistant.languagemodel;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.assistant.languagemodel.ProviderFailure.Kind;
import vn.motcua.connector.wire.StreamedBody;

/**
 * The answer of an OpenAI-compatible provider that was asked to stream, as server-sent events. Some take no notice of that and answer as a
 * whole: then there is one event with all of it.
 */
final class EventBody {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_BLANKS = 1024;

    private EventBody() {}

    /** @throws ProviderFailure when it is a whole answer that is none, or too long */
    static InputStream of(StreamedBody body) {
        var events = new BufferedInputStream(body);
        try {
            events.mark(MOST_BLANKS);
            int first = events.read();
            for (int blanks = 1; Character.isWhitespace(first) && blanks < MOST_BLANKS; blanks++) {
                first = events.read();
            }
            events.reset();
            if (first != '{') {
                return events;
            }
            byte[] whole = events.readAllBytes();
            if (body.isTooLong()) {
                throw new ProviderFailure(Kind.TOO_LONG);
            }
            return oneEvent(whole);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream oneEvent(byte[] whole) {
        try {
            JsonNode answer = JSON.readTree(whole);
            answer.path("choices").forEach(choice -> {
                if (choice instanceof ObjectNode said && said.has("message")) {
                    said.set("delta", said.remove("message"));
                }
            });
            return new ByteArrayInputStream(("data: " + JSON.writeValueAsString(answer) + "\n\ndata: [DONE]\n\n")
                    .getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException broken) {
            throw new ProviderFailure(Kind.UNREADABLE);
        }
    }
}
