/**
 * Vietnamese text, as people type it: Unicode and tone normal forms, typing leftovers, abbreviations, syllables.
 */
@NullMarked
package vn.motcua.knowledge.text;

import org.jspecify.annotations.NullMarked;
