package vn.motcua.assistant.telegram;

import vn.motcua.connector.telegram.Forum;

/**
 * The group in which officers work, where one is set up and the channel runs.
 *
 * @param forum the group
 * @param botName the bot's user name, without {@code @}; empty when unknown
 * @param messagesPerMinute how many messages may be sent there in a minute, over all topics
 */
public record OfficersGroup(Forum forum, String botName, int messagesPerMinute) {}
