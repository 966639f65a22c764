package vn.motcua.connector;

/**
 * A quick reply. A citizen may press it, type its number or type its label.
 *
 * @param label what the button says, in the citizen's language
 * @param value what comes back when it is pressed; opaque to channels, at most 64 bytes in UTF-8
 */
public record Choice(String label, String value) {}
