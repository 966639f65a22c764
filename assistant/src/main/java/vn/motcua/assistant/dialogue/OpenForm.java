package vn.motcua.assistant.dialogue;

/**
 * A form of a service that is being filled in.
 *
 * @param service the name of the service
 * @param content what the service keeps of it, in its own words
 */
public record OpenForm(String service, String content) {}
