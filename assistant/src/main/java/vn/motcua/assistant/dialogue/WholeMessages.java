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

/**
 * Recognises messages that are one of some phrases and nothing else, courtesies aside; diacritics do not matter.
 *
 * @param <K> what the phrases mean
 */
final class WholeMessages<K extends Enum<K>> {

    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 12;

    /** Words around a wish that change nothing in it, without marks. */
    private static final Set<String> COURTESIES = Set.of(
            "a", "ah", "nhe", "nha", "nhi", "oi", "da", "vang", "em", "anh", "chi", "ad", "ban", "giup", "gium", "voi",
            "di", "cho", "toi", "minh", "de", "please", "me", "con", "co", "chu", "bac", "ha", "luon", "the");

    private final Map<String, K> kinds = new HashMap<>();

    /** Reads the phrases from a resource beside this class: kind, tab, phrase. */
    WholeMessages(String resource, Class<K> kind) {
        for (String line : ResourceLines.read(WholeMessages.class, resource)) {
            String[] columns = line.split("\t", -1);
            K meant = Enum.valueOf(kind, columns[0]);
            kinds.put(folded(columns[1], false), meant);
            kinds.putIfAbsent(folded(columns[1], true), meant);
        }
        kinds.remove("");
    }

    /** What a message means; empty when it is none of the phrases. */
    Optional<K> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        K whole = kinds.get(folded(typed, false));
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
