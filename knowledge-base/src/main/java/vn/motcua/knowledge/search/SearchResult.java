package vn.motcua.knowledge.search;

import java.util.List;

/**
 * The answer of a search.
 *
 * @param candidates best first; empty when nothing in the question was found
 * @param answerable calibrated probability, 0 to 1, that the question is about a procedure of this catalogue at all
 * @param exactCode whether the question named a procedure code, whole or in part, and the candidates are those of the code
 */
public record SearchResult(List<Candidate> candidates, double answerable, boolean exactCode) {

    /** Copies the list. */
    public SearchResult {
        candidates = List.copyOf(candidates);
    }
}
