package vn.motcua.connector.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What proves that a webhook's request is Telegram's. There is no signature of the body: this word, given to {@code setWebhook},
 * comes back with every delivery in the header {@value #HEADER} and is the only proof.
 */
public final class WebhookSecret {

    /** The header that holds it. */
    public static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    private final String value;

    /**
     * A secret.
     *
     * @param value 1 to 256 letters, digits, {@code _} and {@code -}
     * @throws IllegalArgumentException if Telegram would not take it; does not repeat it
     */
    public WebhookSecret(String value) {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 256 letters (A-Z, a-z), digits, '_' and '-'");
        }
        this.value = value;
    }

    /**
     * Whether a request is Telegram's. Takes as long for a wrong header as for a right one of its length.
     *
     * @param header the header's value; null when the request has none
     */
    public boolean matches(@Nullable String header) {
        return header != null
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret itself, for {@code setWebhook}. */
    String value() {
        return value;
    }

    @Override
    public String toString() {
        return "a webhook secret";
    }
}
