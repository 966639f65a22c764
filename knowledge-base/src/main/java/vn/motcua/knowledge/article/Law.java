package vn.motcua.knowledge.article;

import vn.motcua.knowledge.guide.BilingualText;

/**
 * A law, decree or circular that articles rest on.
 *
 * @param number its official number, such as {@code 26/2023/QH15}
 * @param name what it is called, shortened where its title is long
 */
public record Law(String number, BilingualText name) {}
