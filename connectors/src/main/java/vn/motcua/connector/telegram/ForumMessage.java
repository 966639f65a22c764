package vn.motcua.connector.telegram;

import java.util.Optional;
import java.util.OptionalLong;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that a person wrote in a chat, read for officers' work and not for citizens' conversations. What Telegram itself tells in a
 * group (a topic was made, somebody has joined) is none.
 *
 * @param chat where; above 0 the person's own chat with the bot
 * @param topic the topic's number; 0 outside of topics
 * @param id the message's number, unique in its chat
 * @param from the person's Telegram id; empty when the person hides behind the group
 * @param kind what it is
 * @param text the words; empty when there are none
 */
public record ForumMessage(long chat, long topic, long id, OptionalLong from, Kind kind, String text) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What was done. */
    public enum Kind {
        WORDS,
        /** Words were changed that had been sent before. */
        EDIT,
        /** A picture, a file, a voice message or the like, perhaps with words. */
        FILE
    }

    /** Reads an update; empty when it is nothing of this kind. No bytes make it throw. */
    public static Optional<ForumMessage> read(byte[] update) {
        JsonNode read;
        try {
            read = JSON.readTree(update);
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
        JsonNode message = read.path("message");
        return message.isObject() ? of(message, false) : of(read.path("edited_message"), true);
    }

    private static Optional<ForumMessage> of(JsonNode message, boolean edited) {
        OptionalLong chat = Member.whole(message.path("chat"), "id");
        OptionalLong id = Member.whole(message, "message_id");
        OptionalLong from = Member.whole(message.path("from"), "id");
        boolean hidden = message.has("sender_chat");
        if (chat.isEmpty() || id.isEmpty() || (!hidden && (from.isEmpty() || isBot(message)))) {
            return Optional.empty();
        }
        boolean inTopic = message.path("is_topic_message").asBoolean(false);
        long topic = inTopic ? Member.whole(message, "message_thread_id").orElse(0) : 0;
        Optional<String> words = Member.text(message, "text");
        Kind kind;
        if (words.isPresent()) {
            kind = edited ? Kind.EDIT : Kind.WORDS;
        } else if (message.has("photo")
                || message.has("document")
                || message.has("voice")
                || message.has("video")
                || message.has("video_note")
                || message.has("audio")
                || message.has("animation")
                || message.has("sticker")
                || message.has("location")
                || message.has("contact")) {
            kind = Kind.FILE;
        } else {
            return Optional.empty();
        }
        return Optional.of(new ForumMessage(
                chat.getAsLong(),
                topic,
                id.getAsLong(),
                hidden ? OptionalLong.empty() : from,
                kind,
                words.or(() -> Member.text(message, "caption")).orElse("")));
    }

    private static boolean isBot(JsonNode message) {
        return message.path("from").path("is_bot").asBoolean(false);
    }

    /** Without the words, which must not reach a log. */
    @Override
    public String toString() {
        return "ForumMessage[chat=" + chat + ", topic=" + topic + ", id=" + id + ", kind=" + kind + "]";
    }
}
