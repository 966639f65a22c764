package vn.motcua.knowledge.search;

import java.util.List;

/**
 * The answer of a search.
 *
 * @param candidates best first; empty when nothing in the question was found
 * @param answerable calibrated probability, 0 to 1, that the question is about a procedure of this catalogue at all
 * @param verdict what these confidences call for, by the fitted thresholds
 * @param exactCode whether the question named a procedure code, whole or in part, and the candidates are those of the code
 */
public record SearchResult(List<Candidate> candidates, double answerable, Verdict verdict, boolean exactCode) {

    /** Copies the list. */
    public SearchResult {
        candidates = List.copyOf(candidates);
    }

    /** What to do with a result. */
    public enum Verdict {
        /** One procedure is clearly meant. */
        ANSWER,
        /** A few fit: ask what tells them apart. */
        CLARIFY,
        /** None is meant. */
        NONE
    }
}
