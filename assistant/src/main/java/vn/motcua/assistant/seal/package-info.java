/** How secrets are kept in the database: sealed with the operator's key. */
@NullMarked
package vn.motcua.assistant.seal;

import org.jspecify.annotations.NullMarked;
