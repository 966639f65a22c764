/**
 * Officers who work in a Telegram group: each case a topic there, what is written in it reaches the citizen through
 * {@code handoff}, commands claim and close. What happens here never delays or stops a citizen's channel.
 */
@NullMarked
package vn.motcua.assistant.deskgroup;

import org.jspecify.annotations.NullMarked;
