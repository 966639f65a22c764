/**
 * Telegram inside the service: settings, the webhook, long polling by one node, and what is told to Telegram at the start. What
 * Telegram's protocol says is in {@code vn.motcua.connector.telegram}.
 */
@NullMarked
package vn.motcua.assistant.telegram;

import org.jspecify.annotations.NullMarked;
