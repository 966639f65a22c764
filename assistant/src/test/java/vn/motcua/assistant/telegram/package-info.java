/** The whole service with a Telegram beside it that behaves as the Bot API's reference says. */
@NullMarked
package vn.motcua.assistant.telegram;

import org.jspecify.annotations.NullMarked;
