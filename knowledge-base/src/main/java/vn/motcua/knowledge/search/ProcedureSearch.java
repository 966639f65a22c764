package vn.motcua.knowledge.search;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.embedding.Hybrid;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Question;

/** Finds procedures in one immutable catalogue. Safe for use by any number of threads; close it when no search runs any more. */
public interface ProcedureSearch extends AutoCloseable {

    /** Builds the index of a catalogue, in memory, with the settings that come with the library. */
    static ProcedureSearch over(Catalogue catalogue) {
        return over(catalogue, null);
    }

    /**
     * Builds the same index with an embedding model's vectors in it.
     *
     * @param hybrid the vectors, by the places of this catalogue, and how questions get theirs; null for the words alone
     * @throws IllegalArgumentException when there are not as many vectors as procedures
     */
    static ProcedureSearch over(Catalogue catalogue, @Nullable Hybrid hybrid) {
        if (hybrid != null && hybrid.procedures().vectors().size() != catalogue.size()) {
            throw new IllegalArgumentException(
                    hybrid.procedures().vectors().size() + " vectors for " + catalogue.size() + " procedures");
        }
        return new LuceneProcedureSearch(
                catalogue,
                TermStatistics.ofTheNationalCatalogue(),
                Lexicon.bundled(),
                Phrasings.bundled(),
                Weights.bundled(),
                Marks.bundled(),
                Encoder.bundled(),
                hybrid);
    }

    /** The catalogue that is searched. */
    Catalogue catalogue();

    /** The question as the search reads it: its words in normal form, what each is there for, what is asked. Never throws. */
    Question read(String question);

    /**
     * The procedures that a question may mean, best first.
     *
     * @param question what the citizen wrote, unchanged
     * @param limit the most candidates wanted, 1 or more
     */
    SearchResult search(String question, int limit);

    /**
     * The same by the words alone, also where an embedding model stands beside them: for what is searched out of anybody's sight and
     * may go nowhere.
     */
    SearchResult searchByWords(String question, int limit);

    /** Why a procedure got its score for a question: one line a feature, in English, for the people who tune the ranking. */
    String explain(String question, ProcedureCode code);

    /**
     * What tells close candidates apart: for each, in the same order, a short Vietnamese label of its own, fit for a button (at
     * most about 60 characters), such as "Cấp lại do mất", "Có yếu tố nước ngoài", "Cấp xã".
     */
    List<String> distinguish(List<Candidate> candidates);

    @Override
    void close();
}
