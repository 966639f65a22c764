package vn.motcua.assistant.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

import vn.motcua.knowledge.text.TextHash;

/**
 * Learns {@link LearnedWeights} from marked messages, by stochastic gradient descent with a step for each weight (AdaGrad: Duchi, Hazan and Singer,
 * 2011) on the likelihood of the marks. Each message is learned from as it was written, in lower case, without diacritics and without both, with
 * other names in place of its own, and with some of its marks hidden already. The same messages give the same weights to the bit.
 */
final class WordPartTraining {

    private static final int ROUNDS = 3;
    private static final int OTHER_NAMES = 4;
    private static final double STEP = 0.15;
    private static final double FIRST = 0.1;

    /** How much each weight is drawn towards nothing. */
    private static final double SHRINK = 3e-4;

    /** What is known so well teaches nothing. */
    private static final double KNOWN = 1e-5;

    private static final double IMPOSSIBLE = -30;
    private static final int PARTS = LearnedWeights.PARTS;
    private static final List<UnaryOperator<MarkedMessage>> FORMS =
            List.of(message -> message, MarkedMessage::lower, MarkedMessage::folded, MarkedMessage::plain);

    private final Map<Integer, Integer> numbers = new HashMap<>();

    /**
     * A text as it is learned from.
     *
     * @param signs by item, the numbers of its signs
     * @param parts by item, what it is a part of
     * @param found by item, whether it was found by rules
     */
    record Lesson(int[][] signs, int[] parts, boolean[] found) {}

    /**
     * Learns.
     *
     * @param messages marked messages
     * @param ordinary messages in which nothing is marked, learned from as they are written and as they are typed in a hurry
     */
    LearnedWeights learn(List<MarkedMessage> messages, List<MarkedMessage> ordinary, Random random) {
        List<Lesson> lessons = lessons(messages, random);
        lessons.addAll(ordinaryLessons(ordinary));
        return learnFrom(lessons, random);
    }

    List<Lesson> lessons(List<MarkedMessage> messages, Random random) {
        List<Lesson> lessons = new ArrayList<>();
        for (MarkedMessage message : messages) {
            for (UnaryOperator<MarkedMessage> form : FORMS) {
                lessons.add(lesson(form.apply(message)));
                if (!message.secret().isEmpty()) {
                    for (int i = 0; i < OTHER_NAMES; i++) {
                        lessons.add(lesson(form.apply(OtherNames.in(message, random))));
                    }
                    lessons.add(lesson(OtherNames.hidden(form.apply(message), random)));
                }
            }
        }
        return lessons;
    }

    List<Lesson> ordinaryLessons(List<MarkedMessage> ordinary) {
        List<Lesson> lessons = new ArrayList<>();
        for (MarkedMessage message : ordinary) {
            lessons.add(lesson(message));
            lessons.add(lesson(message.plain()));
        }
        return lessons;
    }

    private Lesson lesson(MarkedMessage message) {
        ReadText read = ReadText.of(message.text());
        Findings found = PersonalDataMask.byRules(read, Masking.FOR_A_MODEL);
        List<TextItems.Item> items = TextItems.of(read, found);
        WordSigns signs = new WordSigns(read, found, items);
        int[][] told = new int[items.size()][];
        int[] parts = new int[items.size()];
        boolean[] byRules = new boolean[items.size()];
        for (int at = 0; at < told.length; at++) {
            List<Integer> here = new ArrayList<>();
            signs.tell(at, sign -> here.add(number(TextHash.of(sign))));
            told[at] = here.stream().mapToInt(number -> number).toArray();
            byRules[at] = items.get(at).type() == TextItems.Type.FOUND;
            parts[at] = (byRules[at]
                            ? WordPart.OTHER
                            : part(message, read.start(items.get(at).start())))
                    .ordinal();
        }
        return new Lesson(told, parts, byRules);
    }

    private int number(int sign) {
        return numbers.computeIfAbsent(sign, unknown -> numbers.size());
    }

    private static WordPart part(MarkedMessage message, int at) {
        for (MarkedMessage.Range range : message.secret()) {
            if (range.start() <= at && at < range.end()) {
                String marked = message.text().substring(range.start(), range.end());
                if (OtherNames.isName(marked)) {
                    return at == range.start() ? WordPart.NAME : WordPart.NAME_ON;
                }
                return OtherNames.isHome(marked) ? WordPart.HOME : WordPart.CODE;
            }
        }
        return WordPart.OTHER;
    }

    LearnedWeights learnFrom(List<Lesson> all, Random random) {
        List<Lesson> lessons = new ArrayList<>(all);
        Learned learned = new Learned(numbers.size());
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(lessons, random);
            lessons.forEach(learned::from);
        }
        int[] signs = new int[numbers.size()];
        numbers.forEach((hash, number) -> signs[number] = hash);
        return LearnedWeights.of(signs, learned.weights, learned.behind);
    }

    /** The weights as far as they are learned, and for each the sum of the squares of its slopes so far. */
    private static final class Learned {

        private final double[][] weights;
        private final double[][] squares;
        private final double[][] behind = new double[PARTS][PARTS];
        private final double[][] behindSquares = new double[PARTS][PARTS];

        Learned(int signs) {
            this.weights = new double[signs][PARTS];
            this.squares = new double[signs][PARTS];
            // A name does not go on where none began.
            for (WordPart before : List.of(WordPart.OTHER, WordPart.HOME, WordPart.CODE)) {
                behind[before.ordinal()][WordPart.NAME_ON.ordinal()] = IMPOSSIBLE;
            }
        }

        void from(Lesson lesson) {
            if (lesson.parts.length == 0) {
                return;
            }
            double[][] scores = scores(lesson);
            LearnedParts.Sums sums = LearnedParts.sums(scores, behind);
            for (int at = 0; at < scores.length; at++) {
                if (!lesson.found[at]) {
                    fromItem(lesson, at, sums.likelihoods()[at]);
                }
            }
            for (int at = 0; at < scores.length; at++) {
                int before = at == 0 ? WordPart.OTHER.ordinal() : lesson.parts[at - 1];
                fromPair(at, before, lesson.parts[at], sums, scores[at]);
            }
        }

        private double[][] scores(Lesson lesson) {
            double[][] scores = new double[lesson.parts.length][PARTS];
            for (int at = 0; at < scores.length; at++) {
                if (lesson.found[at]) {
                    LearnedParts.settle(scores[at]);
                    continue;
                }
                for (int sign : lesson.signs[at]) {
                    for (int part = 0; part < PARTS; part++) {
                        scores[at][part] += weights[sign][part];
                    }
                }
            }
            return scores;
        }

        private void fromItem(Lesson lesson, int at, double[] likely) {
            for (int part = 0; part < PARTS; part++) {
                double slope = likely[part] - (part == lesson.parts[at] ? 1 : 0);
                if (Math.abs(slope) < KNOWN) {
                    continue;
                }
                for (int sign : lesson.signs[at]) {
                    step(weights[sign], squares[sign], part, slope + SHRINK * weights[sign][part]);
                }
            }
        }

        private void fromPair(int at, int before, int part, LearnedParts.Sums sums, double[] scores) {
            double[][] slopes = new double[PARTS][PARTS];
            for (int one = 0; one < (at == 0 ? 1 : PARTS); one++) {
                for (int other = 0; other < PARTS; other++) {
                    slopes[one][other] = sums.pair(at, one, other, scores[other], behind[one][other])
                            - (one == before && other == part ? 1 : 0);
                }
            }
            for (int one = 0; one < PARTS; one++) {
                for (int other = 0; other < PARTS; other++) {
                    if (behind[one][other] > IMPOSSIBLE) {
                        step(behind[one], behindSquares[one], other, slopes[one][other]);
                    }
                }
            }
        }

        private static void step(double[] weights, double[] squares, int at, double slope) {
            squares[at] += slope * slope;
            weights[at] -= STEP * slope / (FIRST + Math.sqrt(squares[at]));
        }
    }

    /** The messages of a file's lines. */
    static List<MarkedMessage> messages(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(MarkedMessage::of)
                .toList();
    }
}
