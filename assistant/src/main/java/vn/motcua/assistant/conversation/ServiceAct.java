package vn.motcua.assistant.conversation;

import java.time.Instant;

import vn.motcua.assistant.dialogue.Language;

/**
 * Something that a service does because of a citizen's message.
 *
 * @param conversation the conversation's number
 * @param sequence the number of the message in its log
 * @param channel the channel's name
 * @param language the language of the conversation
 * @param at when the message was received
 * @param what what is done, in the service's own words
 */
public record ServiceAct(
        long conversation, long sequence, String channel, Language language, Instant at, String what) {}
