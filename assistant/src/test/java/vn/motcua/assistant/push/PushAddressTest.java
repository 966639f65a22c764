package vn.motcua.assistant.push;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A browser says itself where to send; nobody may lead this service into its own network by that. */
class PushAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:APA91",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
                "https://web.push.apple.com/QGX",
                "https://hk2p.notify.windows.com/w/?token=BQ%3d",
                "https://push.example:443/x"
            })
    void pushServicesAreAllowed(String address) {
        assertThat(Endpoint.isOne(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://fcm.googleapis.com/x",
                "ftp://fcm.googleapis.com/x",
                "https://localhost/x",
                "https://db/x",
                "https://127.0.0.1/x",
                "https://2130706433/x",
                "https://0x7f000001/x",
                "https://0177.0.0.1/x",
                "https://[::1]/x",
                "https://[::ffff:10.0.0.1]/x",
                "https://printer.local/x",
                "https://metadata.google.internal/x",
                "https://push.example:8443/x",
                "https://user@push.example/x",
                "https://push.example/x#y",
                "https://push.example./x",
                "https://push.example/ x",
                "https://push.exámple/x",
                "//push.example/x",
                "javascript:alert(1)"
            })
    void anythingElseIsRefused(String address) {
        assertThat(Endpoint.isOne(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2001:db8::1",
                "2001::1",
                "2002:a00:1::"
            })
    void addressesThatAreNotOfTheInternetAreNotCalled(String address) throws UnknownHostException {
        assertThat(PublicHosts.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"142.250.66.10", "172.32.0.1", "100.128.0.1", "2404:6800:4003::5f", "2620:1ec:c11::200"})
    void thoseOfTheInternetAre(String address) throws UnknownHostException {
        assertThat(PublicHosts.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void oneBadAddressOfSeveralIsEnough() throws UnknownHostException {
        InetAddress good = InetAddress.getByName("142.250.66.10");
        InetAddress bad = InetAddress.getByName("10.0.0.1");
        assertThat(new PublicHosts(host -> List.of(good)).lookup("a.example")).containsExactly(good);
        assertThatThrownBy(() -> new PublicHosts(host -> List.of(good, bad)).lookup("a.example"))
                .isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> new PublicHosts(host -> List.of()).lookup("a.example"))
                .isInstanceOf(UnknownHostException.class);
    }
}
