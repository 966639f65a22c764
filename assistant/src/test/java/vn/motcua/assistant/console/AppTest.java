package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.push.Browser;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The console as an app of the telephone, and its switch of notifications as far as the server goes. */
class AppTest extends StaffFace {

    private static final String ENDPOINT = "https://push.example/";

    @Test
    void theManifestAndItsIconsAreThere() {
        HttpResponse<String> response = browser().get("/staff/manifest.webmanifest");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/manifest+json");
        JsonNode manifest = new JsonMapper().readTree(response.body());
        assertThat(manifest.get("start_url").asString()).isEqualTo("/staff");
        assertThat(manifest.get("scope").asString()).isEqualTo("/staff");
        assertThat(manifest.get("display").asString()).isEqualTo("standalone");
        assertThat(manifest.get("icons")).hasSize(3);
        for (JsonNode icon : manifest.get("icons")) {
            assertThat(browser().get(icon.get("src").asString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theWorkerServesTheStaffsPagesAndIsNeverOld() {
        HttpResponse<String> response = browser().get("/staff/service-worker.js");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(response.headers().firstValue("Service-Worker-Allowed")).hasValue("/staff");
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-cache");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("worker-src 'self'", "manifest-src 'self'");
        assertThat(response.body()).doesNotContain("/assets/present");
    }

    @Test
    void thePageWithoutANetworkIsOfNobody() {
        StaffBrowser officer = signedIn(account(Role.OFFICER));
        assertThat(officer.get("/staff/offline").body())
                .contains("Không có mạng")
                .doesNotContain("Người u", "_csrf", "/staff/sign-out");
    }

    @Test
    void aBrowserIsToldFromItsOwnersWishUntilItIsSignedOut() {
        String name = account(Role.OFFICER);
        StaffBrowser officer = signedIn(name);
        assertThat(officer.get("/staff").body()).contains("data-on=\"false\"");
        assertThat(switchOn(officer, ENDPOINT + name, Browser.fresh()).statusCode())
                .isEqualTo(204);
        assertThat(officer.get("/staff/notifications").body()).contains("data-on=\"true\"");
        assertThat(signedIn(name).get("/staff").body())
                .as("another browser of the same person")
                .contains("data-on=\"false\"");
        assertThat(rows(name).stream().map(row -> row.act())).contains("notifications-switched-on");
        assertThat(subscriptions(name)).isEqualTo(1);
        officer.post("/staff/sign-out");
        assertThat(subscriptions(name)).isZero();
    }

    @Test
    void switchingOffEndsIt() {
        String name = account(Role.OFFICER);
        StaffBrowser officer = signedIn(name);
        switchOn(officer, ENDPOINT + name, Browser.fresh());
        assertThat(officer.post("/staff/notifications/off").statusCode()).isEqualTo(204);
        assertThat(subscriptions(name)).isZero();
        assertThat(rows(name).getFirst().act()).isEqualTo("notifications-switched-off");
    }

    @Test
    void aBrowserThatAnotherPersonSignsInAtTellsThatPersonAlone() {
        String first = account(Role.OFFICER);
        String second = account(Role.OFFICER);
        Browser browser = Browser.fresh();
        switchOn(signedIn(first), ENDPOINT + first, browser);
        switchOn(signedIn(second), ENDPOINT + first, browser);
        assertThat(subscriptions(first)).isZero();
        assertThat(subscriptions(second)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://push.example/x", "https://127.0.0.1/x", "https://db/x", "https://localhost/x"})
    void onlyPushServicesAreCalled(String endpoint) {
        String name = account(Role.OFFICER);
        assertThat(switchOn(signedIn(name), endpoint, Browser.fresh()).statusCode())
                .isEqualTo(422);
        assertThat(subscriptions(name)).isZero();
    }

    @Test
    void keysThatAreNoneAreRefused() {
        StaffBrowser officer = signedIn(account(Role.OFFICER));
        Browser browser = Browser.fresh();
        String flipped = browser.p256dh().substring(0, 60)
                + (browser.p256dh().charAt(60) == 'A' ? 'B' : 'A')
                + browser.p256dh().substring(61);
        for (List<String> keys : List.of(
                List.of("", ""),
                List.of("ÿ", "ÿ"),
                List.of(browser.p256dh(), "AAAA"),
                List.of(flipped, browser.auth()))) {
            assertThat(officer.post(
                                    "/staff/notifications/on",
                                    "endpoint",
                                    ENDPOINT + "keys",
                                    "p256dh",
                                    keys.get(0),
                                    "auth",
                                    keys.get(1))
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    private static HttpResponse<String> switchOn(StaffBrowser at, String endpoint, Browser browser) {
        return at.post(
                "/staff/notifications/on", "endpoint", endpoint, "p256dh", browser.p256dh(), "auth", browser.auth());
    }

    private int subscriptions(String name) {
        return jdbc.sql("""
                select count(*) from push_subscription p join staff_session s on s.id = p.session_id
                join staff_account a on a.id = s.account_id where a.name = ?""").param(name).query(Integer.class).single();
    }
}
