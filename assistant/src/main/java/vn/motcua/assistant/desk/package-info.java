/** The operator's one-stop desk: where it is, when it is open, which days are off. */
@NullMarked
package vn.motcua.assistant.desk;

import org.jspecify.annotations.NullMarked;
