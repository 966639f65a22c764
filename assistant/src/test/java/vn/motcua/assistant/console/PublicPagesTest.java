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
