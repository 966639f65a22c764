package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where a statement is almost a sentence of the record, its negations, exceptions and conditions are counted against those of that
 * sentence: "trường hợp hồ sơ đầy đủ" stands in many a record beside "trường hợp hồ sơ không đầy đủ", and only the whole sentence
 * tells which of the two it was.
 */
final class QuotationCheck {

    private static final float COVERED = 0.8f;
    private static final float SAME_WORDS = 0.7f;
    private static final float ALIKE = 0.03f;
    private static final int LEAST_WORDS = 4;
    private static final String FREE = "0 VND";

    private QuotationCheck() {}

    static Optional<Finding> check(Statement statement, Parallels parallels) {
        if (parallels.said().size() < LEAST_WORDS || parallels.best() < COVERED * parallels.all()) {
            return Optional.empty();
        }
        List<Candidate> alike = alike(statement.evidence(), parallels);
        Reason difference = null;
        for (Candidate candidate : alike) {
            difference = difference(statement, candidate, parallels);
            if (difference == null) {
                return Optional.empty();
            }
        }
        return difference == null
                ? Optional.empty()
                : Optional.of(new Finding(difference, statement.start(), statement.end()));
    }

    /**
     * A sentence of the record, from the first to behind the last word that the statement has of it.
     *
     * @param opening its first word: a condition before the first word that is spoken of governs it too
     */
    private record Candidate(int opening, int start, int end) {}

    private static List<Candidate> alike(IndexedReading evidence, Parallels parallels) {
        List<Candidate> alike = new ArrayList<>();
        for (int sentence = 0; sentence < parallels.sentences(); sentence++) {
            if (parallels.covered(sentence) >= parallels.best() - ALIKE * parallels.all()) {
                alike.addAll(windows(evidence, sentence, parallels.said()));
            }
        }
        return alike;
    }

    /**
     * The parts of a sentence that may be spoken of. Where the statement has words of the exception too, which are also those of the rule
     * ("người nộp thuế …, trừ trường hợp đại lý thuế …"), the rule alone is one.
     */
    private static List<Candidate> windows(IndexedReading evidence, int sentence, Set<Integer> said) {
        int to = evidence.firstWord(sentence + 1);
        Candidate whole = window(evidence, sentence, said, to);
        if (whole != null) {
            return List.of(whole);
        }
        List<Candidate> rules = new ArrayList<>();
        for (Cue.Found cue : evidence.reading().cues()) {
            boolean ofTheSentence = cue.start() > evidence.firstWord(sentence) && cue.start() < to;
            Candidate rule =
                    ofTheSentence && cue.cue() == Cue.EXCEPT ? window(evidence, sentence, said, cue.start()) : null;
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    /**
     * The part of a sentence that is spoken of; null when the record says much there that the statement does not.
     *
     * @param before where the part must have ended
     */
    private static @Nullable Candidate window(IndexedReading evidence, int sentence, Set<Integer> said, int before) {
        int start = -1;
        int end = -1;
        int from = evidence.firstWord(sentence);
        int to = evidence.firstWord(sentence + 1);
        for (int at = from; at < before; at++) {
            if (Parallels.isContent(evidence.reading(), at) && said.contains(evidence.idAt(at))) {
                start = start < 0 ? at : start;
                end = at + 1;
            }
        }
        if (start < 0) {
            return null;
        }
        float same = 0;
        float all = 0;
        for (int at = start; at < end; at++) {
            if (Parallels.isContent(evidence.reading(), at)) {
                all += evidence.weight(evidence.idAt(at));
                same += said.contains(evidence.idAt(at)) ? evidence.weight(evidence.idAt(at)) : 0;
            }
        }
        if (same < SAME_WORDS * all) {
            return null;
        }
        while (start > from && !Parallels.isContent(evidence.reading(), start - 1)) {
            start--;
        }
        while (end < to && !Parallels.isContent(evidence.reading(), end)) {
            end++;
        }
        return new Candidate(from, start, end);
    }

    private static @Nullable Reason difference(Statement statement, Candidate candidate, Parallels parallels) {
        List<Cue.Found> said = statement.cues();
        List<Cue.Found> whole = statement.evidence().reading().cues().stream()
                .filter(cue -> cue.start() >= candidate.opening && cue.start() < candidate.end)
                .toList();
        List<Cue.Found> record =
                whole.stream().filter(cue -> cue.start() >= candidate.start).toList();
        if (count(said, Cue.NOT, Cue.FORBIDDEN, Cue.EXEMPT) != count(record, Cue.NOT, Cue.FORBIDDEN, Cue.EXEMPT)) {
            return Reason.NEGATION;
        }
        Reading quoted = statement.evidence().reading();
        long free = free(statement.reading(), statement.start(), statement.end());
        if (free > free(quoted, candidate.start, candidate.end) && speaksOfAmounts(quoted, candidate)
                || free < freeForCertain(quoted, candidate)) {
            return Reason.AMOUNT;
        }
        if (count(said, Cue.EXCEPT) != count(record, Cue.EXCEPT)
                || count(said, Cue.ONLY) != count(record, Cue.ONLY)
                || leavesAConditionOut(Math.max(count(said, Cue.IF), thens(statement)), whole, parallels)
                || areExchanged(said, record, Cue.AT_MOST, Cue.AT_LEAST)) {
            return Reason.CONDITION;
        }
        return areExchanged(said, record, Cue.MUST, Cue.MAY) ? Reason.OBLIGATION : null;
    }

    /** "Hồ sơ thiếu thì bổ sung" has its condition without a "nếu". */
    private static long thens(Statement statement) {
        return statement.reading().words().subList(statement.start(), statement.end()).stream()
                .filter(word -> word.key().equals("thì"))
                .count();
    }

    /**
     * Whether a condition of the sentence is neither said in its words, with a "nếu" or without, nor in others: of those there are as many as
     * the statement has conditions beside the ones whose words it has.
     */
    private static boolean leavesAConditionOut(long conditions, List<Cue.Found> record, Parallels parallels) {
        long inItsWords = record.stream()
                .filter(cue -> cue.cue() == Cue.IF && parallels.hasCondition(cue.start()))
                .count();
        return count(record, Cue.IF) - inItsWords > Math.max(0, conditions - inItsWords);
    }

    /** How often something is said to be free, "không phải nộp phí" and the like. */
    private static long free(Reading reading, int start, int end) {
        return amounts(reading, start, end)
                .filter(fact -> fact.value().equals(FREE))
                .count();
    }

    /** The same, without those that a bracket behind may take back: of "miễn phí (150.000 đồng)" the bracket alone may be said. */
    private static long freeForCertain(Reading quoted, Candidate candidate) {
        return amounts(quoted, candidate.start, candidate.end)
                .filter(fact -> fact.value().equals(FREE) && !ContestedFree.hasBracket(quoted, fact))
                .count();
    }

    private static boolean speaksOfAmounts(Reading quoted, Candidate candidate) {
        return amounts(quoted, candidate.start, candidate.end).findAny().isPresent();
    }

    private static Stream<Fact> amounts(Reading reading, int start, int end) {
        return reading.facts().stream()
                .filter(fact -> fact.kind() == Fact.Kind.AMOUNT && fact.start() >= start && fact.start() < end);
    }

    private static boolean areExchanged(List<Cue.Found> said, List<Cue.Found> record, Cue one, Cue other) {
        long more = count(said, one) - count(record, one);
        long otherMore = count(said, other) - count(record, other);
        return more * otherMore < 0;
    }

    private static long count(List<Cue.Found> found, Cue... cues) {
        return found.stream().filter(each -> List.of(cues).contains(each.cue())).count();
    }
}
