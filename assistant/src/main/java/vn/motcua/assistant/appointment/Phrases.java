package vn.motcua.assistant.appointment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.RegionalWords;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * Recognises what a message wants by phrases in it, diacritics or not. In the resource each line is a kind, a tab and a phrase; ".." in
 * a phrase stands for up to six other words.
 *
 * @param <K> what is wanted
 */
final class Phrases<K extends Enum<K>> {

    private final Map<K, List<Phrase>> kinds;

    /**
     * A phrase.
     *
     * @param beginning the words ahead of the first gap, between spaces: most messages lack them, which is told sooner than by a pattern
     */
    private record Phrase(String beginning, Pattern whole) {

        boolean isIn(String folded) {
            return folded.contains(beginning) && whole.matcher(folded).find();
        }
    }

    Phrases(String resource, Class<K> kind) {
        this.kinds = new EnumMap<>(kind);
        for (String line : ResourceLines.read(Phrases.class, resource)) {
            String[] columns = line.split("\t", -1);
            kinds.computeIfAbsent(Enum.valueOf(kind, columns[0]), none -> new ArrayList<>())
                    .add(phrase(columns[1]));
        }
    }

    /** The words of a message without marks, regional ones as common ones, each between spaces. */
    static String folded(String message) {
        return RegionalWords.inCommon(
                Words.of(message).stream().map(Token::folded).collect(Collectors.joining(" ", " ", " ")));
    }

    /**
     * Whether a phrase of a kind is there.
     *
     * @param folded see {@link #folded}
     */
    boolean has(K kind, String folded) {
        return kinds.getOrDefault(kind, List.of()).stream().anyMatch(phrase -> phrase.isIn(folded));
    }

    private static Phrase phrase(String phrase) {
        String[] parts = Letters.fold(phrase.toLowerCase(Locale.ROOT)).split(" \\.\\. ");
        return new Phrase(" " + parts[0] + " ", Pattern.compile(" " + String.join("(?: [^ ]+){0,6} ", parts) + " "));
    }
}
