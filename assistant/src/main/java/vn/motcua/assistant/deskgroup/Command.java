package vn.motcua.assistant.deskgroup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an officer wants by what was written in a topic. */
sealed interface Command {

    /** The case becomes the officer's. */
    record Claim() implements Command {}

    /**
     * The case goes elsewhere.
     *
     * @param to "0" for the queue, a desk's number, an account's name; empty to be told what there is
     * @param note for colleagues
     */
    record Transfer(String to, String note) implements Command {}

    /** Something for colleagues. */
    record Note(String text) implements Command {}

    /**
     * The case is over.
     *
     * @param reason its number; empty for the usual one
     */
    record Close(String reason) implements Command {}

    /** The Telegram account is an officer's. */
    record Bind(String code) implements Command {}

    /** What the commands are. */
    record Help() implements Command {}

    /** Words for the citizen. */
    record Say(String text) implements Command {}

    /** Nothing of this, and nothing that is sent: a mistyped command must not reach a citizen. */
    record Unknown(String word) implements Command {}

    Pattern FORM = Pattern.compile("/([A-Za-z0-9_]+)(?:@([A-Za-z0-9_]+))?(?:\\s+(.*))?", Pattern.DOTALL);

    /** What precedes a note, as in other tools. */
    String NOTE = "//";

    Map<String, String> WORDS = Map.ofEntries(
            Map.entry("nhan", "claim"),
            Map.entry("claim", "claim"),
            Map.entry("chuyen", "transfer"),
            Map.entry("transfer", "transfer"),
            Map.entry("ghichu", "note"),
            Map.entry("note", "note"),
            Map.entry("dong", "close"),
            Map.entry("close", "close"),
            Map.entry("ketnoi", "bind"),
            Map.entry("connect", "bind"),
            Map.entry("trogiup", "help"),
            Map.entry("help", "help"));

    /**
     * Reads what was written.
     *
     * @param botName the bot's user name; a command for another bot is nobody's. Empty when unknown
     * @return empty when it is for another bot
     */
    static Optional<Command> read(String text, String botName) {
        String words = text.strip();
        if (words.startsWith(NOTE)) {
            return Optional.of(new Note(words.substring(NOTE.length()).strip()));
        }
        Matcher form = FORM.matcher(words);
        if (!form.matches()) {
            return Optional.of(words.startsWith("/") ? new Unknown("") : new Say(words));
        }
        if (form.group(2) != null && !botName.isEmpty() && !form.group(2).equalsIgnoreCase(botName)) {
            return Optional.empty();
        }
        String word = form.group(1).toLowerCase(Locale.ROOT);
        String rest = form.group(3) == null ? "" : form.group(3).strip();
        return Optional.of(
                switch (WORDS.getOrDefault(word, "")) {
                    case "claim" -> new Claim();
                    case "transfer" -> transfer(rest);
                    case "note" -> new Note(rest);
                    case "close" -> new Close(rest);
                    case "bind" -> new Bind(rest);
                    case "help" -> new Help();
                    default -> new Unknown(word);
                });
    }

    private static Transfer transfer(String rest) {
        List<String> parts = List.of(rest.split("\\s+", 2));
        return new Transfer(parts.getFirst(), parts.size() > 1 ? parts.get(1) : "");
    }
}
