package vn.motcua.connector.zalo;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where pictures may be fetched: at Zalo's own hosts alone, by HTTPS, since an address in a webhook could otherwise lead this service to
 * any machine that it can reach.
 */
final class ZaloPictures {

    private static final List<String> HOSTS = List.of("zdn.vn", "zadn.vn");

    private ZaloPictures() {}

    /**
     * The address to fetch; empty when it must not be fetched.
     *
     * @param api where the API is: a double of it on this machine keeps its pictures itself
     */
    static Optional<HttpUrl> address(String given, URI api) {
        @Nullable HttpUrl url = HttpUrl.parse(given);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            return Optional.empty();
        }
        if ("http".equals(api.getScheme()) && url.host().equals(api.getHost()) && url.port() == api.getPort()) {
            return Optional.of(url);
        }
        String host = url.host().toLowerCase(Locale.ROOT);
        boolean own = HOSTS.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
        boolean usualPort = url.port() == HttpUrl.defaultPort(url.scheme());
        // Some addresses come with plain http; what they lead to is there by https too.
        return own && usualPort
                ? Optional.of(url.newBuilder().scheme("https").port(443).build())
                : Optional.empty();
    }
}
