package vn.motcua.knowledge.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Writes short forms out ("cccd", "đk", "ko"); ambiguous ones only where a neighbour tells what they mean. Safe for use
 * by any number of threads.
 */
public final class Abbreviations {

    private static final int NEIGHBOURHOOD = 2;
    private static final int LEAST_OFFICIAL = 4;

    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(List<Token> words, Set<String> context) {

        List<Term> terms() {
            List<Term> terms = new ArrayList<>(words.size());
            for (Token word : words) {
                terms.add(Term.written(word));
            }
            return terms;
        }
    }

    private final SlipIndex slips;

    /**
     * A short form near what was typed.
     *
     * @param terms what it stands for
     * @param cost of the slip, as in {@link SlipIndex}
     */
    record Near(List<Term> terms, float cost) {}

    /** The table that comes with the library. */
    public Abbreviations() {
        for (String line : ResourceLines.read(Words.class, "abbreviations.tsv")) {
            String[] columns = line.split("\t", -1);
            Set<String> context = columns.length < 3 ? Set.of() : Set.of(columns[2].split("\\|"));
            entries.put(columns[0], new Entry(Words.of(columns[1]), context));
        }
        slips = new SlipIndex(entries.keySet().stream()
                .filter(form -> form.length() >= LEAST_OFFICIAL && expandAlone(form) != null)
                .toList());
    }

    /** The longer short forms one slip away from this. */
    List<Near> near(String typed) {
        return slips.near(typed).stream()
                .map(slip -> new Near(
                        Objects.requireNonNull(entries.get(slip.word())).terms(), slip.cost()))
                .toList();
    }

    /** What the token at this place stands for; null when it is no short form there. */
    public @Nullable List<Term> expand(List<Token> tokens, int at) {
        Entry entry = entry(tokens.get(at).text());
        if (entry == null || !(entry.context.isEmpty() || hasNeighbour(tokens, at, entry.context))) {
            return null;
        }
        return entry.terms();
    }

    /** What a short form stands for whatever stands beside it; null when it is none or an ambiguous one. */
    @Nullable
    List<Term> expandAlone(String word) {
        Entry entry = entries.get(word);
        return entry == null || !entry.context.isEmpty() ? null : entry.terms();
    }

    /** The short form, also where its đ was typed on a keyboard that was off ("ddk", "d9k"). */
    private @Nullable Entry entry(String word) {
        Entry entry = entries.get(word);
        return entry == null && (word.startsWith("dd") || word.startsWith("d9"))
                ? entries.get("đ" + word.substring(2))
                : entry;
    }

    /**
     * What a word of an official text stands for; null when it is no short form. Official texts write theirs in capitals
     * ("BHXH"); only those of four letters and more are taken, which mean the same everywhere.
     *
     * @param typed the word as it stands in the text
     */
    public @Nullable List<Token> expandOfficial(String typed) {
        if (typed.length() < LEAST_OFFICIAL
                || !Character.isUpperCase(typed.charAt(1))
                || !typed.equals(typed.toUpperCase(Locale.ROOT))) {
            return null;
        }
        Entry entry = entries.get(Words.normalForm(typed));
        return entry == null || !entry.context.isEmpty() ? null : entry.words;
    }

    private static boolean hasNeighbour(List<Token> tokens, int at, Set<String> context) {
        for (int i = Math.max(0, at - NEIGHBOURHOOD); i < Math.min(tokens.size(), at + NEIGHBOURHOOD + 1); i++) {
            if (i == at) {
                continue;
            }
            Token token = tokens.get(i);
            for (String word : context) {
                if (token.text().equals(word)
                        || (!token.marked() && token.text().equals(Letters.fold(word)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
