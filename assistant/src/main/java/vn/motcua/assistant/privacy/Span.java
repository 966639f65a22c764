package vn.motcua.assistant.privacy;

/**
 * Personal data in a text that was read.
 *
 * @param start where it begins in {@link ReadText#folded()}
 * @param end behind its last character
 * @param kind what it is
 */
record Span(int start, int end, Kind kind) {}
