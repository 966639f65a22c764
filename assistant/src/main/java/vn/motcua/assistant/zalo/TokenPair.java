package vn.motcua.assistant.zalo;

import java.time.Instant;

/**
 * The tokens in use.
 *
 * @param generation grows with every pair
 * @param access the access token; empty when only a refresh token was given by hand
 * @param refresh the refresh token
 * @param obtainedAt when they were given
 * @param accessUntil until when the access token is good
 * @param refreshUntil until when the refresh token is good, if it is not used before
 */
record TokenPair(
        long generation, String access, String refresh, Instant obtainedAt, Instant accessUntil, Instant refreshUntil) {

    /** Whether the access token can be used. */
    boolean isUsable(Instant now) {
        return !access.isEmpty() && now.isBefore(accessUntil);
    }

    /** Holds no token. */
    @Override
    public String toString() {
        return "TokenPair[generation=" + generation + ", accessUntil=" + accessUntil + "]";
    }
}
