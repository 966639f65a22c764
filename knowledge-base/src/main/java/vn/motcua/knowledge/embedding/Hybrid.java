package vn.motcua.knowledge.embedding;

/**
 * What a search takes of an embedding model beside the words.
 *
 * @param procedures where the model puts the procedures
 * @param questions where it puts questions
 * @param weight what the nearest procedure gains over those that lie far away, in units of the ranking's score, 0 or more
 */
public record Hybrid(ProcedureVectors procedures, QuestionVectors questions, double weight) {

    /** Refuses a weight that is no such number. */
    public Hybrid {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight must be 0 or more, was " + weight);
        }
    }
}
