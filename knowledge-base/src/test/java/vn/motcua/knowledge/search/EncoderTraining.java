package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

import vn.motcua.knowledge.search.EncoderCorpus.Meaning;

/**
 * Trains the table of the {@link Encoder}: a text that people say must lie nearer to the middle of the other texts of its procedure
 * than to those of the other procedures of its batch (softmax over the batch, as in Henderson et al. 2017). Each drawn text brings
 * texts of near procedures into its batch, so that a procedure is told from its twins. Half of the time a text is read without its
 * marks, and words and texts are left out at random, so that the table does not learn them by heart. A row moves by Adagrad with one
 * step size for the row (Duchi et al. 2011). One thread, fixed seeds and {@link StrictMath}: the same table to the last bit wherever
 * it runs.
 */
final class EncoderTraining {

    static final int DIMENSIONS = 96;
    private static final int EPOCHS = 9;
    private static final int BATCH = 192;
    private static final int NEIGHBOURS_DRAWN = 3;
    private static final int NEIGHBOURS_KEPT = 12;
    private static final float SHARPNESS = 14;
    private static final float RATE = 0.02f;
    private static final float LAST_RATE = 0.1f;
    private static final double WORDS_LEFT_OUT = 0.25;
    private static final double TEXTS_LEFT_OUT = 0.2;
    private static final double READ_WITHOUT_MARKS = 0.5;
    private static final float LEAST_PULL = 1e-6f;

    /** Gradients are multiplied by so much that they are no denormal numbers; Adagrad does not mind. */
    private static final float PULL = 16;

    private final float[] table = new float[Grams.ROWS * DIMENSIONS];
    private final float[] squares = new float[Grams.ROWS];
    private final EncoderCorpus corpus;
    private final List<Meaning> meanings;
    private final SplittableRandom random = new SplittableRandom(20260725);
    private float rate = RATE;

    EncoderTraining(EncoderCorpus corpus) {
        this.corpus = corpus;
        this.meanings = corpus.meanings();
        initialise();
    }

    /** Random directions, the rarer the longer; words longer than the rest. What no text has stays 0. */
    private void initialise() {
        int[] frequencies = frequencies();
        for (int row = 0; row < Grams.ROWS; row++) {
            if (frequencies[row] == 0) {
                continue;
            }
            double rarity = StrictMath.log(1 + (meanings.size() - frequencies[row] + 0.5) / (frequencies[row] + 0.5));
            double size = rarity / 8 / StrictMath.sqrt(DIMENSIONS) * (Grams.isWord(row) ? 1 : 0.5);
            SplittableRandom own = new SplittableRandom(row * 7919L + 17);
            for (int d = 0; d < DIMENSIONS; d++) {
                table[row * DIMENSIONS + d] = (float) (size * normal(own));
            }
        }
    }

    private int[] frequencies() {
        int[] frequencies = new int[Grams.ROWS];
        int[] last = new int[Grams.ROWS];
        int number = 0;
        for (Meaning meaning : meanings) {
            number++;
            for (Grams text : meaning.texts()) {
                for (int i = 0; i < text.size(); i++) {
                    if (last[text.row(i)] != number) {
                        last[text.row(i)] = number;
                        frequencies[text.row(i)]++;
                    }
                }
            }
        }
        return frequencies;
    }

    /** The sum of four uniform numbers, near enough to a normal one. */
    private static double normal(SplittableRandom from) {
        double sum = from.nextDouble() + from.nextDouble() + from.nextDouble() + from.nextDouble();
        return (sum - 2) * 1.7320508;
    }

    /** Trains, and tells the mean loss after each epoch. The table: {@link #DIMENSIONS} numbers a row of {@link Grams}. */
    float[] train(Consumer<Double> afterEpoch) {
        int[][] near = new int[meanings.size()][0];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            rate = RATE * (1 - (1 - LAST_RATE) * epoch / EPOCHS);
            if (epoch % 5 == 2) {
                near = nearest();
            }
            double loss = 0;
            List<List<Drawn>> batches = batches(near);
            for (List<Drawn> batch : batches) {
                loss += step(batch);
            }
            afterEpoch.accept(loss / batches.size());
        }
        return table;
    }

    /**
     * A text to ask with.
     *
     * @param meaning whose
     * @param text which of its texts; of a passage the place -1, -2…
     */
    private record Drawn(int meaning, int text) {}

    /** All texts that are asked with, shuffled, each followed by texts of neighbours of its meaning, cut into batches. */
    private List<List<Drawn>> batches(int[][] near) {
        List<Drawn> order = new ArrayList<>();
        for (int i = 0; i < meanings.size(); i++) {
            for (int text : meanings.get(i).asked()) {
                order.add(new Drawn(i, text));
            }
            int passages = meanings.get(i).passages().size();
            if (passages > 0) {
                order.add(new Drawn(i, -1 - random.nextInt(passages)));
            }
        }
        for (int i = order.size() - 1; i > 0; i--) {
            order.set(i, order.set(random.nextInt(i + 1), order.get(i)));
        }
        List<List<Drawn>> batches = new ArrayList<>();
        List<Drawn> open = new ArrayList<>();
        for (Drawn drawn : order) {
            open.add(drawn);
            int[] around = near[drawn.meaning];
            for (int i = 0; i < NEIGHBOURS_DRAWN && around.length > 0; i++) {
                int other = around[random.nextInt(around.length)];
                List<Integer> asked = meanings.get(other).asked();
                if (!asked.isEmpty()) {
                    open.add(new Drawn(other, asked.get(random.nextInt(asked.size()))));
                }
            }
            if (open.size() >= BATCH) {
                batches.add(open);
                open = new ArrayList<>();
            }
        }
        return batches;
    }

    private double step(List<Drawn> batch) {
        Asked[] asked = batch.stream().map(Asked::new).toArray(Asked[]::new);
        double loss = 0;
        float[] share = new float[asked.length];
        for (int i = 0; i < asked.length; i++) {
            loss -= StrictMath.log(softmax(asked, i, share));
            for (int j = 0; j < asked.length; j++) {
                float pull = SHARPNESS * (share[j] - (j == i ? 1 : 0)) * PULL / asked.length;
                if (Math.abs(pull) > LEAST_PULL) {
                    Vectors.add(asked[j].middle, 0, pull, asked[i].text.pull);
                    Vectors.add(asked[i].text.unit, 0, pull, asked[j].pull);
                }
            }
        }
        for (Asked one : asked) {
            one.back();
        }
        return loss / asked.length;
    }

    /** The share of each middle for one asked text; its own is returned. */
    private float softmax(Asked[] asked, int one, float[] share) {
        float most = Float.NEGATIVE_INFINITY;
        for (int j = 0; j < asked.length; j++) {
            boolean neither = j != one && asked[j].isSame(asked[one]);
            share[j] =
                    neither ? Float.NEGATIVE_INFINITY : SHARPNESS * Vectors.dot(asked[one].text.unit, asked[j].middle);
            most = Math.max(most, share[j]);
        }
        double sum = 0;
        for (int j = 0; j < asked.length; j++) {
            share[j] = (float) StrictMath.exp(share[j] - most);
            sum += share[j];
        }
        for (int j = 0; j < asked.length; j++) {
            share[j] = (float) (share[j] / sum);
        }
        return share[one];
    }

    /** A text of the batch beside the middle of the other texts of its meaning, with what is needed to go back. */
    private final class Asked {

        private final Meaning meaning;
        private final Encoded text;
        private final List<Encoded> others = new ArrayList<>();
        private final float[] middle = new float[DIMENSIONS];
        private final float[] pull = new float[DIMENSIONS];
        private final float length;

        private Asked(Drawn drawn) {
            meaning = meanings.get(drawn.meaning);
            List<Grams> texts = meaning.texts();
            Grams asked = drawn.text < 0 ? meaning.passages().get(-1 - drawn.text) : texts.get(drawn.text);
            text = new Encoded(asked, leftOut(), random.nextDouble() >= READ_WITHOUT_MARKS);
            int first = random.nextInt(texts.size());
            for (int i = 0; i < texts.size(); i++) {
                int other = (first + i) % texts.size();
                if (other != drawn.text && (others.isEmpty() || random.nextDouble() >= TEXTS_LEFT_OUT)) {
                    others.add(new Encoded(texts.get(other), 0, true));
                }
            }
            for (Encoded other : others) {
                Vectors.add(other.unit, 0, 1, middle);
            }
            length = Vectors.normalise(middle);
        }

        private long leftOut() {
            long words = 0;
            for (int i = 0; i < Encoded.LAST_WORD; i++) {
                words |= random.nextDouble() < WORDS_LEFT_OUT ? 1L << i : 0;
            }
            return words;
        }

        private boolean isSame(Asked other) {
            return meaning == other.meaning || (meaning.family() >= 0 && meaning.family() == other.meaning.family());
        }

        private void back() {
            text.back();
            Vectors.alongSphere(pull, middle, length);
            for (Encoded other : others) {
                System.arraycopy(pull, 0, other.pull, 0, DIMENSIONS);
                other.back();
            }
        }
    }

    /** A text, encoded from some of its words. */
    private final class Encoded {

        private static final int LAST_WORD = 62;

        private final int[] rows;
        private final float[] counts;
        private final float[] unit = new float[DIMENSIONS];
        private final float[] pull = new float[DIMENSIONS];
        private final float length;
        private int size;

        private Encoded(Grams grams, long leftOut, boolean marks) {
            rows = new int[grams.size()];
            counts = new float[grams.size()];
            take(grams, leftOut, marks);
            if (size == 0) {
                take(grams, 0, marks);
            }
            for (int i = 0; i < size; i++) {
                Vectors.add(table, rows[i] * DIMENSIONS, counts[i], unit);
            }
            length = Vectors.normalise(unit);
        }

        private void take(Grams grams, long leftOut, boolean marks) {
            for (int i = 0; i < grams.size(); i++) {
                int row = grams.row(i);
                int word = Math.min(LAST_WORD, grams.word(i));
                boolean out = (leftOut >>> word & 1) != 0
                        || (Grams.isPair(row) && word > 0 && (leftOut >>> (word - 1) & 1) != 0);
                if (!out && (marks || !Grams.isMarked(row))) {
                    rows[size] = row;
                    counts[size++] = grams.count(i);
                }
            }
        }

        private void back() {
            Vectors.alongSphere(pull, unit, length);
            float square = Vectors.dot(pull, pull) / DIMENSIONS;
            for (int i = 0; i < size; i++) {
                squares[rows[i]] += square * counts[i] * counts[i];
                float step = -rate * counts[i] / (float) (StrictMath.sqrt(squares[rows[i]]) + 1e-7);
                int from = rows[i] * DIMENSIONS;
                for (int d = 0; d < DIMENSIONS; d++) {
                    table[from + d] += step * pull[d];
                }
            }
        }
    }

    /** For each procedure its nearest, as the table stands. */
    private int[][] nearest() {
        float[][] middles = new float[corpus.procedures()][DIMENSIONS];
        for (int i = 0; i < middles.length; i++) {
            for (Grams text : meanings.get(i).texts()) {
                Vectors.add(new Encoded(text, 0, true).unit, 0, 1, middles[i]);
            }
            Vectors.normalise(middles[i]);
        }
        int[][] near = new int[meanings.size()][0];
        for (int i = 0; i < middles.length; i++) {
            TopDocuments top = new TopDocuments(NEIGHBOURS_KEPT);
            for (int j = 0; j < middles.length; j++) {
                if (j != i) {
                    top.offer(j, Vectors.dot(middles[i], middles[j]));
                }
            }
            near[i] = Arrays.copyOf(top.documents(), Math.min(NEIGHBOURS_KEPT, middles.length - 1));
        }
        return near;
    }
}
