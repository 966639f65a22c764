package vn.motcua.connector.zalo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.motcua.connector.wire.JsonObjects;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Whether a webhook comes from Zalo. The header {@code X-ZEvent-Signature} holds the plain SHA-256 (no HMAC) of app id, raw body,
 * the body's {@code timestamp} as it is written there, and the OA secret key, in hexadecimal after an optional {@code mac=}.
 * <p>
 * How old a body is does not count: Zalo repeats bodies unchanged for an hour. A body sent again by somebody else is met by the
 * inbox, which takes each message id once.
 */
public final class ZaloSignature {

    /** The header that holds it. */
    public static final String HEADER = "X-ZEvent-Signature";

    private static final Pattern MAC = Pattern.compile("\\s*(?:mac\\s*=\\s*)?([0-9a-f]{64})\\s*");
    private static final String APP_ID = "app_id";
    private static final String TIMESTAMP = "timestamp";

    private final String appId;
    private final String oaSecretKey;

    /** For an account. */
    public ZaloSignature(ZaloAccount account) {
        this.appId = account.appId();
        this.oaSecretKey = account.oaSecretKey();
    }

    /** What a check found. */
    public enum Verdict {
        /** Signed by Zalo for our app. */
        GENUINE,
        /** No signature, or none in the form of one. */
        UNSIGNED,
        /** No JSON object, or one without a readable timestamp or app id. */
        UNREADABLE,
        /** For another app. */
        OTHER_APP,
        /** Signed otherwise: altered, or with another key. */
        WRONG;

        /** Whether what came may be used. */
        public boolean genuine() {
            return this == GENUINE;
        }
    }

    /**
     * Whether this has the form of a signature, which can be asked before the body is read.
     *
     * @param header the value of {@link #HEADER}; null when there is none
     */
    public static boolean isOne(@Nullable String header) {
        return mac(header).isPresent();
    }

    /**
     * Checks a webhook.
     *
     * @param body the bytes as they were received
     * @param header the value of {@link #HEADER}; null when there is none
     */
    public Verdict check(byte[] body, @Nullable String header) {
        Optional<byte[]> claimed = mac(header);
        if (claimed.isEmpty()) {
            return Verdict.UNSIGNED;
        }
        Optional<Map<String, String>> members = JsonObjects.scalars(body, Set.of(APP_ID, TIMESTAMP));
        if (members.isEmpty()) {
            return Verdict.UNREADABLE;
        }
        if (!members.get().getOrDefault(APP_ID, appId).equals(appId)) {
            return Verdict.OTHER_APP;
        }
        String timestamp = members.get().getOrDefault(TIMESTAMP, "");
        byte[] expected = digest(appId, body, timestamp, oaSecretKey);
        return MessageDigest.isEqual(expected, claimed.get()) ? Verdict.GENUINE : Verdict.WRONG;
    }

    private static Optional<byte[]> mac(@Nullable String header) {
        if (header == null || header.length() > 200) {
            return Optional.empty();
        }
        var matcher = MAC.matcher(header.toLowerCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(HexFormat.of().parseHex(matcher.group(1))) : Optional.empty();
    }

    static byte[] digest(String appId, byte[] body, String timestamp, String oaSecretKey) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(appId.getBytes(UTF_8));
            sha256.update(body);
            sha256.update(timestamp.getBytes(UTF_8));
            return sha256.digest(oaSecretKey.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
