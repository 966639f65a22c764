package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.AuditEntry;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.TestApp;

import static org.assertj.core.api.Assertions.assertThat;

/** The second step of signing in, one's own second factor, and what administrators do with those of others, as a browser meets them. */
class SecondStepPageTest extends StaffFace {

    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY_CODE = Pattern.compile("<li><code>([a-z0-9-]{19})</code></li>");
    private static final String STEP = "motcua-staff-step";
    private static final Duration NEXT = Duration.ofSeconds(30);

    @Test
    void anAppIsAddedAndAskedForFromThenOn() {
        String name = account(Role.OFFICER);
        StaffBrowser browser = signedIn(name);
        HttpResponse<String> offered = browser.post("/staff/security/app");
        assertThat(offered.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        TestApp app = app(offered);
        assertThat(offered.body()).contains("<svg").doesNotContain("otpauth");
        HttpResponse<String> wrong = browser.post("/staff/security/app/confirm", "code", app.wrongCode());
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(app(wrong).code()).as("the same secret").isEqualTo(app.code());
        HttpResponse<String> added = browser.post("/staff/security/app/confirm", "code", app.code());
        assertThat(RECOVERY_CODE.matcher(added.body()).results().count()).isEqualTo(10);
        assertThat(browser.get("/staff/security").body())
                .contains("Còn 10 mã chưa dùng")
                .doesNotContain(SECRET.matcher(offered.body())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1));

        StaffBrowser other = browser();
        assertThat(location(other.signIn(name, PASSWORD))).isEqualTo(ConsoleSecurity.SECOND_STEP);
        assertThat(other.cookies()).containsKey(STEP).doesNotContainKey(StaffCookie.NAME);
        for (String path : List.of("/staff", "/staff/security", "/staff/password", "/staff/sessions")) {
            assertThat(location(other.get(path))).as(path).isEqualTo(ConsoleSecurity.SIGN_IN);
        }
        other.cookies().put(StaffCookie.NAME, other.cookies().get(STEP));
        assertThat(location(other.get("/staff")))
                .as("what is half is no session")
                .isEqualTo(ConsoleSecurity.SIGN_IN);
        other.cookies().remove(StaffCookie.NAME);
        assertThat(other.get(ConsoleSecurity.SECOND_STEP).statusCode()).isEqualTo(200);
        assertThat(other.post(ConsoleSecurity.SECOND_STEP, "code", app.wrongCode())
                        .statusCode())
                .isEqualTo(401);
        assertThat(location(other.post(ConsoleSecurity.SECOND_STEP, "code", app.code(NEXT))))
                .isEqualTo("/staff");
        assertThat(other.cookies()).doesNotContainKey(STEP);
        assertThat(other.get("/staff").statusCode()).isEqualTo(200);
        assertThat(rows(name).getFirst())
                .extracting(AuditEntry::act, AuditEntry::object)
                .containsExactly("signed-in", "code");
    }

    @Test
    void theStepsCookieIsSentByHttpsToThePagesOfSigningInAlone() {
        String name = protectedAccount(Role.OFFICER);
        String cookie = browser().signIn(name, PASSWORD).headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(STEP + "="))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(cookie.split("; ")))
                .contains("Path=/staff/sign-in", "HttpOnly", "Secure", "SameSite=Strict")
                .noneMatch(part -> part.startsWith("Max-Age") || part.startsWith("Expires"));
    }

    @Test
    void theSecondStepWithoutTheFirstLeadsBack() {
        StaffBrowser browser = browser();
        String back = ConsoleSecurity.SIGN_IN + "?done=too-late";
        assertThat(location(browser.get(ConsoleSecurity.SECOND_STEP))).isEqualTo(back);
        assertThat(location(browser.post(ConsoleSecurity.SECOND_STEP, "code", "000000")))
                .isEqualTo(back);
        assertThat(location(browser.post(ConsoleSecurity.SECOND_PASSKEY, "answer", "{}")))
                .isEqualTo(back);
        assertThat(browser.post(ConsoleSecurity.SECOND_PASSKEY_OPTIONS).statusCode())
                .isEqualTo(404);
        browser.cookies().put(STEP, "invented");
        assertThat(location(browser.post(ConsoleSecurity.SECOND_STEP, "code", "000000")))
                .isEqualTo(back);
    }

    @Test
    void guessingCodesIsLockedOut() {
        String name = protectedAccount(Role.OFFICER);
        StaffBrowser browser = browser();
        browser.signIn(name, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post(ConsoleSecurity.SECOND_STEP, "code", "no-such-code" + i)
                            .statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> locked = browser.post(ConsoleSecurity.SECOND_STEP, "code", "000000");
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.headers().firstValue("Retry-After")).isPresent();
        assertThat(browser().signIn(name, PASSWORD).statusCode()).isEqualTo(429);
        assertThat(rows(name)).extracting(AuditEntry::act).startsWith("sign-in-locked", "second-factor-refused");
    }

    @Test
    void formsOfOtherSitesAreNotTaken() {
        String name = protectedAccount(Role.ADMINISTRATOR);
        StaffBrowser half = browser();
        half.signIn(name, PASSWORD);
        for (String path : List.of(
                ConsoleSecurity.SECOND_STEP,
                ConsoleSecurity.PASSKEY,
                ConsoleSecurity.PASSKEY_OPTIONS,
                ConsoleSecurity.SECOND_PASSKEY,
                ConsoleSecurity.SECOND_PASSKEY_OPTIONS)) {
            assertThat(half.postWithoutToken(path, "code", "1", "answer", "{}").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        StaffBrowser browser = signedIn(account(Role.ADMINISTRATOR));
        for (String path : List.of(
                "/staff/security/app",
                "/staff/security/app/confirm",
                "/staff/security/app/remove",
                "/staff/security/recovery-codes",
                "/staff/security/passkeys",
                "/staff/security/passkeys/options",
                "/staff/security/passkeys/remove",
                "/staff/sessions/end-others",
                "/staff/accounts/" + name + "/second-factor",
                "/staff/accounts/" + name + "/sign-ins/end",
                "/staff/accounts/" + name + "/sign-ins/end-all")) {
            assertThat(browser.postWithoutToken(path, "id", "x").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(accounts.find(name).orElseThrow().secondFactor()).isTrue();
    }

    @Test
    void whatIsNoAnswerOfAPasskeyOpensNothing() {
        StaffBrowser browser = browser();
        assertThat(browser.post(ConsoleSecurity.PASSKEY_OPTIONS).body())
                .contains("\"rpId\":\"tro-ly.example.gov.vn\"", "\"userVerification\":\"required\"", "\"challenge\":");
        StaffBrowser member = signedIn(account(Role.OFFICER));
        for (String answer : List.of(
                "",
                "x",
                "{}",
                "null",
                "[]",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
                        + "\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"attestationObject\":\"AA\"}}",
                "{\"x\":\"" + "y".repeat(40_000) + "\"}")) {
            assertThat(browser.post(ConsoleSecurity.PASSKEY, "answer", answer).statusCode())
                    .as(answer)
                    .isEqualTo(401);
            assertThat(location(member.post("/staff/security/passkeys", "name", "x", "answer", answer)))
                    .as(answer)
                    .isEqualTo("/staff/security?done=no-passkey");
        }
        assertThat(location(member.post("/staff/security/passkeys/remove", "id", "no base64!")))
                .isEqualTo("/staff/security?done=removed");
    }

    @Test
    void administratorsAreAdvisedAndOfficersAreNot() {
        assertThat(signedIn(account(Role.ADMINISTRATOR)).get("/staff/security").body())
                .contains("Tài khoản quản trị mở được mọi thứ", "motcua.secret-key");
        assertThat(signedIn(account(Role.OFFICER)).get("/staff/security").body())
                .doesNotContain("Tài khoản quản trị mở được mọi thứ", "motcua.secret-key");
        assertThat(signedIn(account(Role.ADMINISTRATOR))
                        .get("/staff/security?lang=en")
                        .body())
                .contains("account opens everything. Please add a second step", "Authenticator app");
    }

    @Test
    void anAdministratorTakesALostSecondFactorAway() {
        String name = protectedAccount(Role.OFFICER);
        String administrator = account(Role.ADMINISTRATOR);
        StaffBrowser browser = signedIn(administrator);
        assertThat(browser.get("/staff/accounts").body()).contains("/staff/accounts/" + name + "/second-factor");
        browser.post("/staff/accounts/" + name + "/second-factor");
        assertThat(location(browser().signIn(name, PASSWORD))).isEqualTo("/staff");
        assertThat(rows(administrator).getFirst())
                .extracting(AuditEntry::act, AuditEntry::object)
                .containsExactly("second-factor-taken-away", name);
    }

    @Test
    void anAdministratorSignsOneBrowserOutOrAll() {
        String name = account(Role.OFFICER);
        String administrator = account(Role.ADMINISTRATOR);
        StaffBrowser browser = signedIn(administrator);
        StaffBrowser first = signedIn(name);
        StaffBrowser second = signedIn(name);
        String list = "/staff/accounts/" + name + "/sign-ins";
        List<String> ids = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"")
                .matcher(browser.get(list).body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).as("with the one in which the password was chosen").hasSize(3);
        browser.post(list + "/end", "id", ids.getFirst());
        assertThat(location(second.get("/staff"))).isEqualTo(ConsoleSecurity.SIGN_IN);
        assertThat(first.get("/staff").statusCode()).isEqualTo(200);
        browser.post("/staff/accounts/" + administrator + "/sign-ins/end", "id", ids.get(1));
        assertThat(first.get("/staff").statusCode())
                .as("an id of another account")
                .isEqualTo(200);
        browser.post(list + "/end-all");
        assertThat(location(first.get("/staff"))).isEqualTo(ConsoleSecurity.SIGN_IN);
        assertThat(browser.get("/staff").statusCode()).isEqualTo(200);
        assertThat(rows(administrator).subList(0, 3))
                .extracting(entry -> entry.act() + " " + entry.object())
                .containsExactly(
                        "signed-out-by-order " + name + ": all",
                        "signed-out-by-order " + name,
                        "sign-ins-read " + name);
        assertThat(location(browser.get("/staff/accounts/nobody.such/sign-ins")))
                .isEqualTo("/staff/accounts");
    }

    @Test
    void oneSignsAllOwnOtherBrowsersOut() {
        String name = account(Role.OFFICER);
        StaffBrowser lost = signedIn(name);
        StaffBrowser browser = signedIn(name);
        browser.post("/staff/sessions/end-others");
        assertThat(location(lost.get("/staff"))).isEqualTo(ConsoleSecurity.SIGN_IN);
        assertThat(browser.get("/staff").statusCode()).isEqualTo(200);
        assertThat(rows(name).getFirst().object()).isEqualTo(name + ": all");
    }

    @Test
    void aOneTimePasswordAndASecondFactorLeadToTheChoiceOfAPassword() {
        String name = protectedAccount(Role.OFFICER);
        String oneTime = accounts.resetPassword(Actor.commandLine(), name).password();
        StaffBrowser browser = browser();
        assertThat(location(browser.signIn(name, oneTime))).isEqualTo(ConsoleSecurity.SECOND_STEP);
        assertThat(location(browser.post(ConsoleSecurity.SECOND_STEP, "code", lastRecoveryCode)))
                .isEqualTo(ConsoleSecurity.PASSWORD);
    }

    private String lastRecoveryCode = "";

    /** An account that has an authenticator app. */
    private String protectedAccount(Role role) {
        String name = account(role);
        StaffBrowser browser = signedIn(name);
        TestApp app = app(browser.post("/staff/security/app"));
        Matcher codes = RECOVERY_CODE.matcher(
                browser.post("/staff/security/app/confirm", "code", app.code()).body());
        assertThat(codes.find()).isTrue();
        lastRecoveryCode = codes.group(1);
        return name;
    }

    private static TestApp app(HttpResponse<String> page) {
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find()).isTrue();
        return new TestApp(secret.group(1), Clock.systemUTC());
    }
}
