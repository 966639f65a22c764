/** A load program for the whole turn; no part of the tests. */
@NullMarked
package vn.motcua.assistant.load;

import org.jspecify.annotations.NullMarked;
