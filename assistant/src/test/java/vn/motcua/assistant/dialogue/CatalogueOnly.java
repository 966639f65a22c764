package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.search.SearchResult;

/** A catalogue in which nothing is ever found: for tests that press buttons only. */
record CatalogueOnly(Catalogue catalogue) implements ProcedureSearch {

    @Override
    public Question read(String question) {
        return new Question(List.of(), List.of(), Set.of(), 0);
    }

    @Override
    public SearchResult search(String question, int limit) {
        return new SearchResult(List.of(), 0, SearchResult.Verdict.NONE, false);
    }

    @Override
    public SearchResult searchByWords(String question, int limit) {
        return search(question, limit);
    }

    @Override
    public String explain(String question, ProcedureCode code) {
        return "";
    }

    @Override
    public List<String> distinguish(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.procedure().name())
                .toList();
    }

    @Override
    public void close() {}
}
