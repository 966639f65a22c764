package vn.motcua.connector.zalobot;

import java.net.URI;
import java.security.MessageDigest;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The operator's bot.
 *
 * @param token the token that Zalo Bot Manager has given
 * @param secretToken what Zalo sends along with each webhook; 8 to 256 characters
 * @param apiHost where the API is, without a path
 */
public record ZaloBotAccount(String token, String secretToken, URI apiHost) {

    /** Where Zalo's Bot API is. */
    public static final URI API_HOST = URI.create("https://bot-api.zaloplatforms.com");

    /** The header that holds the secret token. */
    public static final String SECRET_HEADER = "X-Bot-Api-Secret-Token";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:._~=+-]{8,256}");
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7E]{8,256}");

    /**
     * Refuses what cannot work.
     *
     * @throws IllegalArgumentException naming the setting by its meaning, and what is wrong with it
     */
    public ZaloBotAccount {
        token = token.strip();
        secretToken = secretToken.strip();
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "the bot's token must be what Zalo Bot Manager has given: a number, a colon, letters and digits");
        }
        if (!SECRET.matcher(secretToken).matches()) {
            throw new IllegalArgumentException(
                    "the webhook's secret token must be 8 to 256 characters without spaces, but has "
                            + secretToken.length());
        }
        boolean loopback = "localhost".equals(apiHost.getHost()) || "127.0.0.1".equals(apiHost.getHost());
        boolean scheme = "https".equals(apiHost.getScheme()) || ("http".equals(apiHost.getScheme()) && loopback);
        boolean bare = apiHost.getRawPath() == null || apiHost.getRawPath().isEmpty();
        if (!scheme || apiHost.getHost() == null || !bare) {
            throw new IllegalArgumentException(
                    "the bot API's host must be https:// and a name without a path, but is " + apiHost);
        }
    }

    /** At Zalo's own host. */
    public ZaloBotAccount(String token, String secretToken) {
        this(token, secretToken, API_HOST);
    }

    /**
     * Whether a webhook comes from Zalo; compared in constant time.
     *
     * @param header the value of {@link #SECRET_HEADER}; null when there is none
     */
    public boolean isGenuine(@Nullable String header) {
        return header != null && MessageDigest.isEqual(secretToken.getBytes(UTF_8), header.getBytes(UTF_8));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "ZaloBotAccount[apiHost=" + apiHost + "]";
    }
}
