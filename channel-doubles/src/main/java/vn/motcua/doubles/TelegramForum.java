package vn.motcua.doubles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The topics of a group, as the Bot API keeps them. */
final class TelegramForum {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A topic's number is that of the message that tells of its making, and so none of a chat's first. */
    private static final long FIRST = 101;

    private final Map<Long, TelegramDouble.Topic> topics = new TreeMap<>();
    private final Map<Long, String> reactions = new TreeMap<>();
    private long next = FIRST;

    void reset() {
        topics.clear();
        reactions.clear();
        next = FIRST;
    }

    List<TelegramDouble.Topic> topics() {
        return List.copyOf(topics.values());
    }

    Map<Long, String> reactions() {
        return Map.copyOf(reactions);
    }

    /** Somebody deletes a topic in an app. */
    void lose(long topic) {
        topics.remove(topic);
    }

    /** Somebody closes a topic in an app. */
    void shut(long topic) {
        topics.computeIfPresent(topic, (id, known) -> known.open(false));
    }

    JsonNode make(JsonNode asked) {
        long topic = next++;
        String name = asked.path("name").asString("");
        topics.put(topic, new TelegramDouble.Topic(topic, name, true, List.of()));
        return JSON.createObjectNode()
                .put("message_thread_id", topic)
                .put("name", name)
                .put("icon_color", 7322096);
    }

    /** Why nothing can be done in the topic that is meant; empty when it can. */
    String obstacle(JsonNode asked, boolean writing) {
        if (!asked.has("message_thread_id")) {
            return "";
        }
        TelegramDouble.Topic topic = topics.get(asked.path("message_thread_id").asLong());
        if (topic == null) {
            return "Bad Request: message thread not found";
        }
        return writing && !topic.isOpen() ? "Bad Request: TOPIC_CLOSED" : "";
    }

    void say(JsonNode asked, ObjectNode message) {
        if (asked.has("message_thread_id")) {
            long id = asked.path("message_thread_id").asLong();
            message.put("message_thread_id", id).put("is_topic_message", true);
            topics.computeIfPresent(id, (same, known) -> {
                var texts = new ArrayList<>(known.texts());
                texts.add(asked.path("text").asString(""));
                return new TelegramDouble.Topic(id, known.name(), known.isOpen(), texts);
            });
        }
    }

    void setOpen(JsonNode asked, boolean open) {
        topics.computeIfPresent(asked.path("message_thread_id").asLong(), (id, known) -> known.open(open));
    }

    void delete(JsonNode asked) {
        topics.remove(asked.path("message_thread_id").asLong());
    }

    void react(JsonNode asked) {
        reactions.put(
                asked.path("message_id").asLong(),
                asked.path("reaction").path(0).path("emoji").asString(""));
    }
}
