package vn.motcua.assistant.catalogue;

import java.util.List;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.search.SearchResult;

/** A search in which asking an embedding model is a mistake. */
public record WordsAlone(ProcedureSearch search) implements ProcedureSearch {

    @Override
    public SearchResult search(String question, int limit) {
        throw new AssertionError("an embedding model would be told: " + question);
    }

    @Override
    public SearchResult searchByWords(String question, int limit) {
        return search.searchByWords(question, limit);
    }

    @Override
    public Catalogue catalogue() {
        return search.catalogue();
    }

    @Override
    public Question read(String question) {
        return search.read(question);
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
