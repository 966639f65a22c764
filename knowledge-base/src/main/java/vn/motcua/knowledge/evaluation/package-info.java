/**
 * Measures retrieval on question sets with gold codes.
 */
@NullMarked
package vn.motcua.knowledge.evaluation;

import org.jspecify.annotations.NullMarked;
