package vn.motcua.assistant.telegram;

import java.util.concurrent.atomic.AtomicLong;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A person in the officers' group: makes updates of what the person writes there. */
record Colleague(long id) {

    static final long GROUP = -1001234567890L;

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong MESSAGES = new AtomicLong(5_000);

    /** In a topic; 0 for outside of topics. */
    String writes(long topic, String text) {
        return Phone.update("message", message(topic).put("text", text));
    }

    /** To the bot alone. */
    String tellsTheBot(String text) {
        ObjectNode message = message(0).put("text", text);
        message.putObject("chat").put("id", id).put("type", "private");
        return Phone.update("message", message);
    }

    String sendsAPicture(long topic) {
        ObjectNode message = message(topic);
        message.putArray("photo")
                .addObject()
                .put("file_id", "x")
                .put("width", 1)
                .put("height", 1);
        return Phone.update("message", message);
    }

    String edits(long topic, String text) {
        return Phone.update("edited_message", message(topic).put("text", text));
    }

    /** Hidden behind the group. */
    String writesAsTheGroup(long topic, String text) {
        ObjectNode message = message(topic).put("text", text);
        message.putObject("from").put("id", 1_087_968_824L).put("is_bot", true);
        message.putObject("sender_chat").put("id", GROUP).put("type", "supergroup");
        return Phone.update("message", message);
    }

    private ObjectNode message(long topic) {
        ObjectNode message = JSON.createObjectNode().put("message_id", MESSAGES.getAndIncrement());
        message.putObject("from").put("id", id).put("is_bot", false).put("first_name", "Mẫu");
        message.putObject("chat").put("id", GROUP).put("type", "supergroup").put("is_forum", true);
        message.put("date", 1_786_492_800);
        if (topic != 0) {
            message.put("message_thread_id", topic).put("is_topic_message", true);
        }
        return message;
    }
}
