package vn.motcua.assistant.staff;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RelyingPartyTest {

    @ParameterizedTest
    @CsvSource({
        "https://tro-ly.example.gov.vn, tro-ly.example.gov.vn, https://tro-ly.example.gov.vn",
        "https://tro-ly.example.gov.vn/, tro-ly.example.gov.vn, https://tro-ly.example.gov.vn",
        "https://tro-ly.example.gov.vn:8443, tro-ly.example.gov.vn, https://tro-ly.example.gov.vn:8443",
        "http://localhost:8080, localhost, http://localhost:8080"
    })
    void passkeysAreMadeForTheHostOfThePublicAddress(String address, String id, String origin) {
        assertThat(RelyingParty.of(address, "Mẫu")).contains(new RelyingParty(id, "Mẫu", origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "http://tro-ly.example.gov.vn", "https://203.0.113.5", "https://[::1]", "tro-ly", "a b"})
    void elsewhereBrowsersOfferNone(String address) {
        assertThat(RelyingParty.of(address, "Mẫu")).isEmpty();
    }
}
