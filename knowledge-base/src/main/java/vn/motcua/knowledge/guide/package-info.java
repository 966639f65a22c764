/**
 * Guides: what to ask a citizen about the case, which papers, fees and times follow from the answers, and in which order the
 * steps come. Pure data and its evaluation; conversations and files are elsewhere.
 */
@NullMarked
package vn.motcua.knowledge.guide;

import org.jspecify.annotations.NullMarked;
