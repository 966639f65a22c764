package vn.motcua.assistant.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.telegram.Bubble.Button;
import vn.motcua.doubles.TelegramDouble;
import vn.motcua.doubles.TelegramDouble.Exchange;

/** A citizen's phone with the chat with the bot on it: makes updates of what the citizen does, and shows what the bot has sent. */
final class Phone {

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong UPDATES = new AtomicLong(700_000);
    private static final AtomicLong MESSAGES = new AtomicLong(1_000_000);

    private final TelegramDouble telegram;
    private final long chat;
    private final List<Act> acts = new CopyOnWriteArrayList<>();

    Phone(TelegramDouble telegram, long chat) {
        this.telegram = telegram;
        this.chat = chat;
    }

    /** What the citizen did, and how much the bot had done before. */
    private record Act(int after, Bubble.Own bubble) {}

    long chat() {
        return chat;
    }

    /** The citizen writes. */
    String says(String text) {
        acts.add(new Act(telegram.exchanges().size(), new Bubble.Own(text, false)));
        return text(text);
    }

    /** As {@link #says}, without being shown. */
    String text(String text) {
        ObjectNode message = JSON.createObjectNode();
        message.put("message_id", MESSAGES.getAndIncrement());
        person(message.putObject("from"));
        message.putObject("chat").put("id", chat).put("first_name", "Mẫu").put("type", "private");
        message.put("date", 1_786_492_800).put("text", text);
        if (text.startsWith("/")) {
            message.putArray("entities")
                    .addObject()
                    .put("type", "bot_command")
                    .put("offset", 0)
                    .put("length", text.split(" ", 2)[0].length());
        }
        return update("message", message);
    }

    /** The citizen presses the newest button whose label contains these words. */
    String presses(String label) {
        Button button =
                find(label).orElseThrow(() -> new IllegalStateException("no button '" + label + "':\n" + seen()));
        acts.add(new Act(telegram.exchanges().size(), new Bubble.Own(button.label(), true)));
        ObjectNode query = JSON.createObjectNode();
        query.put("id", "query-" + UPDATES.get());
        person(query.putObject("from"));
        ObjectNode message = query.putObject("message");
        message.put("message_id", button.message()).put("date", 1_786_492_800);
        message.putObject("chat").put("id", chat).put("type", "private");
        query.put("chat_instance", "1").put("data", button.data());
        return update("callback_query", query);
    }

    static String update(String kind, JsonNode content) {
        ObjectNode update = JSON.createObjectNode().put("update_id", UPDATES.getAndIncrement());
        update.set(kind, content);
        return update.toString();
    }

    private void person(ObjectNode person) {
        person.put("id", chat).put("is_bot", false).put("first_name", "Mẫu").put("language_code", "vi");
    }

    /** Everything in the chat, in order. */
    List<Bubble> bubbles() {
        List<Exchange> exchanges = telegram.exchanges();
        var bubbles = new ArrayList<Bubble>();
        var left = new ArrayList<>(acts);
        for (int i = 0; i <= exchanges.size(); i++) {
            while (!left.isEmpty() && left.getFirst().after() <= i) {
                bubbles.add(left.removeFirst().bubble());
            }
            if (i < exchanges.size()) {
                show(exchanges.get(i), bubbles);
            }
        }
        left.forEach(act -> bubbles.add(act.bubble()));
        return bubbles;
    }

    private void show(Exchange exchange, List<Bubble> bubbles) {
        JsonNode asked = exchange.asked();
        if (!exchange.answer().path("ok").asBoolean(false)
                || !asked.path("chat_id").asString("").equals(Long.toString(chat))) {
            return;
        }
        long message = exchange.answer().path("result").path("message_id").asLong();
        // The client library writes methods in small letters, which is the same to Telegram.
        switch (exchange.method().toLowerCase(Locale.ROOT)) {
            case "sendmessage" -> bubbles.add(Bubble.Words.of(message, asked, 0));
            case "editmessagetext" ->
                bubbles.replaceAll(bubble -> bubble instanceof Bubble.Words words && words.message() == message
                        ? Bubble.Words.of(message, asked, words.edits() + 1)
                        : bubble);
            case "sendphoto", "senddocument" -> {
                String kind = asked.has("photo") ? "photo" : "document";
                String name = asked.path(kind).asString("").replaceFirst("^attach://", "");
                bubbles.add(new Bubble.File(kind, name, asked.path("caption").asString("")));
            }
            default -> {}
        }
    }

    /** What the bot wrote, in order. */
    List<Bubble.Words> words() {
        return bubbles().stream()
                .filter(Bubble.Words.class::isInstance)
                .map(Bubble.Words.class::cast)
                .toList();
    }

    List<Bubble.File> files() {
        return bubbles().stream()
                .filter(Bubble.File.class::isInstance)
                .map(Bubble.File.class::cast)
                .toList();
    }

    Optional<Button> find(String label) {
        return words().reversed().stream()
                .flatMap(words -> words.buttons().stream())
                .filter(button -> button.label().contains(label))
                .findFirst();
    }

    /** Waits until the bot has said something with these words after as many bubbles as are known. */
    void waitFor(int bubbles, String words) {
        Waiting.until(
                "the bot says '" + words + "'",
                () -> bubbles().stream()
                        .skip(bubbles)
                        .anyMatch(bubble -> bubble instanceof Bubble.Words said
                                && said.plain().contains(words)));
    }

    /** The chat as text. */
    String seen() {
        var text = new StringBuilder();
        for (Bubble bubble : bubbles()) {
            switch (bubble) {
                case Bubble.Own own ->
                    text.append(own.pressed() ? "> [" + own.text() + "]\n" : "> " + own.text() + "\n");
                case Bubble.Words words -> {
                    text.append(words.plain()).append('\n');
                    words.rows()
                            .forEach(row -> text.append(row.stream()
                                            .map(button -> "[" + button.label() + "]")
                                            .collect(Collectors.joining(" ")))
                                    .append('\n'));
                }
                case Bubble.File file ->
                    text.append("(")
                            .append(file.kind())
                            .append(": ")
                            .append(file.name())
                            .append(")\n");
            }
            text.append('\n');
        }
        return text.toString();
    }
}
