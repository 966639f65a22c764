package vn.motcua.assistant.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked of browsers, and answers that are none; real ones come from a real browser in another test. */
class PasskeyCeremoniesTest {

    private final PasskeyCeremonies ceremonies = new PasskeyCeremonies(
            RelyingParty.of("https://tro-ly.example.gov.vn", "Phường Mẫu").orElseThrow());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "null",
                "[]",
                "1",
                "\"a\"",
                "{}",
                "{\"response\":null}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
                        + "\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"attestationObject\":\"AA\"},"
                        + "\"clientExtensionResults\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":"
                        + "\"eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoiQUEiLCJvcmlnaW4iOiJodHRwczovL2V2aWwifQ\","
                        + "\"authenticatorData\":\"AAAA\",\"signature\":\"AA\"},\"clientExtensionResults\":{}}"
            })
    void whatIsNoAnswerIsNotTaken(String answer) {
        assertThat(ceremonies.registered(answer, 1, new byte[] {1}, challenge -> true))
                .isEmpty();
        assertThat(ceremonies.proven(answer, id -> Optional.of(stored()), true, challenge -> true))
                .isEmpty();
    }

    @Test
    void aLongAnswerIsNotReadAtAll() {
        var asked = new ArrayList<byte[]>();
        String answer = "{\"x\":\"" + "y".repeat(40_000) + "\"}";
        assertThat(ceremonies.registered(answer, 1, new byte[] {1}, asked::add)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsAskedNamesTheHostAndWhatIsThereAlready() {
        var member = new StaffMember(7, "lan", "Nguyễn Thị Lan", Set.of(Role.OFFICER));
        assertThat(ceremonies.creationOptions(member, new byte[] {1, 2, 3}, new byte[] {4, 5, 6}, List.of(stored())))
                .contains(
                        "\"id\":\"tro-ly.example.gov.vn\"",
                        "\"challenge\":\"BAUG\"",
                        "\"id\":\"AQID\"",
                        "\"alg\":-7",
                        "\"excludeCredentials\":[{",
                        "\"id\":\"CQk\"");
        assertThat(ceremonies.requestOptions(new byte[] {4, 5, 6}, List.of(), true))
                .contains("\"rpId\":\"tro-ly.example.gov.vn\"", "\"userVerification\":\"required\"");
        assertThat(ceremonies.requestOptions(new byte[] {4, 5, 6}, List.of(stored()), false))
                .contains("\"userVerification\":\"preferred\"", "\"id\":\"CQk\"");
    }

    private static PasskeyTable.Stored stored() {
        return new PasskeyTable.Stored(
                new byte[] {9, 9}, 7, new byte[0], 0, false, false, Set.of("internal"), new byte[] {1});
    }
}
