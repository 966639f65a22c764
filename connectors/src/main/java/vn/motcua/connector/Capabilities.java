package vn.motcua.connector;

/**
 * What a channel can show.
 *
 * @param buttons whether quick replies can be pressed; where not, choices are numbered lines
 * @param maxTextLength the longest text of one message, in the channel's own count; {@link Integer#MAX_VALUE} when unlimited
 * @param maxChoices how many quick replies fit one message
 * @param pull whether the citizen's client fetches replies itself, so that a committed reply is a delivered one
 */
public record Capabilities(boolean buttons, int maxTextLength, int maxChoices, boolean pull) {}
