package vn.motcua.assistant.embedding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import vn.motcua.knowledge.embedding.EmbeddingFailure;
import vn.motcua.knowledge.embedding.Hybrid;
import vn.motcua.knowledge.embedding.ProcedureVectors;
import vn.motcua.knowledge.embedding.QuestionVectors;
import vn.motcua.knowledge.embedding.TextEmbedder;
import vn.motcua.knowledge.procedure.Catalogue;

/** The configured embedding model for a job that runs without the service and has time. */
public final class EmbeddingJob {

    /** A job may read another catalogue than the service, whose file must not forget for it what the service needs. */
    private static final String OWN_FOLDER = "evaluation";

    private EmbeddingJob() {}

    /**
     * Computes the vectors of a catalogue, or takes those that are kept, and waits for it. Vectors of questions are waited for too; where
     * the model gives none, {@link EmbeddingFailure} ends the search.
     *
     * @param settings the service's
     * @return empty when no model is configured
     * @throws IllegalArgumentException when a setting is wrong, naming it
     * @throws EmbeddingFailure when the model gives no vectors
     */
    public static Optional<Hybrid> over(Catalogue catalogue, Environment settings) {
        EmbeddingSettings embedding = bound(settings);
        if (!embedding.isOn()) {
            return Optional.empty();
        }
        TextEmbedder embedder = Embedders.of(embedding);
        ProcedureVectors vectors = EmbeddingConfiguration.passages(
                        embedding,
                        embedder,
                        EmbeddingConfiguration.folder(settings).resolve(OWN_FOLDER))
                .of(catalogue, () -> false);
        return Optional.of(new Hybrid(vectors, new Patient(embedder, embedding.queryPrefix()), embedding.weight()));
    }

    private static EmbeddingSettings bound(Environment settings) {
        try {
            return Binder.get(settings).bindOrCreate("motcua.embedding", EmbeddingSettings.class);
        } catch (BindException wrong) {
            Throwable cause = wrong;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new IllegalArgumentException(cause.getMessage(), wrong);
        }
    }

    /** Waits for every question. */
    private record Patient(TextEmbedder embedder, String prefix, Map<String, float[]> known)
            implements QuestionVectors {

        private Patient(TextEmbedder embedder, String prefix) {
            this(embedder, prefix, new ConcurrentHashMap<>());
        }

        @Override
        public Optional<float[]> of(String question) {
            String text = AskedVectors.told(question);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(known.computeIfAbsent(
                            prefix + text,
                            asked -> ProcedureVectors.unit(
                                    embedder.embed(List.of(asked)).getFirst())));
        }

        @Override
        public boolean knows(String question) {
            return true;
        }
    }
}
