package vn.motcua.assistant.handoff;

/**
 * Someone who talks with citizens.
 *
 * @param account the number of the account
 * @param name the person's name, as colleagues and citizens know it
 */
public record Officer(long account, String name) {}
