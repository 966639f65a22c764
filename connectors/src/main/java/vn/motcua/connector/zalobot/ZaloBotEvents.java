package vn.motcua.connector.zalobot;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.InboundMessage.Content;
import vn.motcua.connector.wire.JsonObjects;

/** Reads webhooks whose secret has been checked, with the documented wrapper {@code ok} and {@code result} or without it. */
public final class ZaloBotEvents {

    /** The channel's name. */
    public static final String CHANNEL = "zalobot";

    private static final String ACCOUNT = InboundMessage.ONLY_ACCOUNT;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_.]{1,60}");

    /**
     * What a webhook tells.
     *
     * @param body the bytes as they were received, their secret checked
     * @param received the time now
     * @return at least one event; bodies of no use give {@link InboundEvent.Ignored}
     */
    public List<InboundEvent> parse(byte[] body, Instant received) {
        return List.of(JsonObjects.read(body)
                .map(json -> json.path("result").isObject() ? json.path("result") : json)
                .map(event -> parse(event, received))
                .orElseGet(() -> ignored("a body that is no JSON object")));
    }

    private static InboundEvent parse(JsonNode event, Instant received) {
        String name = JsonObjects.text(event, "event_name");
        if (!NAME.matcher(name).matches()) {
            return ignored("an event without a name");
        }
        JsonNode message = event.path("message");
        String chat = JsonObjects.id(message, "chat", "id");
        String sender = JsonObjects.id(message, "from", "id");
        String conversation = chat.isEmpty() ? sender : chat;
        String id = JsonObjects.id(message, "message_id");
        if (conversation.isEmpty() || id.isEmpty()) {
            return ignored(name + " that does not say from whom or which");
        }
        if (message.path("from").path("is_bot").isBoolean()
                && message.path("from").path("is_bot").booleanValue()) {
            return ignored(name + " of a bot");
        }
        if (!name.startsWith("message.") || !name.endsWith(".received")) {
            return ignored("the unknown event " + name);
        }
        Content content = JsonObjects.text(message, "chat", "chat_type").equalsIgnoreCase("GROUP")
                ? new Content.Did(Gesture.GROUP, "")
                : content(name, message);
        return new InboundMessage(CHANNEL, ACCOUNT, conversation, id, content, received);
    }

    private static Content content(String name, JsonNode message) {
        return switch (name) {
            case "message.text.received" -> {
                String text = JsonObjects.text(message, "text");
                yield text.isBlank() ? new Content.Did(Gesture.UNKNOWN, "") : new Content.Text(text);
            }
            case "message.image.received" -> new Content.Did(Gesture.PICTURE, JsonObjects.text(message, "caption"));
            case "message.sticker.received" -> new Content.Did(Gesture.STICKER, "");
            case "message.voice.received" -> new Content.Did(Gesture.VOICE, "");
            default -> new Content.Did(Gesture.UNKNOWN, "");
        };
    }

    private static InboundEvent ignored(String what) {
        return new InboundEvent.Ignored(CHANNEL, ACCOUNT, what);
    }
}
