/**
 * Links that begin a conversation at one matter, a procedure or a life event: for QR codes, posters and papers, on every channel that
 * the operator has named.
 */
@NullMarked
package vn.motcua.assistant.link;

import org.jspecify.annotations.NullMarked;
