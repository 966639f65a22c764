package vn.motcua.knowledge.search;

import vn.motcua.knowledge.article.Article;

/**
 * An article that a question may mean.
 *
 * @param article the article
 * @param score how well it fits, comparable within one result only
 */
public record ArticleMatch(Article article, double score) {}
