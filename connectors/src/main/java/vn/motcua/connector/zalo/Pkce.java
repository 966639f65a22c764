package vn.motcua.connector.zalo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Proof that who asks for consent is who redeems it (RFC 7636, method S256).
 *
 * @param verifier 43 letters, digits, {@code -} and {@code _}; kept here until the code is redeemed
 */
public record Pkce(String verifier) {

    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    /** Refuses what the standard does not allow. */
    public Pkce {
        if (!VERIFIER.matcher(verifier).matches()) {
            throw new IllegalArgumentException("a code verifier has 43 to 128 letters, digits, - . _ or ~");
        }
    }

    /** A new one. */
    public static Pkce random(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new Pkce(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is sent along when consent is asked for. */
    public String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Without the verifier. */
    @Override
    public String toString() {
        return "Pkce[…]";
    }
}
