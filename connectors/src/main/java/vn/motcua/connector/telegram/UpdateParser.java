package vn.motcua.connector.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.InboundEvent.Ignored;
import vn.motcua.connector.InboundEvent.Interacted;
import vn.motcua.connector.InboundEvent.Left;
import vn.motcua.connector.InboundEvent.Moved;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.InboundMessage.Content;

/**
 * Reads updates. From the tree of the JSON and not by the client library's classes: those take no update id above 32 bits and fail on
 * members of an unexpected type, and one update that cannot be read would block its chat for a day. Whatever cannot be understood is
 * {@link Ignored}; no bytes make it throw. Names of persons and of files are never taken over; what is enclosed (a place, the sender's own
 * number, the handle of a picture) is kept by nobody who has not asked for it.
 *
 * <p>An event's id is the update's id; of an album, whose pictures come as one update each, it is that of the album, so that an album is
 * answered once.
 */
public final class UpdateParser {

    private static final String CHANNEL = TelegramAccount.CHANNEL;
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(200).build())
                    .build())
            .build();

    private final String account;
    private final MessageReader messages;

    /**
     * For a bot.
     *
     * @param account the bot's id, see {@link TelegramAccount#botId()}
     * @param botName the bot's user name without {@code @}, by which commands in groups are addressed to it; empty when unknown: no
     *     group is answered then
     */
    public UpdateParser(String account, String botName) {
        this.account = account;
        this.messages = new MessageReader(botName);
    }

    /** Reads an update as it came, verified before. */
    public TelegramUpdate parse(byte[] body, Instant receivedAt) {
        JsonNode update;
        try {
            update = JSON.readTree(body);
        } catch (JacksonException malformed) {
            return new TelegramUpdate(OptionalLong.empty(), List.of(ignored("no JSON")), Optional.empty());
        }
        OptionalLong id = Member.whole(update, "update_id");
        Optional<String> query = Member.text(update.path("callback_query"), "id");
        InboundEvent event = id.isEmpty()
                ? ignored("an update without an id")
                : event(update, Long.toString(id.getAsLong()), receivedAt);
        return new TelegramUpdate(id, List.of(event), query);
    }

    private InboundEvent event(JsonNode update, String id, Instant receivedAt) {
        // At most one of them is present, says the specification.
        if (update.path("message").isObject()) {
            return message(update.path("message"), id, receivedAt);
        }
        if (update.path("edited_message").isObject()) {
            return edited(update.path("edited_message"), id, receivedAt);
        }
        if (update.path("callback_query").isObject()) {
            return pressed(update.path("callback_query"), id, receivedAt);
        }
        if (update.path("my_chat_member").isObject()) {
            return membership(update.path("my_chat_member"), receivedAt);
        }
        return ignored("an update of another kind: " + kind(update));
    }

    private InboundEvent message(JsonNode message, String id, Instant receivedAt) {
        Optional<Chat> chat = Chat.of(message);
        if (chat.isEmpty()) {
            return ignored("a message without a chat");
        }
        String conversation = chat.get().conversation();
        OptionalLong to = Member.whole(message, "migrate_to_chat_id");
        if (to.isPresent()) {
            return new Moved(CHANNEL, account, conversation, Long.toString(to.getAsLong()));
        }
        OptionalLong from = Member.whole(message, "migrate_from_chat_id");
        if (from.isPresent()) {
            return new Moved(CHANNEL, account, Long.toString(from.getAsLong()), conversation);
        }
        if (message.path("from").path("is_bot").asBoolean(false)) {
            return ignored("a message of a bot");
        }
        return switch (chat.get().kind()) {
            case PRIVATE -> said(messages.read(message), conversation, albumOr(id, message, conversation), receivedAt);
            case GROUP -> said(messages.readInGroup(message), conversation, id, receivedAt);
            case OTHER -> ignored("a message in a channel");
        };
    }

    private InboundEvent edited(JsonNode message, String id, Instant receivedAt) {
        Optional<Chat> chat = Chat.of(message).filter(where -> where.kind() == Chat.Kind.PRIVATE);
        Optional<String> words = Member.text(message, "text")
                .or(() -> Member.text(message, "caption"))
                .filter(text -> !text.isBlank());
        if (chat.isEmpty()
                || words.isEmpty()
                || message.path("from").path("is_bot").asBoolean(false)) {
            return ignored("an edit without words, such as a live location");
        }
        return new InboundMessage(
                CHANNEL,
                account,
                chat.get().conversation(),
                id,
                new Content.Did(Gesture.EDIT, words.get()),
                receivedAt);
    }

    private InboundEvent pressed(JsonNode query, String id, Instant receivedAt) {
        JsonNode message = query.path("message");
        // Of a message that is too old to be seen, its chat and id are still there.
        Optional<Chat> chat = Chat.of(message).filter(where -> where.kind() == Chat.Kind.PRIVATE);
        Optional<String> value = Member.text(query, "data");
        if (chat.isEmpty() || value.isEmpty()) {
            return ignored("a button that is not ours");
        }
        OptionalLong on = Member.whole(message, "message_id");
        return new InboundMessage(
                CHANNEL,
                account,
                chat.get().conversation(),
                id,
                new Content.Chosen(value.get(), on.isPresent() ? Long.toString(on.getAsLong()) : ""),
                receivedAt);
    }

    private InboundEvent membership(JsonNode change, Instant receivedAt) {
        Optional<Chat> chat = Chat.of(change);
        Optional<String> status = Member.text(change.path("new_chat_member"), "status");
        if (chat.isEmpty() || status.isEmpty()) {
            return ignored("a change of membership that cannot be read");
        }
        String conversation = chat.get().conversation();
        return switch (status.get()) {
            case "kicked", "left" -> new Left(CHANNEL, account, conversation, time(change, receivedAt));
            case "member" ->
                chat.get().kind() == Chat.Kind.PRIVATE
                        ? new Interacted(CHANNEL, account, conversation, time(change, receivedAt))
                        : ignored("the bot was added to a group");
            default -> ignored("the bot's rights were changed");
        };
    }

    private InboundEvent said(MessageReader.Read read, String conversation, String id, Instant receivedAt) {
        return switch (read) {
            case MessageReader.Read.Of of ->
                new InboundMessage(CHANNEL, account, conversation, id, of.content(), receivedAt);
            case MessageReader.Read.Nothing nothing -> ignored(nothing.why());
        };
    }

    private static String albumOr(String id, JsonNode message, String conversation) {
        return Member.text(message, "media_group_id")
                .filter(group -> !group.isBlank() && group.length() <= 64)
                .map(group -> "album:" + conversation + ":" + group)
                .orElse(id);
    }

    /** When it happened by Telegram's clock, since updates may come late; ours where theirs cannot be. */
    private static Instant time(JsonNode node, Instant receivedAt) {
        OptionalLong seconds = Member.whole(node, "date");
        if (seconds.isEmpty()
                || seconds.getAsLong() <= 0
                || seconds.getAsLong() > receivedAt.plus(CLOCKS_APART).getEpochSecond()) {
            return receivedAt;
        }
        return Instant.ofEpochSecond(seconds.getAsLong());
    }

    private static String kind(JsonNode update) {
        return update.propertyNames().stream()
                .filter(name -> !name.equals("update_id") && name.matches("[a-z_]{1,40}"))
                .findFirst()
                .orElse("none");
    }

    private Ignored ignored(String what) {
        return new Ignored(CHANNEL, account, what);
    }
}
