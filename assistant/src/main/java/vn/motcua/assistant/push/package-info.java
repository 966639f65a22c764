/**
 * Tells officers whose console is closed that a citizen waits: Web Push (RFC 8030) with keys of this installation (RFC 8292) and
 * encrypted for the browser alone (RFC 8291). What is sent names nobody.
 */
@NullMarked
package vn.motcua.assistant.push;

import org.jspecify.annotations.NullMarked;
