package vn.motcua.assistant.embedding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.knowledge.embedding.ProcedureVectors;

/**
 * The vectors that a model gave for texts, by the digest of the text, in one file for each model, so that neither a start nor a new
 * release asks again for what is known. It is no more than a cache: one that is missing, damaged or of another model counts as empty. It is
 * written whole beside the old one, under a name of its own, and put in its place in one step: whoever reads meanwhile reads the one or the
 * other, and of two who write at once one has the last word.
 */
final class VectorFile {

    private static final Logger LOG = LoggerFactory.getLogger(VectorFile.class);

    private static final int FORMAT = 0x4d435601;
    private static final int NAME_LENGTH = 16;

    /** What the key of a vector takes, and the numbers around them. */
    private static final int KEY_BYTES = 66;

    private final Path file;
    private final String model;

    /** @param folder where the files of all models lie; made when something is written */
    VectorFile(Path folder, String model) {
        this.file = folder.resolve(DigestUtils.sha256Hex(model).substring(0, NAME_LENGTH) + ".vectors");
        this.model = model;
    }

    /** Under which a text's vector is kept. */
    static String keyOf(String text) {
        return DigestUtils.sha256Hex(text);
    }

    /** What is there, by key; a map of the caller's own. */
    Map<String, float[]> read() {
        if (!Files.exists(file)) {
            return new HashMap<>();
        }
        var sum = new CRC32();
        try (FileChannel opened = FileChannel.open(file);
                var in = new DataInputStream(
                        new CheckedInputStream(new BufferedInputStream(Channels.newInputStream(opened)), sum))) {
            if (in.readInt() != FORMAT || !in.readUTF().equals(model)) {
                return damaged("of another form or model");
            }
            int dimensions = in.readInt();
            int count = in.readInt();
            // Before a damaged number takes all the memory there is.
            if (dimensions < 1 || dimensions > ProcedureVectors.MOST_DIMENSIONS) {
                return damaged("of " + dimensions + " dimensions");
            }
            if (count < 0 || (long) count * (KEY_BYTES + (long) dimensions * Float.BYTES) > opened.size()) {
                return damaged("damaged");
            }
            var vectors = new HashMap<String, float[]>();
            for (int i = 0; i < count; i++) {
                String key = in.readUTF();
                var vector = new float[dimensions];
                for (int d = 0; d < dimensions; d++) {
                    vector[d] = in.readFloat();
                }
                vectors.put(key, vector);
            }
            long expected = sum.getValue();
            return in.readLong() == expected ? vectors : damaged("damaged");
        } catch (IOException | RuntimeException unreadable) {
            return damaged(unreadable.getClass().getSimpleName());
        }
    }

    private Map<String, float[]> damaged(String why) {
        discard(why);
        return new HashMap<>();
    }

    /** Says that what was read is not used. */
    void discard(String why) {
        LOG.warn("{} is not used and will be written anew: {}", file, why);
    }

    /** Keeps these and no others. A folder that cannot be written costs the next start its time, nothing else. */
    void write(Map<String, float[]> vectors, int dimensions) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(folder, file.getFileName() + ".", ".new");
            try {
                write(vectors, dimensions, fresh);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException unwritable) {
            LOG.warn("The vectors cannot be kept in {}: {}", file, unwritable.toString());
        }
    }

    private void write(Map<String, float[]> vectors, int dimensions, Path fresh) throws IOException {
        var sum = new CRC32();
        try (var out = new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)), sum))) {
            out.writeInt(FORMAT);
            out.writeUTF(model);
            out.writeInt(dimensions);
            out.writeInt(vectors.size());
            for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
                out.writeUTF(entry.getKey());
                for (float number : entry.getValue()) {
                    out.writeFloat(number);
                }
            }
            out.writeLong(sum.getValue());
        }
    }
}
