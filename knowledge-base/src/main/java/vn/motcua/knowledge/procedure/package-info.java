/**
 * The administrative procedure as it is published: immutable values and nothing else. Texts are kept as the portal prints
 * them; beside a fee or a time there is a parsed value only where the text can be read safely.
 */
@NullMarked
package vn.motcua.knowledge.procedure;

import org.jspecify.annotations.NullMarked;
