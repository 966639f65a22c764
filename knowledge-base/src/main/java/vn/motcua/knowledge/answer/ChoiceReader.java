package vn.motcua.knowledge.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.answer.OptionPhrases.Phrase;
import vn.motcua.knowledge.text.PhraseTable.Match;

/**
 * Reads which option a text means: first by whole phrases, the longest winning where they overlap, negated ones ruling their option
 * out; then by yes or no, where that is what the options say; last by single words that only one option has.
 */
final class ChoiceReader {

    /** So many words of weight may stand between a negation and what it denies. */
    private static final int FARTHEST_NEGATION = 2;

    private final OptionPhrases options;

    ChoiceReader(List<AnswerOption> options) {
        this.options = new OptionPhrases(options);
    }

    ChoiceAnswer read(String typed) {
        TypedText text = TypedText.of(typed, options.written());
        return new Reading(text).answer();
    }

    /** A phrase of an option as it stands in a text. */
    private record Found(int option, int start, int end, int words, boolean negative, boolean whole) {
        boolean covers(Found other) {
            boolean longer = words > other.words || (words == other.words && whole && !other.whole);
            return start <= other.start && other.end <= end && longer;
        }
    }

    private final class Reading {
        private final TypedText text;
        private final Asking asking;
        private final BitSet fillers;
        private final BitSet negators;
        private final List<Found> said;

        Reading(TypedText text) {
            this.text = text;
            this.fillers = text.wordsOf(Cue.FILLER);
            this.negators = text.wordsOf(Cue.NEGATOR);
            this.said = find();
            BitSet answering = new BitSet();
            said.stream()
                    .filter(match -> match.words() > 1)
                    .forEach(match -> answering.set(match.start(), match.end()));
            this.asking = Asking.in(text, answering);
        }

        ChoiceAnswer answer() {
            boolean asks = asking.any();
            boolean supposes = asks && text.has(Cue.IF);
            List<Found> found = supposes ? List.of() : longest(answers());
            found = afterCorrection(found);
            Set<Integer> meant = new HashSet<>();
            Set<Integer> excluded = new HashSet<>();
            found.forEach(match -> (isNegated(match) ? excluded : meant).add(match.option()));
            meant.removeAll(excluded);
            if (meant.size() == 1) {
                return one(meant.iterator().next(), trust(asks));
            }
            if (meant.size() > 1) {
                return several(meant);
            }
            if (!excluded.isEmpty()) {
                return left(excluded);
            }
            ChoiceAnswer plain = supposes ? null : byYesOrNo();
            if (plain != null) {
                return plain;
            }
            if (text.has(Cue.UNSURE)) {
                return new ChoiceAnswer.Unsure(asks);
            }
            int single = asks ? -1 : bySingleWords();
            return single >= 0 ? one(single, Trust.LIKELY) : new ChoiceAnswer.None(asks);
        }

        private Trust trust(boolean asks) {
            return asks || text.has(Cue.HEDGE) || text.has(Cue.UNSURE) ? Trust.LIKELY : Trust.SURE;
        }

        private ChoiceAnswer one(int option, Trust trust) {
            return new ChoiceAnswer.One(options.id(option), trust, asking.any());
        }

        private ChoiceAnswer several(Set<Integer> which) {
            return new ChoiceAnswer.Several(
                    which.stream().sorted().map(options::id).toList(), asking.any());
        }

        /** What is left when some are ruled out. */
        private ChoiceAnswer left(Set<Integer> excluded) {
            Set<Integer> rest = new HashSet<>();
            for (int option = 0; option < options.size(); option++) {
                if (!excluded.contains(option)) {
                    rest.add(option);
                }
            }
            return switch (rest.size()) {
                case 0 -> new ChoiceAnswer.None(asking.any());
                case 1 -> one(rest.iterator().next(), Trust.LIKELY);
                default -> several(rest);
            };
        }

        private List<Found> find() {
            List<Found> found = new ArrayList<>();
            for (Phrase phrase : options.phrases()) {
                for (int from = 0; from < text.terms().size(); from++) {
                    int end = phrase.endIn(text.terms(), from, fillers);
                    if (end >= 0) {
                        found.add(new Found(
                                phrase.option(), from, end, phrase.length(), phrase.negative(), phrase.whole()));
                    }
                }
            }
            return found;
        }

        /** The phrases that answer rather than ask. */
        private List<Found> answers() {
            return said.stream()
                    .filter(match -> !isAsked(match.start(), match.end()))
                    .toList();
        }

        /** Whether most of the phrase is part of a question. */
        private boolean isAsked(int from, int end) {
            return asking.words().get(from, end).cardinality() * 2 > end - from;
        }

        private List<Found> longest(List<Found> found) {
            return found.stream()
                    .filter(match -> found.stream().noneMatch(other -> other.covers(match)))
                    .toList();
        }

        /** What stands behind "nhầm" takes back what stands before it. */
        private List<Found> afterCorrection(List<Found> found) {
            int corrected = text.wordsOf(Cue.CORRECTION).length();
            List<Found> behind =
                    found.stream().filter(match -> match.start() >= corrected).toList();
            return behind.isEmpty() ? found : behind;
        }

        private boolean isNegated(Found match) {
            return !match.negative() && (isNegatedBefore(match.start()) || isNegatedBehind(match.end()));
        }

        /** A negation reaches over words of no weight and at most two others: "không sinh ở bệnh viện". */
        private boolean isNegatedBefore(int start) {
            int others = 0;
            int at = start - 1;
            while (at >= 0
                    && !negators.get(at)
                    && !text.terms().get(at).folded().equals("ma")) {
                others += fillers.get(at) ? 0 : 1;
                if (others > FARTHEST_NEGATION) {
                    return false;
                }
                at--;
            }
            return at >= 0 && negators.get(at) && inOneClause(at, start);
        }

        private boolean inOneClause(int one, int other) {
            return text.clauses().stream().anyMatch(clause -> clause.start() <= one && other < clause.end());
        }

        /** "giấy chứng sinh thì không có": the topic first, the negation last. */
        private boolean isNegatedBehind(int end) {
            BitSet then = text.wordsOf(Cue.THEN);
            int at = end;
            while (at < text.terms().size() && (fillers.get(at) || then.get(at)) && !negators.get(at)) {
                at++;
            }
            if (!negators.get(at) || asking.words().get(at)) {
                return false;
            }
            int behind = negators.nextClearBit(at);
            int rest = fillers.nextClearBit(behind);
            return rest >= text.terms().size() || opensClause(rest);
        }

        private boolean opensClause(int word) {
            return text.clauses().stream().anyMatch(clause -> clause.start() == word);
        }

        private @Nullable ChoiceAnswer byYesOrNo() {
            if (YesNoReader.read(text, List.of(), List.of()) instanceof YesNoAnswer.Said answer) {
                int option = options.meantBy(answer.yes());
                return option < 0 ? null : one(option, answer.trust());
            }
            return null;
        }

        /** The one option that has words of the text which no other has, if most of the text's words are such; else -1. */
        private int bySingleWords() {
            BitSet aside = new BitSet();
            for (Match<Cue> cue : text.cues()) {
                aside.set(cue.start(), cue.end());
            }
            int best = -1;
            int hits = 0;
            int content = 0;
            for (int i = aside.nextClearBit(0); i < text.terms().size(); i = aside.nextClearBit(i + 1)) {
                content++;
                int option = options.onlyOneWith(text.terms().get(i));
                if (option < 0) {
                    continue;
                }
                if (best >= 0 && best != option) {
                    return -1;
                }
                best = option;
                hits++;
            }
            boolean negated = !negators.isEmpty() || text.has(Cue.NO) || text.has(Cue.UNSURE);
            return hits * 2 >= content && !negated ? best : -1;
        }
    }
}
