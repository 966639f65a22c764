package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * Finds the fact that a message asks for: how much of the message and of one way to ask are the same words (Dice's coefficient over
 * single words and neighbouring pairs, without the words that every question has).
 */
final class FactMatch {

    /** So much alike, nothing else is meant. */
    static final double SURE = 0.85;

    /** So much alike, it is meant where no procedure is. */
    static final double LIKELY = 0.6;

    private static final Set<String> EMPTY = Set.copyOf(ResourceLines.read(FactMatch.class, "beside-the-fact.txt"));

    private FactMatch() {}

    /**
     * A fact and how much alike.
     *
     * @param likeness above {@link #LIKELY}, up to 1
     */
    record Found(DirectoryFact fact, double likeness) {}

    /** The fact that is asked for on a day; empty when none is. */
    static Optional<Found> find(String text, List<DirectoryFact> facts, LocalDate today) {
        List<Token> asked = content(text);
        return asked.isEmpty()
                ? Optional.empty()
                : facts.stream()
                        .filter(fact -> fact.holdsOn(today))
                        .map(fact -> new Found(fact, likeness(asked, fact)))
                        .filter(found -> found.likeness() >= LIKELY)
                        .max(Comparator.comparingDouble(Found::likeness));
    }

    private static double likeness(List<Token> asked, DirectoryFact fact) {
        return fact.questions().stream()
                .mapToDouble(question -> likeness(asked, content(question)))
                .max()
                .orElse(0);
    }

    private static double likeness(List<Token> one, List<Token> other) {
        if (other.isEmpty()) {
            return 0;
        }
        boolean marks = one.stream().anyMatch(Token::marked) && other.stream().anyMatch(Token::marked);
        Set<String> left = parts(one, marks);
        Set<String> right = parts(other, marks);
        var both = new HashSet<>(left);
        both.retainAll(right);
        return 2.0 * both.size() / (left.size() + right.size());
    }

    private static Set<String> parts(List<Token> words, boolean marks) {
        var parts = new HashSet<String>();
        String before = "";
        for (Token word : words) {
            String form = marks ? word.text() : word.folded();
            parts.add(form);
            if (!before.isEmpty()) {
                parts.add(before + " " + form);
            }
            before = form;
        }
        return parts;
    }

    private static List<Token> content(String text) {
        return Words.of(text).stream()
                .filter(word -> !EMPTY.contains(word.folded()))
                .toList();
    }
}
