package vn.motcua.assistant.push;

import java.util.Locale;
import java.util.UUID;

/**
 * A browser that wants to be told.
 *
 * @param id its number
 * @param session the sign-in that it lasts as long as
 * @param endpoint where its push service takes messages
 * @param p256dh its public key: an uncompressed point of P-256
 * @param auth its secret
 * @param language in which its owner reads
 */
record Subscription(long id, UUID session, String endpoint, byte[] p256dh, byte[] auth, Locale language) {

    /** Without the address and the keys, which must not reach a log. */
    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
