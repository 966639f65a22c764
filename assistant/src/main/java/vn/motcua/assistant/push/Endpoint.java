package vn.motcua.assistant.push;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the address of a push service must look like; where its name leads is seen when it is called, see {@link PublicHosts}. */
final class Endpoint {

    private static final int LONGEST = 2000;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|0x.*|\\[.*", Pattern.CASE_INSENSITIVE);

    private Endpoint() {}

    /** Whether it is https on the usual port, without credentials, at a host of the Internet that has a name. */
    static boolean isOne(String address) {
        if (address.length() > LONGEST || !PRINTABLE.matcher(address).matches()) {
            return false;
        }
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
        return "https".equalsIgnoreCase(uri.getScheme())
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getFragment() == null
                && (uri.getPort() == -1 || uri.getPort() == 443)
                && isName(uri.getHost().toLowerCase(Locale.ROOT));
    }

    private static boolean isName(String host) {
        return host.contains(".")
                && !NUMBERS.matcher(host).matches()
                && !host.endsWith(".")
                && !host.endsWith(".local")
                && !host.endsWith(".internal")
                && !host.endsWith(".localhost");
    }
}
