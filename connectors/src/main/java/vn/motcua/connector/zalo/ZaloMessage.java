package vn.motcua.connector.zalo;

import java.net.URI;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;
import vn.motcua.connector.Choice;
import vn.motcua.connector.wire.JsonObjects;

/** The member {@code message} of a consultation message (v3.0). */
public sealed interface ZaloMessage {

    /** How many buttons a message may have. */
    int MOST_BUTTONS = 5;

    /** How long a button's or a form's title may be, in characters. */
    int LONGEST_TITLE = 100;

    /** How long a form's second line may be, in characters. */
    int LONGEST_SUBTITLE = 500;

    /** The member as JSON. */
    ObjectNode json();

    /**
     * Words.
     *
     * @param text at most 2000 characters
     * @param quoted the id of the citizen's message that is quoted above them; empty when none is
     * @param buttons what can be pressed, at most {@link #MOST_BUTTONS}; a press sends the value back without showing it
     */
    record Text(String text, String quoted, List<Choice> buttons) implements ZaloMessage {
        /** Refuses what Zalo would. */
        public Text {
            buttons = List.copyOf(buttons);
            if (text.isBlank() || buttons.size() > MOST_BUTTONS) {
                throw new IllegalArgumentException(
                        text.isBlank() ? "a message without words" : buttons.size() + " buttons");
            }
        }

        /** Words alone. */
        public Text(String text) {
            this(text, "", List.of());
        }

        @Override
        public ObjectNode json() {
            ObjectNode json = JsonObjects.create().put("text", text);
            if (!quoted.isEmpty()) {
                json.put("quote_message_id", quoted);
            }
            if (!buttons.isEmpty()) {
                var shown = json.putObject("attachment")
                        .put("type", "template")
                        .putObject("payload")
                        .putArray("buttons");
                buttons.forEach(button -> shown.addObject()
                        .put("title", cut(button.label(), LONGEST_TITLE))
                        .put("type", "oa.query.hide")
                        .put("payload", button.value()));
            }
            return json;
        }
    }

    /**
     * A picture.
     *
     * @param text the words with it; may be empty
     * @param source where it is
     */
    record Image(String text, Uploaded source) implements ZaloMessage {
        @Override
        public ObjectNode json() {
            ObjectNode json = JsonObjects.create();
            if (!text.isBlank()) {
                json.put("text", text);
            }
            ObjectNode payload =
                    json.putObject("attachment").put("type", "template").putObject("payload");
            payload.put("template_type", "media")
                    .putArray("elements")
                    .addObject()
                    .put("media_type", "image")
                    .put(source.member(), source.value());
            return json;
        }
    }

    /** A file that was uploaded before. */
    record File(Uploaded source) implements ZaloMessage {
        @Override
        public ObjectNode json() {
            ObjectNode json = JsonObjects.create();
            json.putObject("attachment")
                    .put("type", "file")
                    .putObject("payload")
                    .put(source.member(), source.value());
            return json;
        }
    }

    /**
     * Zalo's form by which a citizen hands over name, telephone number and address; the answer is a webhook.
     *
     * @param title at most {@link #LONGEST_TITLE} characters
     * @param subtitle at most {@link #LONGEST_SUBTITLE} characters
     * @param picture the address of the picture above them
     */
    record InformationRequest(String title, String subtitle, URI picture) implements ZaloMessage {
        /** Refuses what Zalo would. */
        public InformationRequest {
            if (title.isBlank() || length(title) > LONGEST_TITLE || length(subtitle) > LONGEST_SUBTITLE) {
                throw new IllegalArgumentException("a form with a title of " + length(title) + " and a second line of "
                        + length(subtitle) + " characters");
            }
        }

        @Override
        public ObjectNode json() {
            ObjectNode json = JsonObjects.create();
            ObjectNode payload =
                    json.putObject("attachment").put("type", "template").putObject("payload");
            payload.put("template_type", "request_user_info")
                    .putArray("elements")
                    .addObject()
                    .put("title", title)
                    .put("subtitle", subtitle)
                    .put("image_url", picture.toString());
            return json;
        }
    }

    /**
     * Where a picture or a file is.
     *
     * @param member how the request calls it: {@code url}, {@code attachment_id} or {@code token}
     * @param value the address or the id
     */
    record Uploaded(String member, String value) {}

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text, int longest) {
        return length(text) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
