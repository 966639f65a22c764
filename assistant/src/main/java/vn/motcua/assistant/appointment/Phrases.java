package vn.motcua.assistant.appointment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.Letters;
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

    private final Map<K, List<Pattern>> kinds;

    Phrases(String resource, Class<K> kind) {
        this.kinds = new EnumMap<>(kind);
        for (String line : ResourceLines.read(Phrases.class, resource)) {
            String[] columns = line.split("\t", -1);
            kinds.computeIfAbsent(Enum.valueOf(kind, columns[0]), none -> new ArrayList<>())
                    .add(pattern(columns[1]));
        }
    }

    /** The words of a message without marks, each between spaces. */
    static String folded(String message) {
        return Words.of(message).stream().map(Token::folded).collect(Collectors.joining(" ", " ", " "));
    }

    /**
     * Whether a phrase of a kind is there.
     *
     * @param folded see {@link #folded}
     */
    boolean has(K kind, String folded) {
        return kinds.getOrDefault(kind, List.of()).stream()
                .anyMatch(phrase -> phrase.matcher(folded).find());
    }

    private static Pattern pattern(String phrase) {
        return Pattern.compile(" "
                + String.join(
                        "(?: [^ ]+){0,6} ",
                        Letters.fold(phrase.toLowerCase(java.util.Locale.ROOT)).split(" \\.\\. "))
                + " ");
    }
}
