package vn.motcua.assistant.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What a browser does with a push message: RFC 8291 and RFC 8188 written down a second time, from the receiving end. */
public final class Browser {

    private static final int COORDINATE = 32;

    private final PrivateKey key;
    private final byte[] point;
    private final byte[] auth;

    private Browser(PrivateKey key, byte[] point, byte[] auth) {
        this.key = key;
        this.point = point;
        this.auth = auth;
    }

    /** A browser with new keys. */
    public static Browser fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] auth = new byte[16];
            new SecureRandom().nextBytes(auth);
            return new Browser(pair.getPrivate(), bytes(((ECPublicKey) pair.getPublic()).getW()), auth);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A browser with known keys, as base64url. */
    static Browser of(String privateKey, String point, String auth) {
        try {
            var spec = new ECPrivateKeySpec(new BigInteger(1, decoded(privateKey)), curve());
            return new Browser(KeyFactory.getInstance("EC").generatePrivate(spec), decoded(point), decoded(auth));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String p256dh() {
        return encoded(point);
    }

    public String auth() {
        return encoded(auth);
    }

    byte[] point() {
        return point.clone();
    }

    byte[] secret() {
        return auth.clone();
    }

    /** The text of a message; fails when it is not for this browser, or was tampered with. */
    public String read(byte[] body) {
        try {
            ByteBuffer reading = ByteBuffer.wrap(body);
            byte[] salt = new byte[16];
            reading.get(salt);
            reading.getInt();
            byte[] sender = new byte[reading.get() & 0xff];
            reading.get(sender);
            byte[] sealed = new byte[reading.remaining()];
            reading.get(sealed);

            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(key);
            agreement.doPhase(publicKey(sender), true);
            byte[] info = ByteBuffer.allocate(14 + point.length + sender.length)
                    .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                    .put(point)
                    .put(sender)
                    .array();
            byte[] input = expand(mac(auth, agreement.generateSecret()), info, 32);
            byte[] extracted = mac(salt, input);
            byte[] contentKey =
                    expand(extracted, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
            byte[] nonce = expand(extracted, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(contentKey, "AES"), new GCMParameterSpec(128, nonce));
            byte[] padded = cipher.doFinal(sealed);
            int end = padded.length - 1;
            while (padded[end] == 0) {
                end--;
            }
            if (padded[end] != 2) {
                throw new IllegalStateException("not the last record");
            }
            return new String(padded, 0, end, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, 1 + 2 * COORDINATE));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve()));
    }

    static byte[] decoded(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] bytes(ECPoint point) {
        byte[] bytes = new byte[1 + 2 * COORDINATE];
        bytes[0] = 4;
        put(point.getAffineX(), bytes, 1);
        put(point.getAffineY(), bytes, 1 + COORDINATE);
        return bytes;
    }

    private static void put(BigInteger number, byte[] into, int at) {
        byte[] signed = number.toByteArray();
        int length = Math.min(signed.length, COORDINATE);
        System.arraycopy(signed, signed.length - length, into, at + COORDINATE - length, length);
    }

    private static byte[] expand(byte[] extracted, byte[] info, int length) throws GeneralSecurityException {
        byte[] input = Arrays.copyOf(info, info.length + 1);
        input[info.length] = 1;
        return Arrays.copyOf(mac(extracted, input), length);
    }

    private static byte[] mac(byte[] key, byte[] input) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(input);
    }
}
