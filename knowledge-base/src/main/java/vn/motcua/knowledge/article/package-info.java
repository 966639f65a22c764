/**
 * Authored articles about what citizens ask beside procedures: accounts, electronic papers, what replaced the household book. Pure
 * data and its check; files are read elsewhere.
 */
@NullMarked
package vn.motcua.knowledge.article;

import org.jspecify.annotations.NullMarked;
