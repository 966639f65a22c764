/**
 * The port to an embedding model, which may stand beside the words in the search: texts become vectors. Knows no model, no library of
 * models and no network.
 */
@NullMarked
package vn.motcua.knowledge.embedding;

import org.jspecify.annotations.NullMarked;
