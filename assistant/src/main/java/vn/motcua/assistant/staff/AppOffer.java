package vn.motcua.assistant.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A secret for an authenticator app.
 *
 * @param service whose service it is, as the app shows it
 * @param account the account's name
 * @param secret the secret in base 32
 */
public record AppOffer(String service, String account, String secret) {

    private static final int GROUP = 4;

    /** The address that apps read from a QR code, in the form that Google Authenticator began with. */
    public String address() {
        // A colon parts the two names in the label.
        String issuer = encoded(service.replace(':', ' '));
        return "otpauth://totp/" + issuer + ":" + encoded(account) + "?secret=" + secret + "&issuer=" + issuer
                + "&algorithm=SHA1&digits=" + TimeCodes.DIGITS + "&period=" + TimeCodes.PERIOD;
    }

    /** The secret in groups, for whoever types it. */
    public String grouped() {
        return secret.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "AppOffer[account=" + account + "]";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
