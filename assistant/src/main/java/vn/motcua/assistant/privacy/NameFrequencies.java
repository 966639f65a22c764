package vn.motcua.assistant.privacy;

import java.util.HashMap;
import java.util.Map;

import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Words;

/**
 * How surprising a syllable is in a place of a name, and a name behind a word: negative natural logarithms of the likelihoods in
 * {@code name-frequencies.tsv}, so that they can be held against the surprise of ordinary words.
 */
final class NameFrequencies {

    /** What is in no table. */
    static final double NEVER = 1000;

    /** A mark left out by somebody who else types them. */
    private static final double MARK_LEFT_OUT = 2.5;

    /** A mark that was typed and is another one than in the table. */
    private static final double OTHER_MARK = 4;

    private static final double ALL = 10_000;
    private static final NameFrequencies SURNAMES = new NameFrequencies("surname", "surname", "");
    private static final NameFrequencies MIDDLES = new NameFrequencies("middle", "middle", "given");
    private static final NameFrequencies GIVENS = new NameFrequencies("given", "given", "");
    private static final NameFrequencies TITLES = new NameFrequencies("title", "", "");
    private static final NameFrequencies PLAIN_TITLES = new NameFrequencies("titlePlain", "", "");

    private final Map<String, Double> exact = new HashMap<>();
    private final Map<String, Double> plain = new HashMap<>();

    /**
     * @param kind the lines of the table
     * @param listed which part of {@code name-words.tsv} the line that ends in "*" is about, may be empty
     * @param others which part the line that ends in "**" is about, may be empty
     */
    private NameFrequencies(String kind, String listed, String others) {
        Map<String, Integer> counts = new HashMap<>();
        for (String line : ResourceLines.read(NameFrequencies.class, "name-frequencies.tsv")) {
            String[] columns = line.split("\t", -1);
            if (!columns[0].equals(kind)) {
                continue;
            }
            int count = Integer.parseInt(columns[1]);
            switch (columns[2]) {
                case "*" -> NameParts.of(listed).forEach(word -> counts.putIfAbsent(word, count));
                case "**" -> NameParts.of(others).forEach(word -> counts.putIfAbsent(word, count));
                default -> {
                    for (String word : columns[2].split(" ")) {
                        counts.put(Words.normalForm(word), count);
                    }
                }
            }
        }
        Map<String, Integer> folded = new HashMap<>();
        counts.forEach((word, count) -> {
            exact.put(word, cost(count));
            folded.merge(Letters.fold(word), count, Integer::sum);
        });
        folded.forEach((word, count) -> plain.put(word, cost(count)));
    }

    private static double cost(int count) {
        return -Math.log(count / ALL);
    }

    static double ofSurname(NameWord word, boolean bare) {
        return SURNAMES.of(word, bare);
    }

    static double ofMiddle(NameWord word, boolean bare) {
        return MIDDLES.of(word, bare);
    }

    static double ofGiven(NameWord word, boolean bare) {
        return GIVENS.of(word, bare);
    }

    /** A name behind a title; {@link #NEVER} when the word is none. */
    static double behindTitle(NameWord title, boolean bare) {
        return bare
                ? PLAIN_TITLES.plain.getOrDefault(title.key(), NEVER)
                : TITLES.exact.getOrDefault(title.text(), NEVER);
    }

    private double of(NameWord word, boolean bare) {
        double folded = Math.min(plain.getOrDefault(word.key(), NEVER), plain.getOrDefault(word.text(), NEVER));
        if (bare) {
            return folded;
        }
        return Math.min(exact.getOrDefault(word.text(), NEVER), folded + (word.marked() ? OTHER_MARK : MARK_LEFT_OUT));
    }
}
