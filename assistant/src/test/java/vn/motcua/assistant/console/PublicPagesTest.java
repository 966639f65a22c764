package vn.motcua.assistant.console;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The staff's security is in the way of the staff's pages alone. */
class PublicPagesTest extends StaffFace {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?embed=1",
                "/poster",
                "/reports",
                "/widget.js",
                "/actuator/health",
                "/checklist/none",
                "/stafford"
            })
    void publicPagesKnowNothingOfIt(String path) {
        HttpResponse<String> response = browser().get(path);
        assertThat(response.statusCode()).isIn(200, 404);
        assertThat(response.headers().map()).doesNotContainKeys("x-frame-options", "set-cookie", "x-xss-protection");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'self' https://phuong.example.gov.vn");
        assertThat(response.body()).doesNotContain("_csrf");
    }

    @Test
    void whoLooksAtAWrongAddressSeesAPageWithTheWayBack() {
        HttpResponse<String> page = person().get("/no/such/page");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.body())
                .contains("Không có trang này", "href=\"/\"", "noindex", "lang=\"vi\"")
                .doesNotContain("??", "/no/such");
        assertThat(person().get("/no/such/page?lang=en").body())
                .contains("There is no such page", "Back to the chat", "lang=\"en\"");
        HttpResponse<String> refused = person().send("POST", "/reports", "");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow").orElseThrow()).contains("GET");
        assertThat(refused.body()).contains("Yêu cầu chưa thực hiện được");
        HttpResponse<String> malformed = person().get("/staff/accounts;x=1");
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(malformed.body()).contains("Yêu cầu chưa thực hiện được", "href=\"/staff\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "application/json", "*/*", "application/problem+json, */*;q=0.1", "nothing that can be read"
            })
    void programsGetJson(String accepted) {
        StaffBrowser program = accepted.isEmpty() ? browser() : browser().saying("Accept", accepted);
        HttpResponse<String> answer = program.get("/no/such/page");
        assertThat(answer.statusCode()).isIn(404, 406);
        assertThat(answer.body()).doesNotContain("<html");
        assertThat(browser().get("/no/such/page").body()).contains("\"reason\":\"not-found\"");
        HttpResponse<String> api = person().get("/api/chat/nothing");
        assertThat(api.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    /** Somebody with a browser. */
    private StaffBrowser person() {
        return browser().saying("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    }

    @Test
    void publicFormsNeedNoToken() {
        assertThat(browser().send("POST", "/api/chat/sessions", "").statusCode())
                .isNotEqualTo(403);
    }

    @Test
    void theStaffsPagesAreNeitherFramedNorKept() {
        for (HttpResponse<String> response : java.util.List.of(
                browser().get(ConsoleSecurity.SIGN_IN),
                browser().get("/staff/accounts"),
                browser().get("/staff/none"))) {
            assertThat(response.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("frame-ancestors 'none'", "form-action 'self'");
            assertThat(response.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
            assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }
}
