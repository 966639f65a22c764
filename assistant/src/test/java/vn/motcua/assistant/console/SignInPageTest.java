package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.AuditEntry;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in, out and choosing a password, as a browser meets them. */
class SignInPageTest extends StaffFace {

    @Test
    void aOneTimePasswordOpensNothingButTheChoiceOfAnother() {
        var made = accounts.create(
                Actor.commandLine(), "first.day", "Ngày Đầu", java.util.Set.of(Role.ADMINISTRATOR, Role.OFFICER));
        StaffBrowser browser = browser();
        HttpResponse<String> signedIn = browser.signIn("First.Day ", made.password());
        assertThat(location(signedIn)).isEqualTo(ConsoleSecurity.PASSWORD);
        assertThat(location(browser.get("/staff"))).isEqualTo(ConsoleSecurity.PASSWORD);
        assertThat(location(browser.get("/staff/accounts"))).isEqualTo(ConsoleSecurity.PASSWORD);
        HttpResponse<String> changed = browser.post(
                ConsoleSecurity.PASSWORD, "present", made.password(), "chosen", PASSWORD, "again", PASSWORD);
        assertThat(location(changed)).isEqualTo("/staff?done=password");
        assertThat(browser.get("/staff/accounts").statusCode()).isEqualTo(200);
        assertThat(browser().signIn("first.day", made.password()).statusCode()).isEqualTo(401);
    }

    @Test
    void theCookieIsSentByHttpsToTheStaffsPagesAloneAndNoScriptCanReadIt() {
        String name = account(Role.OFFICER);
        String cookie = browser().signIn(name, PASSWORD).headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(StaffCookie.NAME + "="))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(cookie.split("; ")))
                .contains("Path=/staff", "HttpOnly", "Secure", "SameSite=Strict")
                .noneMatch(part -> part.startsWith("Max-Age") || part.startsWith("Expires"));
    }

    @Test
    void aTokenFromBeforeSignInIsWorthNothingAfterwards() {
        String name = account(Role.OFFICER);
        StaffBrowser browser = browser();
        browser.get(ConsoleSecurity.SIGN_IN);
        browser.cookies().put(StaffCookie.NAME, "chosen-by-somebody-else");
        String formToken = browser.formToken();
        browser.signIn(name, PASSWORD);
        assertThat(browser.cookies().get(StaffCookie.NAME)).isNotEqualTo("chosen-by-somebody-else");
        StaffBrowser other = browser();
        other.cookies().put(StaffCookie.NAME, "chosen-by-somebody-else");
        assertThat(location(other.get("/staff"))).isEqualTo(ConsoleSecurity.SIGN_IN);
        assertThat(browser.send("POST", ConsoleSecurity.SIGN_OUT, "_csrf=" + formToken)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoSignsInAgainLeavesNoOtherTokenBehind() {
        String name = account(Role.OFFICER);
        StaffBrowser browser = signedIn(name);
        StaffBrowser before = browser.at(port);
        browser.signIn(name, PASSWORD);
        assertThat(location(before.get("/staff"))).isEqualTo(ConsoleSecurity.SIGN_IN);
        assertThat(browser.get("/staff").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheTokenItself() {
        StaffBrowser browser = signedIn(account(Role.OFFICER));
        StaffBrowser thief = browser.at(port);
        assertThat(thief.get("/staff").statusCode()).isEqualTo(200);
        HttpResponse<String> out = browser.post(ConsoleSecurity.SIGN_OUT);
        assertThat(location(out)).startsWith(ConsoleSecurity.SIGN_IN);
        assertThat(browser.cookies()).doesNotContainKey(StaffCookie.NAME);
        assertThat(location(thief.get("/staff"))).isEqualTo(ConsoleSecurity.SIGN_IN);
    }

    @Test
    void anUnknownAccountAWrongPasswordAndASwitchedOffAccountLookTheSame() {
        String known = account(Role.OFFICER);
        String off = account(Role.OFFICER);
        accounts.disable(Actor.commandLine(), off);
        HttpResponse<String> wrong = browser().signIn(known, "wrong");
        HttpResponse<String> unknown = browser().signIn("nobody.is.called.so", "wrong");
        HttpResponse<String> switchedOff = browser().signIn(off, PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(List.of(unknown.statusCode(), switchedOff.statusCode())).containsOnly(401);
        assertThat(comparable(unknown, "nobody.is.called.so")).isEqualTo(comparable(wrong, known));
        assertThat(comparable(switchedOff, off)).isEqualTo(comparable(wrong, known));
    }

    @Test
    void tooManyFailuresLockTheNameWhetherOrNotThereIsSuchAnAccount() {
        String known = account(Role.OFFICER);
        for (String name : List.of(known, "nobody-at-all")) {
            for (int i = 0; i < 5; i++) {
                assertThat(browser().signIn(name, "wrong" + i).statusCode()).isEqualTo(401);
            }
            HttpResponse<String> locked = browser().signIn(name, PASSWORD);
            assertThat(locked.statusCode()).isEqualTo(429);
            assertThat(Long.parseLong(locked.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1L, 60L);
        }
        assertThat(rows(known)).extracting(AuditEntry::act).contains("sign-in-refused", "sign-in-locked");
    }

    @ParameterizedTest
    @CsvSource({
        "ngắn quá, quá ngắn",
        "password123456, dễ đoán",
        "qwertyuiop[], dễ đoán",
        "matkhau123456, dễ đoán",
        "MậtKhẩu12345, dễ đoán",
        "19751975197519, dễ đoán",
    })
    void aPasswordThatIsNotTakenSaysWhy(String chosen, String why) {
        StaffBrowser browser = signedIn(account(Role.OFFICER));
        HttpResponse<String> refused =
                browser.post(ConsoleSecurity.PASSWORD, "present", PASSWORD, "chosen", chosen, "again", chosen);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(why);
        assertThat(browser.get("/staff").statusCode()).isEqualTo(200);
    }

    @Test
    void whatAPasswordMustBeIsToldBeforeOneIsRefused() {
        String page =
                signedIn(account(Role.OFFICER)).get(ConsoleSecurity.PASSWORD).body();
        assertThat(page)
                .contains(
                        "Ít nhất 12 ký tự",
                        "tên tài khoản",
                        "họ tên",
                        "từ quen dùng",
                        "dãy phím",
                        "ngày tháng",
                        "khác mật khẩu hiện tại");
    }

    @Test
    void changingThePasswordSignsAllOtherBrowsersOut() {
        String name = account(Role.OFFICER);
        StaffBrowser other = signedIn(name);
        StaffBrowser browser = signedIn(name);
        String chosen = "một câu hoàn toàn khác hẳn";
        browser.post(ConsoleSecurity.PASSWORD, "present", PASSWORD, "chosen", chosen, "again", chosen);
        assertThat(browser.get("/staff").statusCode()).isEqualTo(200);
        assertThat(location(other.get("/staff"))).isEqualTo(ConsoleSecurity.SIGN_IN);
        assertThat(browser().signIn(name, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(browser().signIn(name, chosen).statusCode()).isEqualTo(302);
    }

    @Test
    void nobodyChangesAPasswordWithoutThePresentOne() {
        StaffBrowser browser = signedIn(account(Role.OFFICER));
        HttpResponse<String> refused = browser.post(
                ConsoleSecurity.PASSWORD, "present", "guess", "chosen", PASSWORD + "1", "again", PASSWORD + "1");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Mật khẩu hiện tại chưa đúng");
    }

    @Test
    void formsOfOtherSitesAreNotTaken() {
        StaffBrowser nobody = browser();
        assertThat(nobody.postWithoutToken(ConsoleSecurity.SIGN_IN, "name", "admin", "password", "x")
                        .statusCode())
                .isEqualTo(403);
        StaffBrowser administrator = signedIn(account(Role.ADMINISTRATOR));
        for (String path : List.of("/staff/accounts", "/staff/sign-out", "/staff/password", "/staff/sessions/end")) {
            assertThat(administrator.postWithoutToken(path, "name", "intruder").statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(administrator.send("POST", path, "_csrf=invented").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(accounts.find("intruder")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-origin, 302",
        "Origin, https://kho-anh.xa-mau.gov.vn, 403",
        "Origin, null, 403",
        "Origin, not an address, 403",
        "Origin, http://localhost:PORT, 302",
    })
    void aFormOfAnotherSiteIsNotTakenEvenWithATokenThatFits(String header, String value, int status) {
        StaffBrowser browser = signedIn(account(Role.OFFICER)).saying(header, value.replace("PORT", "" + port));
        assertThat(browser.post(ConsoleSecurity.SIGN_OUT).statusCode()).isEqualTo(status);
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsABadRequest() {
        assertThat(browser().signIn("a\0b", "x").statusCode()).isEqualTo(400);
        StaffBrowser browser = signedIn(account(Role.ADMINISTRATOR));
        assertThat(browser.get("/staff/audit?account=%00").statusCode()).isEqualTo(400);
        assertThat(browser.post("/staff/accounts", "name", "lan.anh", "displayName", "Lan\0Anh", "role", "officer")
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.post("/staff/accounts", "name", "lan.anh", "displayName", "Lan\nAnh", "role", "officer")
                        .statusCode())
                .isEqualTo(422);
    }

    private static String comparable(HttpResponse<String> response, String name) {
        return response.body().replace(name, "NAME").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "TOKEN");
    }
}
