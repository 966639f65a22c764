package vn.motcua.knowledge.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups of words with a value each, found in a text word by word. A word typed with diacritics matches only that very word; one
 * typed without matches every word that folds to it, so that "giay to" finds "giấy tờ" and "đường" does not find "Dương".
 * Immutable after the last {@link #add}; then safe for use by any number of threads.
 *
 * @param <V> what stands behind a phrase
 */
public final class PhraseTable<V> {

    private final Node<V> root = new Node<>();

    /** Adds a phrase, written with its diacritics. The same phrase may be added with several values. */
    public void add(String phrase, V value) {
        List<Token> words = Words.of(phrase);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a phrase needs a word: '" + phrase + "'");
        }
        Node<V> node = root;
        for (Token word : words) {
            node = node.next.computeIfAbsent(word.folded(), folded -> new Node<>());
        }
        node.entries.add(new Entry<>(words.stream().map(Token::text).toList(), value));
    }

    /** All occurrences, shorter ones within longer ones too, by where they begin and then by length. */
    public List<Match<V>> findAll(List<Term> terms) {
        List<Match<V>> matches = new ArrayList<>();
        for (int from = 0; from < terms.size(); from++) {
            findAt(terms, from, matches);
        }
        return matches;
    }

    /** Occurrences that overlap with no longer one that begins earlier or at the same word. */
    public List<Match<V>> findLongest(List<Term> terms) {
        List<Match<V>> chosen = new ArrayList<>();
        List<Match<V>> here = new ArrayList<>();
        int from = 0;
        while (from < terms.size()) {
            here.clear();
            findAt(terms, from, here);
            if (here.isEmpty()) {
                from++;
                continue;
            }
            int end = here.get(here.size() - 1).end();
            for (Match<V> match : here) {
                if (match.end() == end) {
                    chosen.add(match);
                }
            }
            from = end;
        }
        return chosen;
    }

    private void findAt(List<Term> terms, int from, Collection<Match<V>> into) {
        Node<V> node = root;
        for (int at = from; at < terms.size(); at++) {
            node = node.next.get(terms.get(at).folded());
            if (node == null) {
                return;
            }
            for (Entry<V> entry : node.entries) {
                if (isMeant(entry.words, terms, from)) {
                    into.add(new Match<>(from, at + 1, entry.value));
                }
            }
        }
    }

    private static boolean isMeant(List<String> words, List<Term> terms, int from) {
        for (int i = 0; i < words.size(); i++) {
            Term term = terms.get(from + i);
            if (term.certain() && !term.text().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * An occurrence of a phrase.
     *
     * @param start index of its first word
     * @param end index behind its last word
     * @param value what stands behind it
     */
    public record Match<V>(int start, int end, V value) {}

    private record Entry<V>(List<String> words, V value) {}

    private static final class Node<V> {
        final Map<String, Node<V>> next = new HashMap<>();
        final List<Entry<V>> entries = new ArrayList<>(1);
    }
}
