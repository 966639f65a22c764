package vn.motcua.assistant.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.assistant.doctor.Finding;
import vn.motcua.assistant.messaging.SetClock;
import vn.motcua.assistant.messaging.Waiting;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The province's one-stop system, played by WireMock: whatever it answers, nothing wrong comes of it. */
class ProvinceSourceTest {

    private static final DossierCode CODE = DossierCode.of("H40.12-261101-0007").orElseThrow();

    static final String WHOLE = """
            {"data": {"maHoSo": "H40.12-261101-0007", "sdt": "0900.001.234", "trangThai": "Đang thẩm định",
              "thuTuc": "Đăng ký khai sinh", "buoc": "Xác minh", "donVi": {"ten": "Phòng Tư pháp"}, "canBo": "Trần Thị Lan",
              "ngayNhan": "16/11/2026", "ngayHen": "2026-11-30T17:00:00+07:00", "ngayXong": null, "ghiChu": "", "khac": [1, 2]}}
            """;

    private static final WireMockServer SYSTEM =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private final SetClock clock = new SetClock(DossierScene.MORNING);

    @BeforeAll
    static void start() {
        SYSTEM.start();
    }

    @AfterAll
    static void stop() {
        SYSTEM.stop();
    }

    @BeforeEach
    void forget() {
        SYSTEM.resetAll();
    }

    static ProvinceSettings settings(String address, ProvinceSettings.Auth auth, String secret, Duration cache) {
        return new ProvinceSettings(
                address,
                "/api/ho-so/{code}",
                auth,
                auth == ProvinceSettings.Auth.BASIC ? "motcua" : "",
                secret,
                "X-Api-Key",
                Duration.ofSeconds(2),
                Duration.ofMillis(700),
                2,
                Duration.ofMillis(1),
                cache,
                Duration.ofSeconds(30),
                new ProvinceSettings.Fields(
                        "/data",
                        "/maHoSo",
                        "/sdt",
                        "/trangThai",
                        "/thuTuc",
                        "/buoc",
                        "/donVi/ten",
                        "/canBo",
                        "/ngayNhan",
                        "/ngayHen",
                        "/ngayXong",
                        "/ghiChu",
                        "/thuXinLoi"),
                List.of("dd/MM/uuuu"),
                Map.of(DossierStage.PAYMENT, List.of("Chờ thuế")));
    }

    private ProvinceSource source() {
        return source(clock, Duration.ZERO);
    }

    private static ProvinceSource source(Clock clock, Duration cache) {
        return new ProvinceSource(settings(SYSTEM.baseUrl(), ProvinceSettings.Auth.NONE, "", cache), clock);
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        SYSTEM.stubFor(get(anyUrl()).willReturn(answer));
    }

    private static void answers(String body) {
        answers(aResponse().withHeader("Content-Type", "application/json").withBody(body));
    }

    private static int calls() {
        return SYSTEM.getAllServeEvents().size();
    }

    @Test
    void readsWhatTheSettingsSay() {
        answers(WHOLE);
        assertThat(source().find(CODE))
                .isEqualTo(new Sighting.Present(
                        List.of("1234"),
                        Optional.of(new Dossier(
                                CODE,
                                "Đăng ký khai sinh",
                                DossierStage.PROCESSING,
                                "Xác minh",
                                "Phòng Tư pháp",
                                "Trần Thị Lan",
                                LocalDate.of(2026, 11, 16),
                                LocalDate.of(2026, 11, 30),
                                null,
                                "",
                                ""))));
        SYSTEM.verify(getRequestedFor(urlEqualTo("/api/ho-so/H40.12-261101-0007"))
                .withHeader("Accept", equalTo("application/json")));
    }

    @Test
    void aWordOfTheProvincesOwnIsExplainedOrToldAsItIs() {
        answers(WHOLE.replace("Đang thẩm định", "CHỜ THUẾ"));
        assertThat(dossier(source().find(CODE)).stage()).isEqualTo(DossierStage.PAYMENT);
        answers(WHOLE.replace("Đang thẩm định", "Chờ họp hội đồng").replace("Xác minh", ""));
        assertThat(dossier(source().find(CODE)).stage()).isEqualTo(DossierStage.OTHER);
        assertThat(dossier(source().find(CODE)).step()).isEqualTo("Chờ họp hội đồng");
    }

    @Test
    void thereIsNone() {
        answers("{\"data\": null}");
        assertThat(source().find(CODE)).isEqualTo(new Sighting.Unknown());
        answers(aResponse()
                .withStatus(404)
                .withHeader("Content-Type", "application/json")
                .withBody("{}"));
        assertThat(source().find(CODE)).isEqualTo(new Sighting.Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"ok\"",
                "<html>Bảo trì</html>",
                "{\"data\": \"H40.12-261101-0007\"}",
                "{\"data\": [{\"maHoSo\": \"H40.12-261101-0007\"}]}",
                "{\"other\": 1}",
                "{\"data\": {\"maHoSo\": {\"a\": 1}}}",
                "{\"data\": {\"maHoSo\": \"H40.12-261101-0008\", \"sdt\": \"0900001234\", \"trangThai\": \"Đã trả\"}}",
                "{\"data\": {}} trailing",
                "{\"data\": {\"maHoSo\": \"H40.12-261101-0007\", \"sdt\": \"0900001234\", \"trang"
            })
    void whatCannotBeReadIsTrouble(String body) {
        answers(body);
        assertThat(source().find(CODE)).isInstanceOf(Sighting.Trouble.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"trangThai\": \"Đang thẩm định\"=>\"trangThai\": {\"ma\": 3}",
                "\"trangThai\": \"Đang thẩm định\"=>\"trangThai\": true",
                "\"trangThai\": \"Đang thẩm định\",=>",
                "16/11/2026=>31/02/2026",
                "16/11/2026=>hôm qua",
                "16/11/2026=>16/11/0026",
                "2026-11-30T17:00:00+07:00=>1764496800",
                "\"Xác minh\"=>[\"Xác minh\"]"
            })
    void whoeverKnowsTheDigitsLearnsThatTheRestCannotBeRead(String change) {
        String[] parts = change.split("=>", -1);
        assertThat(WHOLE).contains(parts[0]);
        answers(WHOLE.replace(parts[0], parts[1]));
        assertThat(source().find(CODE)).isEqualTo(new Sighting.Present(List.of("1234"), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"090****\"", "{}", "[]", "true", "\"không có\"", "123"})
    void aDossierWithoutATelephoneIsKnownToNobody(String phone) {
        answers(WHOLE.replace("\"0900.001.234\"", phone));
        assertThat(source().find(CODE))
                .isInstanceOfSatisfying(
                        Sighting.Present.class,
                        present -> assertThat(present.phoneEnds()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"900001234", "\"+84 900 001 234\"", "\"*****1234\"", "\"0911222333; 0900001234\"", "\"1234\""})
    void telephonesAreReadAsTheyAreWritten(String phone) {
        answers(WHOLE.replace("\"0900.001.234\"", phone));
        assertThat(source().find(CODE))
                .isInstanceOfSatisfying(
                        Sighting.Present.class,
                        present -> assertThat(present.phoneEnds()).contains("1234"));
    }

    @Test
    void whatPassesIsAskedAgain() {
        SYSTEM.stubFor(get(anyUrl())
                .inScenario("s")
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("up"));
        SYSTEM.stubFor(get(anyUrl())
                .inScenario("s")
                .whenScenarioStateIs("up")
                .willReturn(aResponse().withBody(WHOLE)));
        assertThat(dossier(source().find(CODE)).unit()).isEqualTo("Phòng Tư pháp");
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void troubleOfEveryKindIsTroubleAndBounded() {
        List<ResponseDefinitionBuilder> troubles = List.of(
                aResponse().withStatus(500),
                aResponse().withStatus(429),
                aResponse().withStatus(401).withBody(WHOLE),
                aResponse().withStatus(302).withHeader("Location", SYSTEM.baseUrl() + "/elsewhere"),
                aResponse()
                        .withStatus(404)
                        .withHeader("Content-Type", "text/html")
                        .withBody("<html>"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                aResponse().withBody("{\"data\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}"),
                aResponse().withFixedDelay(1_200).withBody(WHOLE),
                aResponse().withChunkedDribbleDelay(20, 2_000).withBody(WHOLE));
        for (ResponseDefinitionBuilder trouble : troubles) {
            SYSTEM.resetAll();
            answers(trouble);
            assertThat(source().find(CODE)).as(trouble.build().toString()).isInstanceOf(Sighting.Trouble.class);
            assertThat(calls()).isLessThanOrEqualTo(2);
        }
        SYSTEM.verify(0, getRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void aSystemThatFailsOftenIsLeftAloneAndComesBack() {
        answers(aResponse().withStatus(500));
        ProvinceSource source = source();
        for (int i = 0; i < 5; i++) {
            source.find(CODE);
        }
        // WireMock notes a call after it has answered.
        Waiting.until("the calls are noted", () -> calls() == 4);
        answers(WHOLE);
        assertThat(source.find(CODE)).isEqualTo(new Sighting.Trouble("it is left alone for a while"));
        assertThat(source.pausedUntil()).isPresent();
        clock.pass(Duration.ofSeconds(31));
        assertThat(source.find(CODE)).isInstanceOf(Sighting.Present.class);
        assertThat(source.pausedUntil()).isEmpty();
    }

    @Test
    void whoAsksToBeLeftAloneIs() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "120"));
        ProvinceSource source = source();
        assertThat(source.find(CODE)).isEqualTo(new Sighting.Trouble("status 429"));
        answers(WHOLE);
        clock.pass(Duration.ofSeconds(60));
        assertThat(source.find(CODE)).isEqualTo(new Sighting.Trouble("it is left alone for a while"));
        clock.pass(Duration.ofSeconds(61));
        assertThat(source.find(CODE)).isInstanceOf(Sighting.Present.class);
    }

    @Test
    void whatItSaidIsRememberedForAMomentTroubleIsNot() {
        ProvinceSource source = source(clock, Duration.ofMinutes(1));
        answers(aResponse().withStatus(401));
        assertThat(source.find(CODE)).isInstanceOf(Sighting.Trouble.class);
        answers(WHOLE);
        source.find(CODE);
        SYSTEM.resetAll();
        assertThat(source.find(CODE)).isInstanceOf(Sighting.Present.class);
        assertThat(calls()).isZero();
    }

    @Test
    void showsWhoItIs() {
        answers(WHOLE);
        Map<ProvinceSettings.Auth, String[]> headers = Map.of(
                ProvinceSettings.Auth.BEARER, new String[] {"Authorization", "Bearer s3cret"},
                ProvinceSettings.Auth.API_KEY, new String[] {"X-Api-Key", "s3cret"},
                ProvinceSettings.Auth.BASIC, new String[] {"Authorization", "Basic bW90Y3VhOnMzY3JldA=="});
        headers.forEach((auth, header) -> {
            SYSTEM.resetRequests();
            var settings = settings(SYSTEM.baseUrl(), auth, "s3cret", Duration.ZERO);
            new ProvinceSource(settings, clock).find(CODE);
            SYSTEM.verify(getRequestedFor(anyUrl()).withHeader(header[0], equalTo(header[1])));
            assertThat(settings.toString()).doesNotContain("s3cret");
        });
    }

    @Test
    void theDoctorSaysHowItIs() {
        var settings = settings(SYSTEM.baseUrl(), ProvinceSettings.Auth.NONE, "", Duration.ZERO);
        var doctor = new ProvinceDoctor(settings, new ProvinceSource(settings, clock), clock);
        answers(aResponse().withStatus(404));
        assertThat(doctor.examine())
                .containsExactly(
                        Finding.note("doctor.dossier.plain", SYSTEM.baseUrl()), Finding.fine("doctor.dossier.answers"));
        answers(aResponse().withStatus(403));
        assertThat(doctor.examine()).contains(Finding.fault("doctor.dossier.trouble", "status 403"));
        answers(WHOLE.replace("H40.12-261101-0007", "Z99-261123-0000"));
        assertThat(doctor.examine()).contains(Finding.fault("doctor.dossier.invents"));
    }

    @Test
    void settingsThatCannotWorkAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("motcua.tinh.gov.vn", ProvinceSettings.Auth.NONE, "", Duration.ZERO))
                .withMessageContaining("motcua.dossier.http.address");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("https://a.gov.vn", ProvinceSettings.Auth.BEARER, "", Duration.ZERO))
                .withMessageContaining("motcua.dossier.http.secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("https://a.gov.vn", ProvinceSettings.Auth.NONE, "s3cret", Duration.ZERO))
                .withMessageContaining("motcua.dossier.http.secret")
                .withMessageNotContaining("s3cret");
    }

    private static Dossier dossier(Sighting seen) {
        return ((Sighting.Present) seen).dossier().orElseThrow();
    }
}
