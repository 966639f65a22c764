package vn.motcua.assistant.privacy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

import vn.motcua.knowledge.text.TextHash;

/**
 * What each sign weighs for each {@link WordPart}, and each part behind another: a linear-chain conditional random field (Lafferty, McCallum and
 * Pereira, 2001). Signs are known by their hash alone; two that share one share their weights.
 */
final class LearnedWeights {

    static final int PARTS = WordPart.values().length;

    /** Weights are kept as whole numbers of this. */
    private static final double GRAIN = 1 / 1024.0;

    /** A sign that weighs less for all parts is not kept. */
    private static final double FAINT = 0.02;

    /** Sorted. */
    private final int[] signs;

    private final short[] weights;
    private final double[][] behind;

    /**
     * Weights.
     *
     * @param signs hashes, sorted
     * @param weights for each sign in turn one number for each part, in grains
     * @param behind by the part before and the part itself
     */
    private LearnedWeights(int[] signs, short[] weights, double[][] behind) {
        this.signs = signs;
        this.weights = weights;
        this.behind = behind;
    }

    private static final class Bundled {
        private static final LearnedWeights WEIGHTS = load();

        private static LearnedWeights load() {
            try (InputStream in = LearnedWeights.class.getResourceAsStream("learned-weights.bin")) {
                if (in == null) {
                    throw new IllegalStateException("learned-weights.bin is not in the program");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static LearnedWeights bundled() {
        return Bundled.WEIGHTS;
    }

    /** Of weights as they were learned; those that weigh hardly anything are left out. */
    static LearnedWeights of(int[] signs, double[][] learned, double[][] behind) {
        Integer[] order = new Integer[signs.length];
        Arrays.setAll(order, at -> at);
        Arrays.sort(order, (one, other) -> Integer.compare(signs[one], signs[other]));
        int[] kept = new int[signs.length];
        short[] weights = new short[signs.length * PARTS];
        int count = 0;
        for (int at : order) {
            boolean any = false;
            for (int part = 0; part < PARTS; part++) {
                short grains = grains(learned[at][part]);
                weights[count * PARTS + part] = grains;
                any |= Math.abs(learned[at][part]) >= FAINT;
            }
            if (any) {
                kept[count++] = signs[at];
            }
        }
        return new LearnedWeights(Arrays.copyOf(kept, count), Arrays.copyOf(weights, count * PARTS), behind);
    }

    private static short grains(double weight) {
        return (short) Math.clamp(Math.round(weight / GRAIN), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    static LearnedWeights read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        double[][] behind = new double[PARTS][PARTS];
        for (double[] row : behind) {
            for (int part = 0; part < PARTS; part++) {
                row[part] = in.readDouble();
            }
        }
        int[] signs = new int[in.readInt()];
        short[] weights = new short[signs.length * PARTS];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = in.readInt();
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readShort();
        }
        return new LearnedWeights(signs, weights, behind);
    }

    void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        for (double[] row : behind) {
            for (double weight : row) {
                out.writeDouble(weight);
            }
        }
        out.writeInt(signs.length);
        for (int sign : signs) {
            out.writeInt(sign);
        }
        for (short weight : weights) {
            out.writeShort(weight);
        }
        out.flush();
    }

    /** Adds what a sign weighs to what is there for each part. */
    void add(String sign, double[] sums) {
        int at = Arrays.binarySearch(signs, TextHash.of(sign));
        for (int part = 0; at >= 0 && part < PARTS; part++) {
            sums[part] += weights[at * PARTS + part] * GRAIN;
        }
    }

    /** By the part before and the part itself, what one weighs behind the other. */
    double[][] behind() {
        return behind;
    }

    int size() {
        return signs.length;
    }
}
