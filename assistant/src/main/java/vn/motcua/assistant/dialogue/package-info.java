/**
 * The pure core of the conversation: state and utterance in, state, replies and effects out. No Spring, no SQL, no clock.
 */
@NullMarked
package vn.motcua.assistant.dialogue;

import org.jspecify.annotations.NullMarked;
