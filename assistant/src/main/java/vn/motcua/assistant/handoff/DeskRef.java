package vn.motcua.assistant.handoff;

/**
 * A desk.
 *
 * @param id its number
 * @param name as citizens read it
 */
public record DeskRef(long id, String name) {}
