package vn.motcua.assistant.zalo;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.doubles.ScriptedAnswer;
import vn.motcua.doubles.ZaloDouble;

import static org.assertj.core.api.Assertions.assertThat;

/** An administrator's consent from the console's button to Zalo and back. */
class ZaloConsentTest extends ZaloFace {

    private static final String SESSION = "5c1e0f36-0000-4000-8000-000000000001";

    @Autowired
    private ZaloConsent consent;

    @BeforeEach
    void signedIn() {
        ADMINISTRATORS.add(SESSION);
    }

    @Test
    void theAddressIsZalosPageWithEverythingThatItNeeds() {
        ZaloConsent.Begun begun = consent.begin(SESSION);
        var query = UriComponentsBuilder.fromUri(begun.address()).build().getQueryParams();
        assertThat(begun.address().getPath()).isEqualTo("/v4/oa/permission");
        assertThat(query.getFirst("app_id")).isEqualTo(ZaloDouble.APP_ID);
        assertThat(query.getFirst("redirect_uri"))
                .isIn(
                        "https://tro-ly.example.gov.vn/zalo/consent",
                        URLEncoder.encode("https://tro-ly.example.gov.vn/zalo/consent", StandardCharsets.UTF_8));
        assertThat(query.getFirst("code_challenge")).hasSize(43);
        assertThat(query.getFirst("state")).hasSizeGreaterThan(40);
        assertThat(begun.cookie().toString())
                .contains("Path=/zalo/consent", "HttpOnly", "Secure", "SameSite=Lax", "Max-Age=600");
        assertThat(jdbc.sql("select encode(verifier, 'escape') from zalo_consent")
                        .query(String.class)
                        .list())
                .as("verifiers are sealed")
                .allSatisfy(verifier -> assertThat(verifier).contains("\\"));
    }

    @Test
    void whatWaitsIsSentInOrderOnceTheConsentIsRenewed() {
        String user = newUser();
        types(user, "xin chào");
        awaitTexts(user, 1);
        awaitQuiet(user);
        int before = textsTo(user).size();
        ZALO.withdrawConsent();
        types(user, "lệ phí đăng ký khai sinh");
        types(user, "cảm ơn");
        Waiting.until("the consent is missed", () -> consent.state() instanceof ConsentState.Needed);
        Waiting.until("all is answered", () -> waiting(user) >= 2);
        types(user, "tạm biệt");
        Waiting.until("all is answered", () -> waiting(user) >= 3);
        assertThat(textsTo(user)).hasSize(before);
        assertThat(((ConsentState.Needed) consent.state()).why()).isEqualTo(ConsentReason.REFUSED);
        assertThat(count("select count(*) from channel_state where channel = 'zalo' and state = 'stopped'"))
                .isEqualTo(1);
        int refreshes = ZALO.refreshes().size();

        ZaloConsent.Begun begun = consent.begin(SESSION);
        HttpResponse<String> page = comesBack(begun, ZALO.consent(begun.address()), ZaloDouble.OA_ID, state(begun));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("Đã cấp quyền");
        assertThat(consent.state()).isInstanceOf(ConsentState.Given.class);
        awaitQuiet(user);
        List<Long> logged =
                jdbc.sql("""
                select m.sequence from outbox o join message m
                on m.conversation_id = o.conversation_id and m.sequence = o.sequence
                join conversation c on c.id = o.conversation_id
                where c.channel_conversation = ? and o.status = 'delivered' order by o.updated_at, m.sequence""").param(user).query((row, number) -> row.getLong(1)).list();
        assertThat(logged).isSorted();
        assertThat(textsTo(user).size()).isGreaterThanOrEqualTo(before + 3);
        assertThat(ZALO.refreshes())
                .as("no refresh was tried with a dead token again")
                .hasSize(refreshes);
    }

    @Test
    void whatWasNotBegunHereIsRefusedAndChangesNothing() {
        ZaloConsent.Begun begun = consent.begin(SESSION);
        String code = ZALO.consent(begun.address());
        String token = ZALO.accessToken();
        assertRefused(comesBack(begun, code, ZaloDouble.OA_ID, ""), "a missing state");
        assertRefused(comesBack(begun, code, ZaloDouble.OA_ID, "guessed"), "a wrong state");
        assertRefused(comesBack("", code, ZaloDouble.OA_ID, state(begun)), "no cookie");
        ZaloConsent.Begun other = consent.begin(SESSION);
        ZaloConsent.Begun mine = consent.begin(SESSION);
        assertRefused(
                comesBack(mine, ZALO.consent(mine.address()), ZaloDouble.OA_ID, state(other)),
                "the state of another browser");
        assertRefused(
                comesBack(other, ZALO.consent(other.address()), ZaloDouble.OA_ID, state(other)), "used up by that");
        ZaloConsent.Begun old = consent.begin(SESSION);
        CLOCK.pass(Duration.ofMinutes(11));
        assertRefused(comesBack(old, ZALO.consent(old.address()), ZaloDouble.OA_ID, state(old)), "an old one");
        ZaloConsent.Begun signedOut = consent.begin(SESSION);
        ADMINISTRATORS.remove(SESSION);
        assertRefused(
                comesBack(signedOut, ZALO.consent(signedOut.address()), ZaloDouble.OA_ID, state(signedOut)),
                "signed out meanwhile");
        assertThat(ZALO.accessToken()).isEqualTo(token);
    }

    @Test
    void anotherAccountsConsentIsRefused() {
        ZaloConsent.Begun begun = consent.begin(SESSION);
        HttpResponse<String> page = comesBack(begun, ZALO.consent(begun.address()), "999999999999999999", state(begun));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("motcua.zalo.oa-id");
    }

    @Test
    void aConsentThatIsNotGivenOrNotRedeemedSaysSo() {
        ZaloConsent.Begun declined = consent.begin(SESSION);
        assertThat(comesBack(declined, "", ZaloDouble.OA_ID, state(declined)).body())
                .contains("chưa đồng ý");
        ZaloConsent.Begun wrong = consent.begin(SESSION);
        assertThat(comesBack(wrong, "no-such-code", ZaloDouble.OA_ID, state(wrong))
                        .statusCode())
                .isEqualTo(409);
        ZaloConsent.Begun away = consent.begin(SESSION);
        ZALO.oauth().next(ScriptedAnswer.page(503));
        HttpResponse<String> page = comesBack(away, ZALO.consent(away.address()), ZaloDouble.OA_ID, state(away));
        assertThat(page.body()).contains("Chưa kết nối được tới Zalo");
    }

    @Test
    void aCodeIsRedeemedOnce() {
        ZaloConsent.Begun begun = consent.begin(SESSION);
        String code = ZALO.consent(begun.address());
        HttpResponse<String> page = comesBack(begun, code, ZaloDouble.OA_ID, state(begun));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).as("nothing leads to a redeemed code again").doesNotContain("lang=en", "code=" + code);
        assertRefused(comesBack(begun, code, ZaloDouble.OA_ID, state(begun)), "pressed again");
    }

    private long waiting(String user) {
        return count("""
                select count(*) from outbox o join conversation c on c.id = o.conversation_id
                where c.channel_conversation = ? and o.status = 'waiting'""", user);
    }

    private static void assertRefused(HttpResponse<String> page, String what) {
        assertThat(page.statusCode()).as(what).isEqualTo(403);
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    private static String state(ZaloConsent.Begun begun) {
        return Objects.requireNonNull(UriComponentsBuilder.fromUri(begun.address())
                .build()
                .getQueryParams()
                .getFirst("state"));
    }

    private HttpResponse<String> comesBack(ZaloConsent.Begun begun, String code, String oaId, String state) {
        return comesBack(begun.cookie().getName() + "=" + begun.cookie().getValue(), code, oaId, state);
    }

    private HttpResponse<String> comesBack(String cookie, String code, String oaId, String state) {
        URI callback = URI.create(address(ZaloConsent.CALLBACK) + "?code=" + code + "&oa_id=" + oaId
                + (state.isEmpty() ? "" : "&state=" + state));
        HttpRequest.Builder request = HttpRequest.newBuilder(callback);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return send(request.build());
    }
}
