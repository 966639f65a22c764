/**
 * Twins: procedures of one matter that differ only by what is done (new, renewal, re-issue), by level, by kind of person, by place and
 * the like. Groups of them are found in any catalogue by aligning the official names; what a citizen said removes members, and the
 * question that splits the rest best is computed.
 */
@NullMarked
package vn.motcua.knowledge.twin;

import org.jspecify.annotations.NullMarked;
