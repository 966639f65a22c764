package vn.motcua.assistant.console;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.ProviderDouble;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The way to the identity provider and back, as a browser meets it. */
class ProviderPageTest extends StaffFace {

    private static final String COOKIE = "motcua-staff-provider";

    @Test
    void theWayThereAndBackEndsSignedIn() {
        String name = account(Role.OFFICER);
        StaffBrowser browser = browser();
        assertThat(browser.get(ConsoleSecurity.SIGN_IN).body())
                .contains("href=\"/staff/sign-in/provider\"", "Đăng nhập bằng tài khoản của đơn vị");
        HttpResponse<String> sent = browser.get(ConsoleSecurity.PROVIDER);
        URI request = URI.create(sent.headers().firstValue("Location").orElseThrow());
        assertThat(request.toString()).startsWith(PROVIDER.issuer() + "/authorize?");
        assertThat(List.of(cookie(sent).split("; ")))
                .contains("Path=/staff/sign-in", "HttpOnly", "Secure", "SameSite=Lax");
        PROVIDER.vouch(request, UUID.randomUUID().toString(), Map.of("preferred_username", name));
        String back = back(request);
        assertThat(browser().get(back).statusCode()).as("another browser").isEqualTo(401);
        HttpResponse<String> arrived = browser.get(back);
        assertThat(arrived.statusCode()).isEqualTo(200);
        assertThat(arrived.headers().firstValue("Refresh")).contains("0;url=/staff");
        assertThat(arrived.body()).contains("href=\"/staff\"");
        assertThat(browser.cookies()).containsKey(StaffCookie.NAME).doesNotContainKey(COOKIE);
        assertThat(browser.get("/staff/sessions").body()).contains("Bằng tài khoản của đơn vị");
        assertThat(browser.get(back).statusCode()).as("replayed").isEqualTo(401);

        StaffBrowser administrator = signedIn(account(Role.ADMINISTRATOR));
        assertThat(administrator.get("/staff/accounts").body()).contains("/staff/accounts/" + name + "/unlink");
        administrator.post("/staff/accounts/" + name + "/unlink");
        assertThat(location(browser.get("/staff"))).isEqualTo(ConsoleSecurity.SIGN_IN);
        assertThat(accounts.find(name).orElseThrow().linked()).isFalse();
    }

    @Test
    void whatIsRefusedSaysWhy() {
        String off = account(Role.OFFICER);
        accounts.disable(Actor.commandLine(), off);
        assertThat(come("nobody.of.that.name", "?code=x").body()).contains("chưa có tài khoản ở đây");
        assertThat(come(off, "?code=x").body()).contains("tài khoản đã ngừng dùng");
        assertThat(come(off, "?error=access_denied").body()).contains("không cho vào, hoặc anh/chị đã hủy");
        assertThat(come(off, "?code=x&iss=https%3A%2F%2Fevil.example").body()).contains("không tin được");
        HttpResponse<String> nothing = browser().get("/staff/sign-in/provider/back");
        assertThat(nothing.statusCode()).isEqualTo(401);
        assertThat(nothing.body()).contains("không bắt đầu từ trình duyệt này");
        assertThat(browser().get("/staff/sign-in/provider/back?state=%00").statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> come(String name, String query) {
        StaffBrowser browser = browser();
        URI request = URI.create(browser.get(ConsoleSecurity.PROVIDER)
                .headers()
                .firstValue("Location")
                .orElseThrow());
        PROVIDER.vouch(request, UUID.randomUUID().toString(), Map.of("preferred_username", name));
        HttpResponse<String> response = browser.get(
                "/staff/sign-in/provider/back" + query + "&state=" + ProviderDouble.parameter(request, "state"));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(browser.cookies()).doesNotContainKey(StaffCookie.NAME);
        return response;
    }

    private static String back(URI request) {
        return "/staff/sign-in/provider/back?code=the-code&state=" + ProviderDouble.parameter(request, "state");
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(COOKIE + "="))
                .findFirst()
                .orElseThrow();
    }
}
