/**
 * The shell around the dialogue: takes from the inbox, locks the conversation, runs one turn, stores everything in one transaction.
 */
@NullMarked
package vn.motcua.assistant.conversation;

import org.jspecify.annotations.NullMarked;
