package vn.motcua.knowledge.article;

import vn.motcua.knowledge.guide.BilingualText;

/**
 * What several articles are about.
 *
 * @param id its id, small letters without marks
 * @param name short enough for a button
 */
public record ArticleTopic(String id, BilingualText name) {}
