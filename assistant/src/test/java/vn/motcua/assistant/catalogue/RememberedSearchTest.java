package vn.motcua.assistant.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.search.SearchResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What is settled is remembered as long as the catalogue; what is not, as long as a turn. */
class RememberedSearchTest {

    private final List<String> asked = new ArrayList<>();
    private final AtomicBoolean settled = new AtomicBoolean(true);
    private final AtomicLong now = new AtomicLong();
    private final ProcedureSearch search = new RememberedSearch(new Counting(), question -> settled.get(), now::get);

    @Test
    void whatIsSettledIsSearchedForOnce() {
        SearchResult first = search.search("khai sinh", 5);
        now.addAndGet(Duration.ofDays(1).toNanos());
        assertThat(search.search("khai sinh", 5)).isSameAs(first);
        search.search("khai sinh", 10);
        search.search("kết hôn", 5);
        assertThat(asked).containsExactly("khai sinh", "khai sinh", "kết hôn");
    }

    @Test
    void whatIsNotSettledHoldsForATurnEvenWhenMoreIsKnownMeanwhile() {
        settled.set(false);
        SearchResult first = search.search("khai sinh", 5);
        settled.set(true);
        assertThat(search.search("khai sinh", 5)).isSameAs(first);
        now.addAndGet(Duration.ofSeconds(6).toNanos());
        SearchResult later = search.search("khai sinh", 5);
        assertThat(later).isNotSameAs(first);
        now.addAndGet(Duration.ofDays(1).toNanos());
        assertThat(search.search("khai sinh", 5)).isSameAs(later);
        assertThat(asked).hasSize(2);
    }

    @Test
    void whatTheWordsAloneFindIsRememberedByItself() {
        settled.set(false);
        SearchResult byWords = search.searchByWords("khai sinh", 5);
        assertThat(search.search("khai sinh", 5)).isNotSameAs(byWords);
        now.addAndGet(Duration.ofDays(1).toNanos());
        assertThat(search.searchByWords("khai sinh", 5)).isSameAs(byWords);
        assertThat(asked).containsExactly("by words: khai sinh", "khai sinh");
    }

    private final class Counting implements ProcedureSearch {

        @Override
        public SearchResult search(String question, int limit) {
            asked.add(question);
            return new SearchResult(List.of(), asked.size(), SearchResult.Verdict.NONE, false);
        }

        @Override
        public SearchResult searchByWords(String question, int limit) {
            return search("by words: " + question, limit);
        }

        @Override
        public Catalogue catalogue() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Question read(String question) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String explain(String question, ProcedureCode code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> distinguish(List<Candidate> candidates) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
