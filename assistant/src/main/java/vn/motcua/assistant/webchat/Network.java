package vn.motcua.assistant.webchat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** The part of an address by which customers are told apart: an IPv6 customer has a whole network of addresses. */
final class Network {

    private static final int IPV6_BYTES = 8;

    private Network() {}

    /**
     * The network of an address; empty for this machine itself, which is nobody or, behind a proxy that does not say for whom it asks,
     * everybody.
     *
     * @param address as the connection gives it
     */
    static Optional<byte[]> of(String address) {
        InetAddress parsed = parse(address);
        byte[] bytes = parsed.getAddress();
        return parsed.isLoopbackAddress()
                ? Optional.empty()
                : Optional.of(Arrays.copyOf(bytes, Math.min(bytes.length, IPV6_BYTES)));
    }

    private static InetAddress parse(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalStateException("the connection has no address", notAnAddress);
        }
    }
}
