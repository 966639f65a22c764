package vn.motcua.connector.telegram;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/**
 * A supergroup with topics in which officers work. The bot must be its administrator with the right to manage topics. One attempt per call,
 * like {@link TelegramApi}; making a topic and saying something are not idempotent.
 */
public final class Forum {

    /** The longest text of a message, in UTF-16 code units: below the Bot API's 4096 characters. */
    public static final int LONGEST_TEXT = 4000;

    private static final int LONGEST_NAME = 128;

    private final TelegramApi telegram;
    private final long chat;

    /** The group with this id, which is below 0. */
    public Forum(TelegramApi telegram, long chat) {
        this.telegram = telegram;
        this.chat = chat;
    }

    /** A chat of the same bot, such as a person's own. */
    public Forum(Forum other, long chat) {
        this(other.telegram, chat);
    }

    /** The group's id. */
    public long chat() {
        return chat;
    }

    /** What a failure means for whoever works with topics. */
    public enum Trouble {
        /** There is no such topic any more. */
        TOPIC_GONE,
        /** Somebody has closed the topic. */
        TOPIC_CLOSED,
        /** The group is gone, has no topics, or the bot may not work in it: somebody has to mend that. */
        GROUP,
        /** Too many messages; see {@link TelegramFailure.Refused#retryAfter()}. */
        TOO_FAST,
        /** Telegram will not have this message or name, or the reaction; trying again is of no use. */
        REFUSED,
        /** Telegram cannot be reached, or has trouble of its own; also when the call may have been carried out. */
        AWAY
    }

    /** Makes a topic; answers its number. */
    public Answer<Long> open(String name) {
        String cut = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
        return number(telegram.call(method("createForumTopic", Map.of("name", cut))), "message_thread_id");
    }

    /**
     * Says something, as plain text.
     *
     * @param topic the topic's number; 0 for the one that every group has
     * @param replyTo the message that it answers; 0 for none
     * @return the message's number
     */
    public Answer<Long> say(long topic, String text, long replyTo) {
        var members =
                new TreeMap<String, Object>(Map.of("text", text, "link_preview_options", Map.of("is_disabled", true)));
        if (topic != 0) {
            members.put("message_thread_id", topic);
        }
        if (replyTo != 0) {
            members.put("reply_parameters", Map.of("message_id", replyTo, "allow_sending_without_reply", true));
        }
        return number(telegram.call(method("sendMessage", members)), "message_id");
    }

    /** Puts a sign to a message. */
    public Optional<TelegramFailure> react(long message, String emoji) {
        return failure(telegram.call(method(
                "setMessageReaction",
                Map.of("message_id", message, "reaction", new Object[] {Map.of("type", "emoji", "emoji", emoji)}))));
    }

    /** Closes a topic. */
    public Optional<TelegramFailure> close(long topic) {
        return failure(telegram.call(method("closeForumTopic", Map.of("message_thread_id", topic))));
    }

    /** Opens a closed topic again. */
    public Optional<TelegramFailure> reopen(long topic) {
        return failure(telegram.call(method("reopenForumTopic", Map.of("message_thread_id", topic))));
    }

    /** Deletes a topic with all that was said in it, which needs the right to delete messages. */
    public Optional<TelegramFailure> delete(long topic) {
        return failure(telegram.call(method("deleteForumTopic", Map.of("message_thread_id", topic))));
    }

    /** What a failure means. */
    public static Trouble trouble(TelegramFailure failure) {
        if (!(failure instanceof TelegramFailure.Refused refused)) {
            return failure instanceof TelegramFailure.Invalid ? Trouble.REFUSED : Trouble.AWAY;
        }
        return switch (refused.code()) {
            case 400 -> bad(refused);
            case 401, 403, 404 -> Trouble.GROUP;
            case 429 -> Trouble.TOO_FAST;
            default -> refused.code() >= 500 || refused.code() == 409 ? Trouble.AWAY : Trouble.REFUSED;
        };
    }

    private static Trouble bad(TelegramFailure.Refused refused) {
        if (refused.says("thread not found") || refused.says("TOPIC_DELETED") || refused.says("TOPIC_ID_INVALID")) {
            return Trouble.TOPIC_GONE;
        }
        if (refused.says("TOPIC_CLOSED")) {
            return Trouble.TOPIC_CLOSED;
        }
        return refused.migratedTo().isPresent()
                        || refused.says("chat not found")
                        || refused.says("not a forum")
                        || refused.says("not enough rights")
                        || refused.says("upgraded to a supergroup")
                        || refused.says("CHAT_")
                ? Trouble.GROUP
                : Trouble.REFUSED;
    }

    private PlainMethod method(String name, Map<String, Object> members) {
        var all = new TreeMap<String, Object>(members);
        all.put("chat_id", chat);
        return new PlainMethod(name, all);
    }

    private static Answer<Long> number(Answer<JsonNode> answer, String member) {
        if (answer instanceof Answer.Failed<JsonNode> failed) {
            return new Answer.Failed<>(failed.failure());
        }
        OptionalLong number = Member.whole(((Answer.Ok<JsonNode>) answer).value(), member);
        return number.isPresent()
                ? new Answer.Ok<>(number.getAsLong())
                : new Answer.Failed<>(new TelegramFailure.Lost("Telegram's answer names no number"));
    }

    private static Optional<TelegramFailure> failure(Answer<JsonNode> answer) {
        return answer instanceof Answer.Failed<JsonNode> failed ? Optional.of(failed.failure()) : Optional.empty();
    }
}
