/**
 * Officers and their desks: whose turn it is, who has a conversation in hand, and what helps officers to answer. Nothing but the
 * console depends on this package.
 */
@NullMarked
package vn.motcua.assistant.handoff;

import org.jspecify.annotations.NullMarked;
