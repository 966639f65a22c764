/**
 * Telegram's Bot API: proves that an update is Telegram's, reads it, sends replies, and says what an error means. Implements
 * <a href="https://core.telegram.org/bots/api">core.telegram.org/bots/api</a>, as of version 10.1.
 */
@NullMarked
package vn.motcua.connector.telegram;

import org.jspecify.annotations.NullMarked;
