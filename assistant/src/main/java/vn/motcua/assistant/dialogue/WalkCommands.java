package vn.motcua.assistant.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** Recognises messages that steer a walk and say nothing else. */
final class WalkCommands {

    /** What is wished. */
    enum Kind {
        NEXT,
        MORE,
        BACK,
        SKIP,
        CHANGE,
        OVER,
        STOP,
        RESUME,
        ALL,
        LIST,
        CARRY,
        HANDED_IN,
        WHERE,
        BEGIN,
        DONE
    }

    private static final int MOST_WORDS = 12;

    /** Words around a wish that change nothing in it, without marks. */
    private static final Set<String> COURTESIES = Set.of(
            "a", "ah", "nhe", "nha", "nhi", "oi", "da", "vang", "em", "anh", "chi", "ad", "ban", "giup", "gium", "voi",
            "di", "cho", "toi", "minh", "de", "please", "me", "con", "co", "chu", "bac", "ha", "luon", "the");

    private final Map<String, Kind> kinds = new HashMap<>();

    WalkCommands() {
        for (String line : ResourceLines.read(WalkCommands.class, "walk-commands.tsv")) {
            String[] columns = line.split("\t", -1);
            Kind kind = Kind.valueOf(columns[0]);
            kinds.put(folded(columns[1], false), kind);
            kinds.putIfAbsent(folded(columns[1], true), kind);
        }
        kinds.remove("");
    }

    /** What a message wishes; empty when it is no such message. */
    Optional<Kind> read(String typed) {
        if (typed.length() > 120) {
            return Optional.empty();
        }
        Kind whole = kinds.get(folded(typed, false));
        return Optional.ofNullable(whole != null ? whole : kinds.get(folded(typed, true)));
    }

    private static String folded(String text, boolean bare) {
        List<Token> words = Words.of(text);
        return words.size() > MOST_WORDS
                ? ""
                : words.stream()
                        .map(Token::folded)
                        .filter(word -> !bare || !COURTESIES.contains(word))
                        .collect(Collectors.joining(" "));
    }
}
