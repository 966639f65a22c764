/**
 * Releases of the catalogue: import, check, publish; hands the rest an immutable snapshot and swaps it without a pause.
 */
@NullMarked
package vn.motcua.assistant.catalogue;

import org.jspecify.annotations.NullMarked;
