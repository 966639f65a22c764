package vn.motcua.assistant.privacy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** The syllables of Vietnamese names, each asked with diacritics or, where the writer used none, without. */
final class NameParts {

    private static final Map<String, Set<String>> EXACT = new HashMap<>();
    private static final Map<String, Set<String>> PLAIN = new HashMap<>();
    private static final Set<String> PLACES = new HashSet<>();
    private static final Set<String> PLAIN_PLACES = new HashSet<>();

    static {
        for (String line : ResourceLines.read(NameParts.class, "name-words.tsv")) {
            String[] columns = line.split("\t", -1);
            for (String word : columns[1].split(" ")) {
                String text = Words.normalForm(word.replace('_', ' '));
                EXACT.computeIfAbsent(columns[0], part -> new HashSet<>()).add(text);
                PLAIN.computeIfAbsent(columns[0], part -> new HashSet<>()).add(Letters.fold(text));
            }
        }
        List<String> places = ResourceLines.read(NameParts.class, "places-like-names.txt");
        for (String place : String.join(" ", places).split(",")) {
            String name = Words.of(place).stream().map(Token::text).collect(Collectors.joining(" "));
            PLACES.add(name);
            PLAIN_PLACES.add(Letters.fold(name));
        }
    }

    private NameParts() {}

    /** Whether a word is such a part of a name. {@code plain}: the writer uses no diacritics, so that a word without any may be any that folds to it. */
    static boolean is(String part, NameWord word, boolean plain) {
        return plain && !word.marked()
                ? PLAIN.getOrDefault(part, Set.of()).contains(word.key())
                        || PLAIN.getOrDefault(part, Set.of()).contains(word.text())
                : EXACT.getOrDefault(part, Set.of()).contains(word.text());
    }

    /** Whether some province, district or commune, present or former, has this name. */
    static boolean isPlace(List<NameWord> name) {
        boolean marked = name.stream().anyMatch(NameWord::marked);
        return marked
                ? PLACES.contains(name.stream().map(NameWord::text).collect(Collectors.joining(" ")))
                : PLAIN_PLACES.contains(name.stream().map(NameWord::key).collect(Collectors.joining(" ")));
    }
}
