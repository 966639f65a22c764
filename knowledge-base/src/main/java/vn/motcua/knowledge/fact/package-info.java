/**
 * The fact guard: whether a text that somebody other than the catalogue has put into words, such as a language model, says
 * anything that the cited records do not say. It decides by rules alone and errs on the side of refusing: a refused text costs
 * a less natural answer, a passed invention costs a citizen a day.
 */
@NullMarked
package vn.motcua.knowledge.fact;

import org.jspecify.annotations.NullMarked;
