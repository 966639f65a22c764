package vn.motcua.connector.zalo;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The operator's Official Account and the app through which this software speaks for it.
 *
 * @param appId the app's number on developers.zalo.me
 * @param oaId the Official Account's number
 * @param appSecret the app's secret key, with which tokens are asked for
 * @param oaSecretKey the "OA Secret Key" that stands beside the webhook's settings, with which Zalo signs what it sends
 * @param apiHost where the API is, without a path
 * @param oauthHost where consent and tokens are, without a path
 * @param appSecretProof whether each call proves that it knows the app's secret; needed where the app is set so
 * @param buttons whether buttons are sent along with the numbered lines; that the v3.0 API takes them is not documented
 */
public record ZaloAccount(
        String appId,
        String oaId,
        String appSecret,
        String oaSecretKey,
        URI apiHost,
        URI oauthHost,
        boolean appSecretProof,
        boolean buttons) {

    /** Where Zalo's API is. */
    public static final URI API_HOST = URI.create("https://openapi.zalo.me");

    /** Where Zalo asks for consent and gives tokens. */
    public static final URI OAUTH_HOST = URI.create("https://oauth.zaloapp.com");

    private static final Pattern NUMBER = Pattern.compile("\\d{6,25}");
    private static final Pattern HEADER_SAFE = Pattern.compile("[\\x21-\\x7E]{8,256}");

    /**
     * Refuses what cannot work.
     *
     * @throws IllegalArgumentException naming the setting by its meaning, and what is wrong with it
     */
    public ZaloAccount {
        appId = number(appId, "the app id");
        oaId = number(oaId, "the Official Account's id");
        appSecret = secret(appSecret, "the app's secret key");
        oaSecretKey = secret(oaSecretKey, "the OA secret key (beside the webhook's settings on developers.zalo.me)");
        host(apiHost, "the API's host");
        host(oauthHost, "the OAuth host");
    }

    /** At Zalo's own hosts, without proof of the app's secret and without buttons. */
    public ZaloAccount(String appId, String oaId, String appSecret, String oaSecretKey) {
        this(appId, oaId, appSecret, oaSecretKey, API_HOST, OAUTH_HOST, false, false);
    }

    /** What is probably a mistake, in words for the operator at start; empty when nothing is. */
    public List<String> doubts() {
        return oaSecretKey.equals(appSecret)
                ? List.of(
                        "The OA secret key is the same as the app's secret key. Zalo shows the OA secret key beside the webhook's"
                                + " settings, and it is usually another one: if every webhook is refused as wrongly signed, this is why.")
                : List.of();
    }

    private static String number(String value, String what) {
        String stripped = value.strip();
        if (!NUMBER.matcher(stripped).matches()) {
            throw new IllegalArgumentException(what + " must be a number of 6 to 25 digits");
        }
        return stripped;
    }

    private static String secret(String value, String what) {
        String stripped = value.strip();
        if (!HEADER_SAFE.matcher(stripped).matches()) {
            throw new IllegalArgumentException(
                    what + " must be 8 to 256 characters without spaces, but has " + stripped.length());
        }
        return stripped;
    }

    private static void host(URI host, String what) {
        boolean plainPath = host.getRawPath() == null || host.getRawPath().isEmpty();
        boolean loopback = "localhost".equals(host.getHost()) || "127.0.0.1".equals(host.getHost());
        boolean scheme = "https".equals(host.getScheme()) || ("http".equals(host.getScheme()) && loopback);
        if (!scheme || host.getHost() == null || !plainPath) {
            throw new IllegalArgumentException(what + " must be https:// and a name without a path, but is " + host);
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "ZaloAccount[appId=" + appId + ", oaId=" + oaId + ", apiHost=" + apiHost + ", oauthHost=" + oauthHost
                + ", appSecretProof=" + appSecretProof + ", buttons=" + buttons + "]";
    }
}
