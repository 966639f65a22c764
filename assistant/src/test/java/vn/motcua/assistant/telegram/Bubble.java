package vn.motcua.assistant.telegram;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** Something that a citizen sees in a chat. */
sealed interface Bubble {

    /** The citizen wrote, or pressed a button of this label. */
    record Own(String text, boolean pressed) implements Bubble {}

    /**
     * The bot wrote.
     *
     * @param message its number
     * @param html the text with its markup
     * @param rows the buttons beneath it
     * @param edits how often it was replaced by a newer form
     */
    record Words(long message, String html, List<List<Button>> rows, int edits) implements Bubble {

        static Words of(long message, JsonNode asked, int edits) {
            var rows = new ArrayList<List<Button>>();
            for (JsonNode row : asked.path("reply_markup").path("inline_keyboard")) {
                var buttons = new ArrayList<Button>();
                row.forEach(button -> buttons.add(new Button(
                        message,
                        button.path("text").asString(""),
                        button.path("callback_data").asString(""))));
                rows.add(List.copyOf(buttons));
            }
            return new Words(message, asked.path("text").asString(""), List.copyOf(rows), edits);
        }

        String plain() {
            return SentText.plain(html);
        }

        List<Button> buttons() {
            return rows.stream().flatMap(List::stream).toList();
        }
    }

    /** The bot sent a picture or a file. */
    record File(String kind, String name, String caption) implements Bubble {}

    /** A button beneath a message. */
    record Button(long message, String label, String data) {}
}
