package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.VietnameseSpelling;

/**
 * Looks at the words themselves: a text that is no Vietnamese cannot be checked; a promise, a paper or a way of handing in that the
 * record does not know is an invention though no number is in it; and a statement hardly a word of which stands in the record does not
 * come from there.
 */
final class WordingCheck {

    private static final Map<Form, WordingCheck> CHECKS =
            Map.of(Form.MARKED, new WordingCheck(Form.MARKED), Form.UNMARKED, new WordingCheck(Form.UNMARKED));

    private static final int FEW_WORDS = 3;
    private static final float KNOWN_IN_UNMARKED = 0.6f;
    private static final int PAPER_NAME = 8;
    private static final int UNKNOWN_WORDS = 3;
    private static final float UNKNOWN_SHARE = 0.4f;

    private final Form form;
    private final Set<String> plain = new HashSet<>();
    private final Set<String> foreign = new HashSet<>();
    private final List<List<String>> promises = new ArrayList<>();
    private final List<List<String>> channels = new ArrayList<>();
    private final List<List<String>> claims = new ArrayList<>();
    private final List<List<String>> paid = new ArrayList<>();
    private final Set<String> papers = new HashSet<>();
    private final Set<String> notPapers = new HashSet<>();

    private WordingCheck(Form form) {
        this.form = form;
        for (String line : ResourceLines.read(WordingCheck.class, "wording.tsv")) {
            String[] columns = line.split("\t", 2);
            List<String> entries =
                    Stream.of(columns[1].split("\\|")).map(form::of).toList();
            switch (columns[0]) {
                case "PLAIN" -> entries.forEach(entry -> plain.addAll(List.of(entry.split(" "))));
                case "FOREIGN" -> foreign.addAll(entries);
                case "PROMISE" -> entries.forEach(entry -> promises.add(List.of(entry.split(" "))));
                case "CHANNEL" -> entries.forEach(entry -> channels.add(List.of(entry.split(" "))));
                case "CLAIM" -> entries.forEach(entry -> claims.add(List.of(entry.split(" "))));
                case "CLAIM_MARKED" ->
                    (form == Form.MARKED ? entries : List.<String>of())
                            .forEach(entry -> claims.add(List.of(entry.split(" "))));
                case "PAID" -> entries.forEach(entry -> paid.add(List.of(entry.split(" "))));
                case "PAPER" -> papers.addAll(entries);
                case "PAPER_MARKED" -> papers.addAll(form == Form.MARKED ? entries : List.of());
                case "NO_PAPER" -> notPapers.addAll(entries);
                default -> throw new IllegalStateException("wording.tsv: " + line);
            }
        }
    }

    static WordingCheck in(Form form) {
        return Objects.requireNonNull(CHECKS.get(form));
    }

    Optional<Finding> check(Statement statement) {
        return Stream.<Supplier<Optional<Finding>>>of(
                        () -> language(statement),
                        () -> phrases(statement, promises, Reason.PROMISE),
                        () -> phrases(statement, channels, Reason.CLAIM),
                        () -> phrases(statement, claims, Reason.CLAIM),
                        () -> names(statement),
                        () -> paid(statement),
                        () -> papers(statement),
                        () -> claim(statement))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Finding> language(Statement statement) {
        int letters = 0;
        int known = 0;
        for (int at = statement.start(); at < statement.end(); at++) {
            String key = statement.reading().words().get(at).key();
            if (statement.reading().factAt(at) >= 0 || !key.chars().allMatch(Character::isLetter)) {
                continue;
            }
            letters++;
            boolean stands = isKnown(statement, key);
            known += stands ? 1 : 0;
            if (!stands && key.length() > 1 && !VietnameseSpelling.isSyllable(key)) {
                return Optional.of(new Finding(Reason.LANGUAGE, at, at + 1));
            }
        }
        boolean unreadable = form == Form.UNMARKED && letters > FEW_WORDS && known < KNOWN_IN_UNMARKED * letters;
        return unreadable
                ? Optional.of(new Finding(Reason.LANGUAGE, statement.start(), statement.end()))
                : Optional.empty();
    }

    private boolean isKnown(Statement statement, String key) {
        return statement.evidence().id(key) >= 0 || plain.contains(key) || foreign.contains(key);
    }

    /** Phrases that may be said only where the record says them. */
    private Optional<Finding> phrases(Statement statement, List<List<String>> phrases, Reason reason) {
        for (List<String> phrase : phrases) {
            for (int at = statement.start(); at + phrase.size() <= statement.end(); at++) {
                if (WordList.stand(statement.reading().words(), at, phrase)
                        && !statement.evidence().contains(phrase)) {
                    return Optional.of(new Finding(reason, at, at + phrase.size()));
                }
            }
        }
        return Optional.empty();
    }

    /** "đường Nguyễn Trãi": names of places and people must stand in the record, or in what the citizen said. */
    private Optional<Finding> names(Statement statement) {
        List<Word> words = statement.reading().words();
        for (int at = statement.start() + 1; at + 1 < statement.end(); at++) {
            Word one = words.get(at);
            Word other = words.get(at + 1);
            boolean name = one.capital() && other.capital() && !one.opensClause() && !other.opensClause();
            if (name
                    && statement.reading().factAt(at) < 0
                    && statement.reading().factAt(at + 1) < 0
                    && !(plain.contains(one.key()) && plain.contains(other.key()))
                    && !(foreign.contains(one.key()) || foreign.contains(other.key()))
                    && !statement.evidence().contains(List.of(one.key(), other.key()))) {
                return Optional.of(new Finding(Reason.ADDRESS, at, at + 2));
            }
        }
        return Optional.empty();
    }

    /** That something must be paid is a claim about the fee, though it names no amount. */
    private Optional<Finding> paid(Statement statement) {
        boolean amountSaid = statement.facts().stream().anyMatch(fact -> fact.kind() == Fact.Kind.AMOUNT);
        return amountSaid ? Optional.empty() : phrases(statement, paid, Reason.AMOUNT);
    }

    /** "giấy khám …", "sổ hộ …": the record must name a paper that has these words. */
    private Optional<Finding> papers(Statement statement) {
        List<Word> words = statement.reading().words();
        for (int at = statement.start(); at + 1 < statement.end(); at++) {
            String next = words.get(at + 1).key();
            if (papers.contains(words.get(at).key())
                    && !words.get(at + 1).opensClause()
                    && !plain.contains(next)
                    && !notPapers.contains(words.get(at).key() + " " + next)
                    && !statement.evidence().hasNear(words.get(at).key(), next, PAPER_NAME)) {
                return Optional.of(new Finding(Reason.CLAIM, at, Math.min(statement.end(), at + 4)));
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> claim(Statement statement) {
        int content = 0;
        int unknown = 0;
        for (int at = statement.start(); at < statement.end(); at++) {
            String key = statement.reading().words().get(at).key();
            if (statement.reading().factAt(at) >= 0 || statement.reading().inCue(at) || plain.contains(key)) {
                continue;
            }
            content++;
            unknown += statement.evidence().id(key) < 0 && !foreign.contains(key) ? 1 : 0;
        }
        return unknown >= UNKNOWN_WORDS && unknown > UNKNOWN_SHARE * content
                ? Optional.of(new Finding(Reason.CLAIM, statement.start(), statement.end()))
                : Optional.empty();
    }
}
