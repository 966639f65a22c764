package vn.motcua.assistant.privacy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Words;

/** The syllables of Vietnamese names, each asked with diacritics or, where the writer used none, without. */
final class NameParts {

    private static final Map<String, Set<String>> EXACT = new HashMap<>();
    private static final Map<String, Set<String>> PLAIN = new HashMap<>();

    static {
        for (String line : ResourceLines.read(NameParts.class, "name-words.tsv")) {
            String[] columns = line.split("\t", -1);
            for (String word : columns[1].split(" ")) {
                String text = Words.normalForm(word.replace('_', ' '));
                EXACT.computeIfAbsent(columns[0], part -> new HashSet<>()).add(text);
                PLAIN.computeIfAbsent(columns[0], part -> new HashSet<>()).add(Letters.fold(text));
            }
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

    /** The syllables of a part, with their marks. */
    static Set<String> of(String part) {
        return EXACT.getOrDefault(part, Set.of());
    }
}
