package vn.motcua.assistant.embedding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import vn.motcua.knowledge.embedding.EmbeddingFailure;
import vn.motcua.knowledge.embedding.ProcedureVectors;
import vn.motcua.knowledge.embedding.TextEmbedder;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.search.ProcedurePassages;

/** Computes where the model puts the procedures of a catalogue: what is kept is taken from there, the rest is asked for in batches. */
final class PassageVectors {

    /** So many batches are asked for before what is there is kept. */
    private static final int BATCHES_KEPT_AT_ONCE = 50;

    /** A model on other hardware rounds otherwise, and gives no other vector for that. */
    private static final double SAME = 0.98;

    private final TextEmbedder embedder;
    private final VectorFile file;
    private final String prefix;
    private final int batch;

    /**
     * The vectors of one model.
     *
     * @param prefix what the model wants before each text
     * @param batch how many texts go in one call, 1 or more
     */
    PassageVectors(TextEmbedder embedder, VectorFile file, String prefix, int batch) {
        this.embedder = embedder;
        this.file = file;
        this.prefix = prefix;
        this.batch = batch;
    }

    /**
     * The vectors of all procedures. Takes as long as the model takes.
     *
     * @param stopped looked at between calls: whether nobody wants them any more
     * @throws EmbeddingFailure when the model gave none, or some of another length than others; what it gave before is kept
     */
    ProcedureVectors of(Catalogue catalogue, BooleanSupplier stopped) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        for (String passage : ProcedurePassages.of(catalogue)) {
            String text = prefix + passage;
            String key = VectorFile.keyOf(text);
            keys.add(key);
            texts.put(key, text);
        }
        Map<String, float[]> known = file.read();
        int before = known.size();
        known.keySet().retainAll(texts.keySet());
        String doubt = doubt(texts, known, stopped);
        if (!doubt.isEmpty()) {
            file.discard(doubt);
            known.clear();
        }
        boolean forgotten = known.size() < before;
        boolean asked = ask(texts, known, stopped);
        int dimensions = dimensions(known);
        if (asked || forgotten) {
            file.write(known, dimensions);
        }
        return new ProcedureVectors(
                embedder.model(),
                dimensions,
                keys.stream().map(key -> known.getOrDefault(key, new float[0])).toList());
    }

    /**
     * Why what is kept is not the model's that is asked now, though it has the same name: a provider may put another behind it. One text
     * that is kept is asked for again. Empty where there is no doubt.
     */
    private String doubt(Map<String, String> texts, Map<String, float[]> known, BooleanSupplier stopped) {
        String key =
                texts.keySet().stream().filter(known::containsKey).findFirst().orElse("");
        float[] kept = known.getOrDefault(key, new float[0]);
        if (kept.length == 0) {
            return "";
        }
        if (stopped.getAsBoolean()) {
            throw new EmbeddingFailure("stopped");
        }
        float[] now = ProcedureVectors.unit(
                embedder.embed(List.of(texts.getOrDefault(key, ""))).getFirst());
        if (now.length != kept.length) {
            return "its vectors have " + kept.length + " dimensions, the model's " + now.length;
        }
        return cosine(now, kept) < SAME ? "the model gives another vector for the same text" : "";
    }

    /** Of two unit vectors. */
    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    /** Returns whether there was anything to ask for. */
    private boolean ask(Map<String, String> texts, Map<String, float[]> known, BooleanSupplier stopped) {
        List<String> missing =
                texts.keySet().stream().filter(key -> !known.containsKey(key)).toList();
        int asked = 0;
        try {
            for (int from = 0; from < missing.size(); from += batch) {
                if (stopped.getAsBoolean()) {
                    throw new EmbeddingFailure("stopped");
                }
                List<String> keys = missing.subList(from, Math.min(missing.size(), from + batch));
                List<float[]> vectors = embedder.embed(
                        keys.stream().map(key -> texts.getOrDefault(key, "")).toList());
                for (int i = 0; i < keys.size(); i++) {
                    known.put(keys.get(i), fitting(vectors.get(i), known));
                }
                asked++;
                if (asked % BATCHES_KEPT_AT_ONCE == 0) {
                    file.write(known, dimensions(known));
                }
            }
        } catch (EmbeddingFailure failure) {
            if (asked > 0) {
                file.write(known, dimensions(known));
            }
            throw failure;
        }
        return asked > 0;
    }

    private static float[] fitting(float[] vector, Map<String, float[]> known) {
        int dimensions = known.isEmpty() ? vector.length : dimensions(known);
        if (vector.length > ProcedureVectors.MOST_DIMENSIONS) {
            throw new EmbeddingFailure("vectors of " + vector.length + " numbers, of which the index takes "
                    + ProcedureVectors.MOST_DIMENSIONS
                    + ": choose another model, or set motcua.embedding.dimensions where the provider knows it");
        }
        if (vector.length != dimensions) {
            throw new EmbeddingFailure("vectors of " + vector.length + " and of " + dimensions + " numbers");
        }
        return ProcedureVectors.unit(vector);
    }

    private static int dimensions(Map<String, float[]> known) {
        return known.values().stream().findAny().map(vector -> vector.length).orElse(1);
    }
}
