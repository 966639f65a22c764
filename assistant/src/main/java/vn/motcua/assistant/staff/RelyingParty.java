package vn.motcua.assistant.staff;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Who passkeys are made for (Web Authentication Level 3, section 4): a passkey works at the address it was made for, and nowhere else.
 *
 * @param id the host of the service's public address
 * @param name whose service it is
 * @param origin scheme, host and port, as browsers name them
 */
record RelyingParty(String id, String name, String origin) {

    private static final String LOCALHOST = "localhost";

    /**
     * The one of a public address: a host with a name, reached by https; browsers make an exception for localhost.
     *
     * @param publicUrl {@code motcua.public-url}; empty when it is not set
     * @return empty where browsers would not offer passkeys
     */
    static Optional<RelyingParty> of(String publicUrl, String name) {
        URI address;
        try {
            address = URI.create(publicUrl.strip());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        @Nullable String host = address.getHost();
        @Nullable String scheme = address.getScheme();
        if (host == null || scheme == null || !host.matches(".*[a-z].*") || host.startsWith("[")) {
            return Optional.empty();
        }
        boolean secure = scheme.equals("https") || scheme.equals("http") && host.equals(LOCALHOST);
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return secure ? Optional.of(new RelyingParty(host, name, scheme + "://" + host + port)) : Optional.empty();
    }
}
