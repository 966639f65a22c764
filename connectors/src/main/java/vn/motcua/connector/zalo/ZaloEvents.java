package vn.motcua.connector.zalo;

import java.time.Instant;
import java.util.List;

import tools.jackson.databind.JsonNode;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.InboundMessage.Content;
import vn.motcua.connector.wire.JsonObjects;

/**
 * Reads webhooks whose signature has been checked. The account of every event is the Official Account's id, because message ids are
 * promised unique within one only. A pressed button arrives as typed text that is the button's payload; the inbox tells.
 */
public final class ZaloEvents {

    /** The channel's name. */
    public static final String CHANNEL = "zalo";

    /** What the console's test button sends as id of the message and as id of the account. */
    private static final String TEST_MESSAGE = "This is message id";

    private static final String TEST_ACCOUNT = "579745863508352884";

    private final String oaId;

    /** For an account. */
    public ZaloEvents(ZaloAccount account) {
        this.oaId = account.oaId();
    }

    /**
     * What a webhook tells.
     *
     * @param body the bytes as they were received, their signature checked
     * @param received the time now
     * @return at least one event; bodies of no use give {@link InboundEvent.Ignored}
     */
    public List<InboundEvent> parse(byte[] body, Instant received) {
        return JsonObjects.read(body)
                .map(json -> parse(new ZaloBody(json), received))
                .orElseGet(() -> ignored("a body that is no JSON object"));
    }

    private List<InboundEvent> parse(ZaloBody body, Instant received) {
        String name = body.name();
        if (name.isEmpty()) {
            return ignored("an event without a name");
        }
        if (body.messageId().equals(TEST_MESSAGE) || (isForAnother(body, name) && names(body, TEST_ACCOUNT))) {
            return ignored("the console's test of the webhook");
        }
        if (isForAnother(body, name)) {
            return ignored(name + " of another Official Account");
        }
        return switch (ZaloEventKind.of(name)) {
            case MESSAGE -> message(body, user(body.sender()), content(body), received);
            case ANONYMOUS_MESSAGE -> message(body, visitor(body, body.sender()), content(body), received);
            case FOLLOW -> opened(body, received);
            case CHAT_OPENED -> opened(body, received);
            case UNFOLLOW ->
                body.actor().isEmpty()
                        ? nobody(name)
                        : List.of(new InboundEvent.Left(CHANNEL, oaId, body.actor(), body.at(received)));
            case INFO_SUBMITTED ->
                message(
                        body,
                        user(body.actor()),
                        new Content.Did(Gesture.OWN_CONTACT, "", ZaloEnclosures.number(body)),
                        received);
            case WITHDRAWN ->
                body.actor().isEmpty()
                        ? nobody(name)
                        : List.of(new InboundEvent.Withdrawn(CHANNEL, oaId, body.actor()));
            case CALLED -> {
                String caller = user(body.actor());
                yield caller.isEmpty()
                        ? nobody(name)
                        : List.of(new InboundEvent.Interacted(CHANNEL, oaId, caller, body.at(received)));
            }
            case ECHO -> echo(body, user(body.recipient()), received);
            case ANONYMOUS_ECHO -> echo(body, visitor(body, body.recipient()), received);
            case NOTHING, GROUP -> ignored(name);
            case UNKNOWN -> ignored("the unknown event " + name);
        };
    }

    /** Whether it says that it is another account's: where an event names its account depends on who acts. */
    private boolean isForAnother(ZaloBody body, String name) {
        if (!body.oaId().isEmpty()) {
            return !body.oaId().equals(oaId);
        }
        String account = name.startsWith("oa_") ? body.sender() : body.recipient();
        return !account.isEmpty() && !names(body, oaId);
    }

    private static boolean names(ZaloBody body, String account) {
        return body.oaId().equals(account)
                || body.sender().equals(account)
                || body.recipient().equals(account);
    }

    /** The conversation of a person; empty when there is none, as when the account itself is named as one. */
    private String user(String id) {
        return id.equals(oaId) ? "" : id;
    }

    /** The conversation of a visitor; empty when it lacks what an answer needs. */
    private String visitor(ZaloBody body, String id) {
        String conversation = body.anonymousConversation();
        return user(id).isEmpty() || id.contains(":") || conversation.isEmpty()
                ? ""
                : new ZaloRecipient.Anonymous(id, conversation).conversation();
    }

    private List<InboundEvent> opened(ZaloBody body, Instant received) {
        String person = user(body.actor());
        if (person.isEmpty()) {
            return nobody(body.name());
        }
        return List.of(
                new InboundEvent.Interacted(CHANNEL, oaId, person, body.at(received)),
                new InboundMessage(CHANNEL, oaId, person, body.eventId(person), did(Gesture.BEGIN), received));
    }

    private List<InboundEvent> message(ZaloBody body, String conversation, Content content, Instant received) {
        return conversation.isEmpty()
                ? nobody(body.name())
                : List.of(
                        new InboundMessage(CHANNEL, oaId, conversation, body.eventId(conversation), content, received));
    }

    private List<InboundEvent> echo(ZaloBody body, String conversation, Instant received) {
        if (conversation.isEmpty() || body.admin().isEmpty()) {
            return ignored(body.name());
        }
        return List.of(new InboundEvent.OfficerWrote(
                CHANNEL, oaId, conversation, body.eventId(conversation), body.text(), body.at(received)));
    }

    private static Content content(ZaloBody body) {
        String text = body.text();
        return switch (body.name().replaceFirst("^(user|anonymous)_send_", "")) {
            case "image" -> new Content.Did(Gesture.PICTURE, text, ZaloEnclosures.pictures(body));
            case "gif", "sticker" -> did(Gesture.STICKER);
            case "audio" -> did(Gesture.VOICE);
            case "video" -> new Content.Did(Gesture.VIDEO, text);
            case "file" -> new Content.Did(Gesture.FILE, text);
            case "location" -> new Content.Did(Gesture.LOCATION, "", ZaloEnclosures.place(body));
            case "business_card" -> did(Gesture.OTHER_CONTACT);
            case "link" -> link(body, text);
            default -> text.isBlank() ? attached(body) : new Content.Text(text);
        };
    }

    private static Content link(ZaloBody body, String text) {
        JsonNode payload = body.attachment().map(a -> a.path("payload")).orElseGet(JsonObjects::create);
        if (isCard(payload)) {
            return did(Gesture.OTHER_CONTACT);
        }
        String link = text.isBlank() ? JsonObjects.text(payload, "url") : text;
        return link.isBlank() ? did(Gesture.UNKNOWN) : new Content.Text(link);
    }

    /** A business card comes in the clothes of a link whose description is JSON with a telephone number. */
    private static boolean isCard(JsonNode payload) {
        return JsonObjects.read(JsonObjects.text(payload, "description"))
                .map(card -> card.has("phone") || card.has("qrCodeUrl"))
                .orElse(false);
    }

    /** What a message without words is, by what is attached to it. */
    private static Content attached(ZaloBody body) {
        String type = body.attachment().map(a -> JsonObjects.text(a, "type")).orElse("");
        return switch (type) {
            case "image" -> new Content.Did(Gesture.PICTURE, "", ZaloEnclosures.pictures(body));
            case "gif", "sticker" -> did(Gesture.STICKER);
            case "audio" -> did(Gesture.VOICE);
            case "video" -> did(Gesture.VIDEO);
            case "file" -> did(Gesture.FILE);
            case "location" -> new Content.Did(Gesture.LOCATION, "", ZaloEnclosures.place(body));
            case "link" -> link(body, "");
            default -> did(Gesture.UNKNOWN);
        };
    }

    private static Content did(Gesture gesture) {
        return new Content.Did(gesture, "");
    }

    private List<InboundEvent> nobody(String name) {
        return ignored(name + " that does not say from whom");
    }

    private List<InboundEvent> ignored(String what) {
        return List.of(new InboundEvent.Ignored(CHANNEL, oaId, what));
    }
}
