package vn.motcua.assistant.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** What the Bot API demands of a text and of its buttons. */
final class SentText {

    private static final Set<String> TAGS =
            Set.of("b", "strong", "i", "em", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler");
    private static final Pattern MARKUP = Pattern.compile("<(/?)([a-z-]+)([^<>]*)>|&([a-z]+|#\\d+);|[<>&]");
    private static final Set<String> ENTITIES = Set.of("lt", "gt", "amp", "quot");

    private SentText() {}

    /** Why it is refused; empty when it is taken. */
    static Optional<String> fault(JsonNode parameters) {
        String text = parameters.path("text").asString("");
        boolean html = parameters.path("parse_mode").asString("").equals("HTML");
        if (html && !isWellFormed(text)) {
            return Optional.of("can't parse entities");
        }
        String shown = html ? plain(text) : text;
        if (shown.isBlank()) {
            return Optional.of("message text is empty");
        }
        if (shown.length() > 4096 || text.getBytes(StandardCharsets.UTF_8).length > 32_768) {
            return Optional.of("message is too long");
        }
        for (JsonNode row : parameters.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                int bytes = button.path("callback_data").asString("").getBytes(StandardCharsets.UTF_8).length;
                if (button.path("text").asString("").isEmpty() || (bytes == 0 && !button.has("url")) || bytes > 64) {
                    return Optional.of("BUTTON_DATA_INVALID");
                }
            }
        }
        return Optional.empty();
    }

    /** The words as the citizen reads them. */
    static String plain(String html) {
        return html.replaceAll("<[^<>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static boolean isWellFormed(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher markup = MARKUP.matcher(html);
        while (markup.find()) {
            if (markup.group(4) != null) {
                if (!markup.group(4).startsWith("#") && !ENTITIES.contains(markup.group(4))) {
                    return false;
                }
            } else if (markup.group(2) == null || !TAGS.contains(markup.group(2))) {
                return false;
            } else if (markup.group(1).isEmpty()) {
                open.push(markup.group(2));
            } else if (open.isEmpty() || !open.pop().equals(markup.group(2))) {
                return false;
            }
        }
        return open.isEmpty();
    }
}
