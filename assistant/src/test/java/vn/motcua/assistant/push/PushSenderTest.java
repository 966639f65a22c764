package vn.motcua.assistant.push;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.interaso.webpush.VapidKeys;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a push service gets, read as it and the browser behind it read it. */
class PushSenderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final byte[] MESSAGE = "{\"title\":\"Có người dân đang chờ\"}".getBytes(StandardCharsets.UTF_8);

    private final WireMockServer service = new WireMockServer(options().dynamicPort());
    private final VapidKeys keys = VapidKeys.generate();
    private final Browser browser = Browser.fresh();
    private final PushSender sender =
            new PushSender(new OkHttpClient.Builder().followRedirects(false).build(), "https://tro-ly.example.gov.vn");

    @BeforeEach
    void start() {
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    /** RFC 8291, section 5: that the reading side of these tests is right. */
    @Test
    void theBrowserOfTheseTestsReadsTheStandardsOwnExample() {
        Browser example = Browser.of(
                "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                "BTBZMqHH6r4Tts7J_aSIgg");
        assertThat(example.read(Browser.decoded("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                        + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                        + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN")))
                .isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void onlyTheBrowserCanReadTheMessage() {
        LoggedRequest request = sent();
        assertThat(browser.read(request.getBody())).isEqualTo(new String(MESSAGE, StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Browser.fresh().read(request.getBody())).isInstanceOf(IllegalStateException.class);
        assertThat(new String(request.getBody(), StandardCharsets.ISO_8859_1)).doesNotContain("title");
    }

    @Test
    void theHeadersAreThoseOfTheStandard() {
        LoggedRequest request = sent();
        assertThat(request.getMethod().getName()).isEqualTo("POST");
        assertThat(request.getHeader("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(request.getHeader("TTL")).isEqualTo("900");
        assertThat(request.getHeader("Topic")).isEqualTo("case-7");
        assertThat(request.getHeader("Urgency")).isEqualTo("high");
    }

    @Test
    void theServiceProvesWhoItIs() throws Exception {
        String authorization = sent().getHeader("Authorization");
        assertThat(authorization).matches("vapid t=[\\w-]+\\.[\\w-]+\\.[\\w-]+, ?k=[\\w-]+");
        String token = authorization.replaceFirst("vapid t=", "").replaceFirst(",.*", "");
        String[] parts = token.split("\\.");
        JsonNode claims = new JsonMapper().readTree(Browser.decoded(parts[1]));
        assertThat(claims.get("aud").asString()).isEqualTo("http://localhost:" + service.port());
        assertThat(claims.get("sub").asString()).isEqualTo("https://tro-ly.example.gov.vn");
        assertThat(Instant.ofEpochSecond(claims.get("exp").asLong()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(24)));
        byte[] publicKey = Browser.decoded(authorization.replaceFirst(".*k=", ""));
        assertThat(publicKey).isEqualTo(keys.getApplicationServerKey());
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Browser.publicKey(publicKey));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Browser.decoded(parts[2]))).isTrue();
    }

    @Test
    void whatThePushServiceSaysIsUnderstood() {
        assertThat(answer(aResponse().withStatus(201))).isEqualTo(new PushOutcome.Taken());
        assertThat(answer(aResponse().withStatus(202))).isEqualTo(new PushOutcome.Taken());
        assertThat(answer(aResponse().withStatus(404))).isEqualTo(new PushOutcome.Gone());
        assertThat(answer(aResponse().withStatus(410))).isEqualTo(new PushOutcome.Gone());
        assertThat(answer(aResponse().withStatus(500))).isEqualTo(new PushOutcome.Later(Optional.empty()));
        assertThat(answer(aResponse().withStatus(429).withHeader("Retry-After", "120")))
                .isEqualTo(new PushOutcome.Later(Optional.of(Duration.ofSeconds(120))));
        assertThat(answer(aResponse().withStatus(503).withHeader("Retry-After", "Mon, 23 Nov 2026 02:05:00 GMT")))
                .isEqualTo(new PushOutcome.Later(Optional.of(Duration.ofMinutes(5))));
        assertThat(answer(aResponse().withStatus(503).withHeader("Retry-After", "999999")))
                .isEqualTo(new PushOutcome.Later(Optional.of(Duration.ofHours(1))));
        assertThat(answer(aResponse().withStatus(503).withHeader("Retry-After", "soon")))
                .isEqualTo(new PushOutcome.Later(Optional.empty()));
        assertThat(answer(aResponse().withStatus(403))).isEqualTo(new PushOutcome.Refused("status 403"));
    }

    @Test
    void aRedirectLeadsNowhere() {
        assertThat(answer(aResponse().withStatus(307).withHeader("Location", "http://localhost:1/")))
                .isEqualTo(new PushOutcome.Refused("status 307"));
        assertThat(service.findAll(anyRequestedFor(anyUrl()))).hasSize(1);
    }

    @Test
    void aServiceThatIsAwayIsTriedAgain() {
        Subscription nowhere = subscription("http://localhost:" + service.port() + "/push", browser.point());
        service.stop();
        assertThat(sender.send(keys, nowhere, MESSAGE, "case-7", Duration.ofMinutes(15), NOW))
                .isEqualTo(new PushOutcome.Later(Optional.empty()));
    }

    @Test
    void aNameThatLeadsIntoThePrivateNetworkIsNotCalled() {
        var guarded = new PushSender(
                new OkHttpClient.Builder().dns(new PublicHosts(Dns.SYSTEM)).build(), "mailto:it@example.gov.vn");
        Subscription inside = subscription("http://localhost:" + service.port() + "/push", browser.point());
        assertThat(guarded.send(keys, inside, MESSAGE, "case-7", Duration.ofMinutes(15), NOW))
                .isEqualTo(new PushOutcome.Refused("no such host of the Internet"));
        assertThat(service.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void aKeyThatIsNoPointOfTheCurveIsRefused() {
        byte[] noPoint = browser.point();
        noPoint[40] ^= 1;
        PushOutcome outcome = sender.send(
                keys,
                subscription("http://localhost:" + service.port() + "/push", noPoint),
                MESSAGE,
                "case-7",
                Duration.ofMinutes(15),
                NOW);
        assertThat(outcome).isInstanceOf(PushOutcome.Refused.class);
        assertThat(service.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    private LoggedRequest sent() {
        answer(aResponse().withStatus(201));
        return service.findAll(anyRequestedFor(anyUrl())).getFirst();
    }

    private PushOutcome answer(ResponseDefinitionBuilder answer) {
        service.stubFor(any(anyUrl()).willReturn(answer));
        return sender.send(
                keys,
                subscription("http://localhost:" + service.port() + "/push/abc", browser.point()),
                MESSAGE,
                "case-7",
                Duration.ofMinutes(15),
                NOW);
    }

    private Subscription subscription(String endpoint, byte[] point) {
        return new Subscription(1, new UUID(0, 1), endpoint, point, browser.secret(), Locale.of("vi"));
    }
}
