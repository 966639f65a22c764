package vn.motcua.connector.telegram;

/**
 * Which bot a token is of.
 *
 * @param id its id
 * @param userName its name without {@code @}; empty when Telegram gives none
 * @param readsGroups whether it sees all that is written in groups, rather than what is addressed to it
 */
public record BotIdentity(long id, String userName, boolean readsGroups) {}
