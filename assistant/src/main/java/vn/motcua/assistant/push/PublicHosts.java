package vn.motcua.assistant.push;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import okhttp3.Dns;

/**
 * Finds hosts of the Internet alone. A browser says itself where its push service is; whoever is signed in could say an address of the
 * authority's own network, so the addresses that a name stands for are looked at when it is called, not when it is stored.
 */
final class PublicHosts implements Dns {

    private final Dns names;

    PublicHosts(Dns names) {
        this.names = names;
    }

    /**
     * The addresses of a host.
     *
     * @throws UnknownHostException when it has none, or any that is not public
     */
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = names.lookup(host);
        if (found.isEmpty() || !found.stream().allMatch(PublicHosts::isPublic)) {
            throw new UnknownHostException("not a host of the Internet");
        }
        return found;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> isPublic(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
            case Inet6Address six -> isPublicSix(bytes);
            default -> false;
        };
    }

    /** Without what the registry of special addresses of version 4 (RFC 6890) keeps from the Internet. */
    private static boolean isPublic(int first, int second, int third) {
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && third <= 2)
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    /** Global unicast alone (RFC 4291), without documentation and what carries an address of version 4 (6to4, Teredo). */
    private static boolean isPublicSix(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return (first & 0xe000) == 0x2000 && first != 0x2002 && !(first == 0x2001 && (second == 0x0db8 || second == 0));
    }
}
