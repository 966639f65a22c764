package vn.motcua.knowledge.search;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Turns a text into a direction, so that texts that mean the same lie near each other although they share no word: the weighted sum
 * of a row for each of its {@link Grams}, made one long (as fastText does, Bojanowski et al. 2017). The table was trained by
 * {@code EncoderTraining} on what people say and the procedures it belongs to; it is kept in one byte a number with a scale for each
 * row. Immutable.
 */
final class Encoder {

    private static final String RESOURCE = "encoder.bin";
    private static final int FORMAT = 0x4d430001;

    /** What one is in the bytes of a direction. */
    private static final float UNIT = 127;

    private final int dimensions;
    private final String trainedOn;
    private final float[] scales;
    private final byte[] table;

    private Encoder(int dimensions, String trainedOn, float[] scales, byte[] table) {
        this.dimensions = dimensions;
        this.trainedOn = trainedOn;
        this.scales = scales;
        this.table = table;
    }

    /**
     * An encoder of a trained table.
     *
     * @param table so many numbers a row of {@link Grams} as there are dimensions
     * @param trainedOn the hash of what it was trained on
     */
    static Encoder of(int dimensions, String trainedOn, float[] table) {
        float[] scales = new float[Grams.ROWS];
        byte[] bytes = new byte[table.length];
        for (int row = 0; row < Grams.ROWS; row++) {
            float most = 0;
            for (int i = row * dimensions; i < (row + 1) * dimensions; i++) {
                most = Math.max(most, Math.abs(table[i]));
            }
            scales[row] = most / UNIT;
            for (int i = row * dimensions; i < (row + 1) * dimensions && most > 0; i++) {
                bytes[i] = (byte) Math.round(table[i] / scales[row]);
            }
        }
        return new Encoder(dimensions, trainedOn, scales, bytes);
    }

    /** Read once, when it is first wanted. */
    private static final class Bundled {
        private static final Encoder ENCODER = readBundled();
    }

    /** The encoder that comes with the library. */
    static Encoder bundled() {
        return Bundled.ENCODER;
    }

    private static Encoder readBundled() {
        try (InputStream in = Encoder.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when it is cut off or of another form
     */
    static Encoder read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        if (data.readInt() != FORMAT || data.readInt() != Grams.ROWS) {
            throw new IOException("no encoder of this form: train it anew");
        }
        int dimensions = data.readInt();
        String trainedOn = data.readUTF();
        float[] scales = new float[Grams.ROWS];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = data.readFloat();
        }
        byte[] table = new byte[Grams.ROWS * dimensions];
        data.readFully(table);
        return new Encoder(dimensions, trainedOn, scales, table);
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(FORMAT);
        data.writeInt(Grams.ROWS);
        data.writeInt(dimensions);
        data.writeUTF(trainedOn);
        for (float scale : scales) {
            data.writeFloat(scale);
        }
        data.write(table);
        data.flush();
    }

    /** The hash of what it was trained on. */
    String trainedOn() {
        return trainedOn;
    }

    /** How many numbers a direction has. */
    int dimensions() {
        return dimensions;
    }

    /** The direction of a text, of length 1; all 0 when the encoder knows nothing of it. */
    float[] direction(Grams text) {
        float[] sum = new float[dimensions];
        for (int i = 0; i < text.size(); i++) {
            float factor = text.count(i) * scales[text.row(i)];
            int from = text.row(i) * dimensions;
            for (int d = 0; d < dimensions; d++) {
                sum[d] += factor * table[from + d];
            }
        }
        return unit(sum);
    }

    /** The same vector with length 1; of length 0 it stays as it is. */
    static float[] unit(float[] vector) {
        double squares = 0;
        for (float number : vector) {
            squares += number * number;
        }
        float length = (float) Math.sqrt(squares);
        for (int d = 0; d < vector.length && length > 0; d++) {
            vector[d] /= length;
        }
        return vector;
    }

    /** A direction in bytes. */
    static byte[] bytes(float[] direction) {
        byte[] bytes = new byte[direction.length];
        for (int d = 0; d < bytes.length; d++) {
            bytes[d] = (byte) Math.round(UNIT * direction[d]);
        }
        return bytes;
    }

    /** The cosine of two directions in bytes from their dot product. */
    static float cosine(int product) {
        return product / (UNIT * UNIT);
    }
}
