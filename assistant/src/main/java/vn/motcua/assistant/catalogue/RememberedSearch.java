package vn.motcua.assistant.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.search.SearchResult;

/**
 * A search that remembers its latest answers. A turn reads the same words several times, and many people ask the same in the same
 * words; over one immutable catalogue the answer is always the same. In memory only, and gone with the catalogue.
 *
 * <p>Where an embedding model's word counts too, an answer found without it because the model was late holds for a few seconds alone, so
 * that a turn sees one answer and the next turn a better one.
 */
final class RememberedSearch implements ProcedureSearch {

    /** Longer ones are hardly asked twice. */
    private static final int LONGEST_REMEMBERED = 200;

    private static final int MOST_REMEMBERED = 4000;

    /** A turn's time. */
    private static final Duration PROVISIONAL = Duration.ofSeconds(5);

    /** @param model whether an embedding model may be asked too */
    private record Asked(String question, int limit, boolean model) {}

    private final ProcedureSearch search;
    private final Cache<Asked, SearchResult> found =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final Cache<String, Question> read =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private final Cache<Asked, SearchResult> provisional;
    private final Predicate<String> settled;

    /** @param settled whether what is found for a question now will be found for it later too; asked before the search */
    RememberedSearch(ProcedureSearch search, Predicate<String> settled) {
        this(search, settled, Ticker.systemTicker());
    }

    RememberedSearch(ProcedureSearch search, Predicate<String> settled, Ticker ticker) {
        this.search = search;
        this.settled = settled;
        this.provisional = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(PROVISIONAL)
                .ticker(ticker)
                .build();
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
        if (question.length() > LONGEST_REMEMBERED) {
            return search.search(question, limit);
        }
        Asked asked = new Asked(question, limit, true);
        SearchResult recent = provisional.getIfPresent(asked);
        if (recent != null) {
            return recent;
        }
        if (settled.test(question)) {
            return found.get(asked, one -> search.search(one.question(), one.limit()));
        }
        SearchResult result = search.search(question, limit);
        provisional.put(asked, result);
        return result;
    }

    @Override
    public SearchResult searchByWords(String question, int limit) {
        return question.length() > LONGEST_REMEMBERED
                ? search.searchByWords(question, limit)
                : found.get(
                        new Asked(question, limit, false), one -> search.searchByWords(one.question(), one.limit()));
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
