/**
 * The staff's web pages under {@code /staff}, and what stands before them: who is signed in and may see what. Nothing depends on
 * this package.
 */
@NullMarked
package vn.motcua.assistant.console;

import org.jspecify.annotations.NullMarked;
