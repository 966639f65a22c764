package vn.motcua.connector.zalo;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Proof that a call comes from the app's owner: the HMAC-SHA256 of the access token under the app's secret key, in hexadecimal. */
final class AppSecretProof {

    static final String HEADER = "appsecret_proof";
    private static final String ALGORITHM = "HmacSHA256";

    private AppSecretProof() {}

    static String of(String accessToken, String appSecret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(appSecret.getBytes(UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(accessToken.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
