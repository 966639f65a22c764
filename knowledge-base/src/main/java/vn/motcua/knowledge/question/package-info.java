/**
 * What a citizen's question asks for, apart from which procedure it is about.
 */
@NullMarked
package vn.motcua.knowledge.question;

import org.jspecify.annotations.NullMarked;
