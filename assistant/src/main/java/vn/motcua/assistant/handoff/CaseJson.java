package vn.motcua.assistant.handoff;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.messaging.MessageJson;
import vn.motcua.connector.Reply;

/** What is kept of cases as JSON. Lenient, because it may have been written by an older or a newer version than this one. */
final class CaseJson {

    private static final Logger LOG = LoggerFactory.getLogger(CaseJson.class);

    private static final JsonMapper JSON = MessageJson.register(JsonMapper.builder())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CaseJson() {}

    static String write(Briefing briefing) {
        return JSON.writeValueAsString(briefing);
    }

    /** A case whose briefing cannot be read is still a case. */
    static Briefing briefing(String json) {
        try {
            return JSON.readValue(json, Briefing.class);
        } catch (JacksonException unreadable) {
            LOG.error("A briefing cannot be read");
            return Briefing.NONE;
        }
    }

    static String write(List<Reply> replies) {
        return JSON.writeValueAsString(replies.toArray(Reply[]::new));
    }

    static List<Reply> replies(String json) {
        return List.of(JSON.readValue(json, Reply[].class));
    }
}
