package vn.motcua.assistant.catalogue;

import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.search.SearchResult;

/**
 * A search that remembers its latest answers. A turn reads the same words several times, and many people ask the same in the same
 * words; over one immutable catalogue the answer is always the same. In memory only, and gone with the catalogue.
 */
final class RememberedSearch implements ProcedureSearch {

    /** Longer ones are hardly asked twice. */
    private static final int LONGEST_REMEMBERED = 200;

    private static final int MOST_REMEMBERED = 4000;

    private record Asked(String question, int limit) {}

    private final ProcedureSearch search;
    private final Cache<Asked, SearchResult> found =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final Cache<String, Question> read =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    RememberedSearch(ProcedureSearch search) {
        this.search = search;
    }

    @Override
    public Catalogue catalogue() {
        return search.catalogue();
    }

    @Override
    public Question read(String question) {
        return question.length() > LONGEST_REMEMBERED ? search.read(question) : read.get(question, search::read);
    }

    @Override
    public SearchResult search(String question, int limit) {
        return question.length() > LONGEST_REMEMBERED
                ? search.search(question, limit)
                : found.get(new Asked(question, limit), asked -> search.search(asked.question(), asked.limit()));
    }

    @Override
    public String explain(String question, ProcedureCode code) {
        return search.explain(question, code);
    }

    @Override
    public List<String> distinguish(List<Candidate> candidates) {
        return search.distinguish(candidates);
    }

    @Override
    public void close() {
        search.close();
    }
}
