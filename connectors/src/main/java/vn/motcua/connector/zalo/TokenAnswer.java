package vn.motcua.connector.zalo;

import java.time.Duration;
import java.util.Optional;

/** How Zalo answered when it was asked for tokens. */
public sealed interface TokenAnswer {

    /**
     * A new pair. The refresh token that was spent for it is dead from now on.
     *
     * @param accessToken what calls are made with
     * @param refreshToken what the next pair is asked for with, once
     * @param expiresIn how long the access token lives; an hour where Zalo does not say
     * @param refreshExpiresIn how long the refresh token lives, where Zalo says; it documents three months
     */
    record Granted(String accessToken, String refreshToken, Duration expiresIn, Optional<Duration> refreshExpiresIn)
            implements TokenAnswer {
        /** Without the tokens. */
        @Override
        public String toString() {
            return "Granted[expiresIn=" + expiresIn + ", refreshExpiresIn=" + refreshExpiresIn + "]";
        }
    }

    /**
     * Zalo will not: an administrator has to consent again.
     *
     * @param code Zalo's error; 0 where the answer was a success without tokens
     * @param message what it means, for staff
     */
    record RefusedByZalo(int code, String message) implements TokenAnswer {}

    /**
     * No answer that can be read.
     *
     * @param reason why, for staff
     * @param mayHaveArrived whether Zalo may have spent the code or the refresh token all the same
     */
    record NoAnswer(String reason, boolean mayHaveArrived) implements TokenAnswer {}
}
