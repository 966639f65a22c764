package vn.motcua.knowledge.embedding;

import java.util.Optional;

/** Where a model puts questions. Safe for use by any number of threads. */
public interface QuestionVectors {

    /**
     * The vector of a question as it was typed, of length 1; empty when it is not to be had at all or not in time. Never throws, and never
     * takes longer than the time set for it.
     */
    Optional<float[]> of(String question);

    /** Whether what is known of a question will stay so: its vector is there, or it is never asked for. Asks for nothing. */
    boolean knows(String question);
}
