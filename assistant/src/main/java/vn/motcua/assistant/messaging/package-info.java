/**
 * Inbox and outbox: once-only intake, ordered and retried delivery.
 */
@NullMarked
package vn.motcua.assistant.messaging;

import org.jspecify.annotations.NullMarked;
