package vn.motcua.assistant.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Protects what is secret in the database: AES-256-GCM under a key derived by HKDF (RFC 5869, SHA-256) from the operator's secret key.
 * Without a secret key values are stored as they are, and whoever can read the database can read them. The first byte says which.
 *
 * <p>Each value is bound to its place (which account, which column), so that a value copied to another place does not open there.
 */
public final class SecretSeal {

    /** The fewest characters of a secret key. */
    public static final int SHORTEST_KEY = 32;

    private static final byte OPEN = 0;
    private static final byte AES_GCM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";

    private final Optional<SecretKey> key;
    private final SecureRandom random = new SecureRandom();

    /**
     * A seal made from the operator's secret key, or one that seals nothing when that is empty.
     *
     * @param purpose what is sealed, such as {@code motcua.zalo.tokens.1}: each purpose has a key of its own
     */
    public SecretSeal(String secretKey, String purpose) {
        this.key = secretKey.isEmpty() ? Optional.empty() : Optional.of(derive(secretKey, purpose));
    }

    /** Whether there is a key; without one values are stored as they are. */
    public boolean isKeyed() {
        return key.isPresent();
    }

    /** What is stored for a value. */
    public byte[] seal(String value, String place) {
        byte[] plain = value.getBytes(StandardCharsets.UTF_8);
        if (key.isEmpty()) {
            return ByteBuffer.allocate(1 + plain.length).put(OPEN).put(plain).array();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key.get(), nonce, plain, 0, place);
        return ByteBuffer.allocate(1 + nonce.length + sealed.length)
                .put(AES_GCM)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * The value that was sealed.
     *
     * @throws UnreadableSecretException when it was sealed with another secret key, or damaged
     */
    public String open(byte[] stored, String place) {
        if (stored.length > 0 && stored[0] == OPEN) {
            return new String(stored, 1, stored.length - 1, StandardCharsets.UTF_8);
        }
        if (stored.length <= 1 + NONCE_BYTES || stored[0] != AES_GCM || key.isEmpty()) {
            throw new UnreadableSecretException();
        }
        byte[] nonce = java.util.Arrays.copyOfRange(stored, 1, 1 + NONCE_BYTES);
        return new String(
                run(Cipher.DECRYPT_MODE, key.get(), nonce, stored, 1 + NONCE_BYTES, place), StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] input, int from, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException failure) {
            throw new UnreadableSecretException();
        }
    }

    /** HKDF with an empty salt and one block of output. */
    private static SecretKey derive(String secretKey, String purpose) {
        byte[] extracted = mac(new byte[32], secretKey.getBytes(StandardCharsets.UTF_8));
        byte[] bound = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] info =
                ByteBuffer.allocate(bound.length + 1).put(bound).put((byte) 1).array();
        return new SecretKeySpec(mac(extracted, info), "AES");
    }

    private static byte[] mac(byte[] key, byte[] input) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(input);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
