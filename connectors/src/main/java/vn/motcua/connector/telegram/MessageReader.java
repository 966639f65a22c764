package vn.motcua.connector.telegram;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.InboundMessage.Content;

/** What a message says. */
final class MessageReader {

    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,32}))?(?:\\s+(.*))?", Pattern.DOTALL);

    private static final Map<String, Gesture> COMMANDS = Map.of(
            "start", Gesture.BEGIN,
            "huongdan", Gesture.HELP,
            "help", Gesture.HELP,
            "lamtiep", Gesture.RESUME,
            "gapcanbo", Gesture.OFFICER,
            "xoadulieu", Gesture.ERASE);

    /** Members that are no content of their own but say how, where and by whom a message was sent. */
    private static final Set<String> FRAME = Set.of(
            "message_id",
            "message_thread_id",
            "direct_messages_topic",
            "from",
            "sender_chat",
            "sender_boost_count",
            "sender_business_bot",
            "sender_tag",
            "receiver_user",
            "ephemeral_message_id",
            "guest_bot_caller_user",
            "guest_bot_caller_chat",
            "guest_query_id",
            "date",
            "business_connection_id",
            "chat",
            "forward_origin",
            "forward_from",
            "forward_from_chat",
            "forward_from_message_id",
            "forward_signature",
            "forward_sender_name",
            "forward_date",
            "is_topic_message",
            "is_automatic_forward",
            "reply_to_message",
            "external_reply",
            "quote",
            "reply_to_story",
            "reply_to_checklist_task_id",
            "reply_to_poll_option_id",
            "via_bot",
            "edit_date",
            "has_protected_content",
            "is_from_offline",
            "is_paid_post",
            "media_group_id",
            "author_signature",
            "paid_star_count",
            "text",
            "entities",
            "link_preview_options",
            "suggested_post_info",
            "effect_id",
            "caption",
            "caption_entities",
            "show_caption_above_media",
            "has_media_spoiler",
            "reply_markup");

    /** What happened to the chat rather than what somebody said; nobody waits for an answer. */
    private static final Pattern SERVICE =
            Pattern.compile("new_chat_.*|left_chat_member|delete_chat_photo|.*_chat_created"
                    + "|message_auto_delete_timer_changed|pinned_message|successful_payment|refunded_payment|users?_shared|chat_shared"
                    + "|gift|unique_gift|gift_upgrade_sent|connected_website|write_access_allowed|passport_data|proximity_alert_triggered"
                    + "|boost_added|chat_background_set|checklist_tasks_.*|direct_message_price_changed|paid_message_price_changed"
                    + "|(general_)?forum_topic_.*|giveaway.*|suggested_post_.*|video_chat_.*|voice_chat_.*|web_app_data|chat_owner_.*"
                    + "|managed_bot_created|poll_option_.*|community_chat_.*");

    private final String botName;

    MessageReader(String botName) {
        this.botName = botName;
    }

    /** What was read. */
    sealed interface Read {
        /** Something to pass on. */
        record Of(Content content) implements Read {}

        /** Nothing to do, and why. */
        record Nothing(String why) implements Read {}
    }

    /** Of a private chat. */
    Read read(JsonNode message) {
        Optional<String> text = Member.text(message, "text").filter(words -> !words.isBlank());
        if (text.isPresent()) {
            return new Read.Of(command(text.get()).orElse(new Content.Text(text.get())));
        }
        String caption = Member.text(message, "caption").orElse("");
        Optional<Gesture> gesture = gesture(message);
        if (gesture.isPresent()) {
            return new Read.Of(new Content.Did(gesture.get(), caption, Enclosed.in(message, gesture.get())));
        }
        Set<String> rest = new TreeSet<>(message.propertyNames());
        rest.removeAll(FRAME);
        if (rest.stream().anyMatch(name -> SERVICE.matcher(name).matches())) {
            return new Read.Nothing("a service message");
        }
        if (!caption.isBlank()) {
            return new Read.Of(new Content.Text(caption));
        }
        return rest.isEmpty()
                ? new Read.Nothing("an empty message")
                : new Read.Of(new Content.Did(Gesture.UNKNOWN, ""));
    }

    /** Of a group: nothing but commands to this bot is answered, and people's talk is not kept. */
    Read readInGroup(JsonNode message) {
        Matcher command =
                COMMAND.matcher(Member.text(message, "text").orElse("").strip());
        boolean ours = command.matches() && !botName.isEmpty() && botName.equalsIgnoreCase(command.group(2));
        return ours ? new Read.Of(new Content.Did(Gesture.GROUP, "")) : new Read.Nothing("a message in a group");
    }

    private static Optional<Gesture> gesture(JsonNode message) {
        if (message.path("contact").isObject()) {
            OptionalLong of = Member.whole(message.path("contact"), "user_id");
            OptionalLong sender = Member.whole(message.path("from"), "id");
            return Optional.of(of.isPresent() && of.equals(sender) ? Gesture.OWN_CONTACT : Gesture.OTHER_CONTACT);
        }
        if (sent(message, "photo") || sent(message, "live_photo")) {
            return Optional.of(Gesture.PICTURE);
        }
        if (sent(message, "voice") || sent(message, "audio")) {
            return Optional.of(Gesture.VOICE);
        }
        if (sent(message, "video") || sent(message, "video_note")) {
            return Optional.of(Gesture.VIDEO);
        }
        // A moving picture is a document too, for older bots.
        if (sent(message, "sticker") || sent(message, "animation")) {
            return Optional.of(Gesture.STICKER);
        }
        if (sent(message, "document")) {
            return Optional.of(Gesture.FILE);
        }
        if (sent(message, "location") || sent(message, "venue")) {
            return Optional.of(Gesture.LOCATION);
        }
        return Optional.empty();
    }

    private static boolean sent(JsonNode message, String kind) {
        return message.path(kind).isContainer();
    }

    /** A command of ours, with the words that follow it; any other is read as words. */
    private static Optional<Content> command(String text) {
        Matcher parts = COMMAND.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String words = Optional.ofNullable(parts.group(3)).orElse("").strip();
        return Optional.ofNullable(COMMANDS.get(parts.group(1).toLowerCase(Locale.ROOT)))
                .map(gesture -> new Content.Did(gesture, words));
    }
}
