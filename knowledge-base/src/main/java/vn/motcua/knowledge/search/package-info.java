/**
 * Finds the procedures that a citizen's question may mean, with a calibrated confidence and the reason.
 */
@NullMarked
package vn.motcua.knowledge.search;

import org.jspecify.annotations.NullMarked;
