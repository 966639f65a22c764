package vn.motcua.connector.zalo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import vn.motcua.connector.wire.JsonObjects;

/** A webhook's body; every accessor gives empty text where the body has nothing or something else. */
record ZaloBody(JsonNode json) {

    /** Zalo opened to Official Accounts later than this; an earlier time in a body is a mistake in it. */
    private static final Instant EARLIEST = Instant.parse("2013-01-01T00:00:00Z");

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,60}");

    /** The event's name; empty when it cannot be one. */
    String name() {
        String name = JsonObjects.text(json, "event_name");
        return NAME.matcher(name).matches() ? name : "";
    }

    String sender() {
        return JsonObjects.id(json, "sender", "id");
    }

    String recipient() {
        return JsonObjects.id(json, "recipient", "id");
    }

    /** The person who acts, where no message says so. */
    String actor() {
        return first(JsonObjects.id(json, "follower", "id"), JsonObjects.id(json, "user_id"), sender());
    }

    /** The account that the event names apart from sender and recipient. */
    String oaId() {
        return JsonObjects.id(json, "oa_id");
    }

    /** The person of the authority who wrote in Zalo's own chat tool; empty when software did. */
    String admin() {
        return JsonObjects.id(json, "sender", "admin_id");
    }

    String messageId() {
        return first(JsonObjects.id(json, "message", "msg_id"), JsonObjects.id(json, "message", "message_id"));
    }

    String text() {
        return JsonObjects.text(json, "message", "text");
    }

    /** The conversation of a visitor of the widget. */
    String anonymousConversation() {
        return first(JsonObjects.id(json, "message", "conversation_id"), JsonObjects.id(json, "conversation_id"));
    }

    /** The first thing that is attached; empty when nothing is. */
    Optional<JsonNode> attachment() {
        JsonNode first = json.path("message").path("attachments").path(0);
        return first.isObject() ? Optional.of(first) : Optional.empty();
    }

    /** All that is attached. */
    List<JsonNode> attachments() {
        var all = new ArrayList<JsonNode>();
        json.path("message").path("attachments").forEach(all::add);
        return all;
    }

    /** When it happened by Zalo's clock, in milliseconds since 1970; where the body tells no time that can be, {@code received}. */
    Instant at(Instant received) {
        return JsonObjects.number(json, "timestamp")
                .map(Instant::ofEpochMilli)
                .filter(at -> at.isAfter(EARLIEST) && at.isBefore(received.plus(Duration.ofMinutes(5))))
                .map(at -> at.isBefore(received) ? at : received)
                .orElse(received);
    }

    /** The id of the message, or for what is none the event's name, time and person; a redelivery has the same. */
    String eventId(String person) {
        String message = messageId();
        return message.isEmpty()
                ? String.join(":", List.of(name(), JsonObjects.id(json, "timestamp"), person))
                : message;
    }

    private static String first(String... values) {
        return Stream.of(values).filter(value -> !value.isEmpty()).findFirst().orElse("");
    }
}
