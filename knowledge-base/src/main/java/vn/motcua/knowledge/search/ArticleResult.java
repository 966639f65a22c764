package vn.motcua.knowledge.search;

import java.util.List;

/**
 * The articles for a question beside its procedures.
 *
 * @param articles best first; empty when the question shares nothing with any
 * @param confidence calibrated probability, 0 to 1, that an article is meant rather than a procedure or neither
 * @param meant what this calls for
 */
public record ArticleResult(List<ArticleMatch> articles, double confidence, Meant meant) {

    /** No article has anything to do with the question. */
    public static final ArticleResult NONE = new ArticleResult(List.of(), 0, Meant.NO_ARTICLE);

    /** Copies the list. */
    public ArticleResult {
        articles = List.copyOf(articles);
    }

    /** What a question means. */
    public enum Meant {
        /** The first article. */
        ARTICLE,
        /** The first article, or what the search of the procedures has found: ask. */
        EITHER,
        /** No article: go by the search of the procedures. */
        NO_ARTICLE
    }
}
