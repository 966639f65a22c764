package vn.motcua.assistant.browser;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.assistant.console.StaffBrowser;
import vn.motcua.assistant.staff.TestApp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Second factors in a real browser: passkeys with an authenticator that the browser plays, and the pages of all of them. */
@InBrowser
class SecondFactorPagesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path dataDirectory;

    @SuppressWarnings("NullAway.Init")
    private static Service service;

    private final Stage stage;
    private final StaffDesk desk;

    SecondFactorPagesTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(service);
    }

    @BeforeAll
    static void start() throws IOException {
        service = Service.knownAsLocalhost(Files.createDirectories(dataDirectory.resolve("data")));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aPasskeySignsInAloneOrAsTheSecondStepAndItsAnswerIsGoodOnce() {
        try (Visitor visitor = new Visitor(stage.browser().newContext(), service)) {
            Page page = visitor.page();
            CDPSession session = page.context().newCDPSession(page);
            String authenticator = authenticator(session);
            String name = signIn(visitor);
            addPasskey(visitor);
            assertThat(page.locator(".codes code")).hasCount(10);
            signOut(page);

            var answer = new AtomicReference<String>("");
            page.onRequest(request -> {
                if (request.url().endsWith("/staff/sign-in/passkey")) {
                    answer.set(request.postData());
                }
            });
            page.locator("form[data-passkey] button").click();
            page.waitForURL("**/staff");
            visitor.open("/staff/sessions");
            assertThat(page.locator("main")).containsText("Bằng khóa truy cập");
            signOut(page);
            assertThat(new StaffBrowser(service.port())
                            .post("/staff/sign-in/passkey", "answer", field(answer.get(), "answer"))
                            .statusCode())
                    .as("the same answer again")
                    .isEqualTo(401);

            desk.signIn(page, name, StaffDesk.PASSWORD);
            page.waitForURL("**/staff/sign-in/code");
            page.locator("form[data-passkey] button").click();
            page.waitForURL("**/staff");
            signOut(page);

            verified(session, authenticator, false);
            page.locator("form[data-passkey] button").click();
            assertThat(page.locator("[data-failed]")).isVisible();
            verified(session, authenticator, true);

            desk.signIn(page, name, StaffDesk.PASSWORD);
            page.locator("form[data-passkey] button").click();
            page.waitForURL("**/staff");
            visitor.open("/staff/security");
            page.locator("form[action='/staff/security/passkeys/remove'] button")
                    .click();
            assertThat(page.locator("[role=status]")).containsText("Đã bỏ");
            signOut(page);
            page.locator("form[data-passkey] button").click();
            assertThat(page.locator(".problem:visible")).containsText("chưa đúng");
        }
    }

    @Test
    void anAppIsAddedAndAskedForWithoutScripts() {
        try (Visitor visitor = new Visitor(
                stage.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)), service)) {
            Page page = visitor.page();
            String name = signIn(visitor);
            page.navigate(service.address() + "/staff/security");
            assertThat(page.locator("form[data-passkey]")).isHidden();
            page.locator("form[action='/staff/security/app'] button").click();
            var app = new TestApp(page.locator("#secret").innerText(), Clock.systemUTC());
            page.locator("#code").fill(app.code());
            page.locator("#code").press("Enter");
            String recoveryCode = page.locator(".codes code").first().innerText();
            signOut(page);
            desk.signIn(page, name, StaffDesk.PASSWORD);
            page.locator("#code").fill(app.wrongCode());
            page.locator("#code").press("Enter");
            assertThat(page.locator("[role=alert]")).containsText("Mã chưa đúng");
            page.locator("#code").fill(recoveryCode);
            page.locator("#code").press("Enter");
            page.waitForURL("**/staff");
        }
    }

    @Test
    void axeFindsNothingAndNothingSticksOut() {
        try (Visitor visitor = new Visitor(stage.browser().newContext(Device.still()), service)) {
            Page page = visitor.page();
            authenticator(page.context().newCDPSession(page));
            String name = signIn(visitor);
            visitor.open("/staff/security");
            visitor.assertFitsEveryDevice();
            page.locator("form[action='/staff/security/app'] button").click();
            page.locator("#code").fill("000000");
            page.locator("#code").press("Enter");
            assertThat(page.locator("[role=alert]")).isVisible();
            visitor.assertFitsEveryDevice();
            addPasskey(visitor);
            visitor.assertFitsEveryDevice();
            visitor.open("/staff/security?lang=en");
            visitor.assertFitsEveryDevice();
            visitor.open("/staff/accounts?lang=vi");
            visitor.assertFitsEveryDevice();
            visitor.open("/staff/accounts/" + name + "/sign-ins");
            visitor.assertFitsEveryDevice();
            signOut(page);
            visitor.assertFitsEveryDevice();
            desk.signIn(page, name, StaffDesk.PASSWORD);
            page.locator("#code").fill("000000");
            page.locator("#code").press("Enter");
            assertThat(page.locator("[role=alert]:visible")).containsText("Mã chưa đúng");
            visitor.assertFitsEveryDevice();
        }
    }

    /** Makes an account and signs it in; returns its name. */
    private String signIn(Visitor visitor) {
        desk.signIn(visitor.page());
        visitor.page().navigate(service.address() + "/staff/password");
        return visitor.page().locator("input[name=name]").inputValue();
    }

    private static void addPasskey(Visitor visitor) {
        visitor.open("/staff/security");
        visitor.page().locator("#name").fill("Điện thoại của tôi");
        visitor.page().locator("form[action='/staff/security/passkeys'] button").click();
        visitor.page().waitForSelector(".codes");
    }

    private static void signOut(Page page) {
        page.locator(".who button").click();
        page.waitForURL("**/staff/sign-in?done=signed-out");
    }

    /** A telephone's own authenticator, that says yes; returns its number. */
    private static String authenticator(CDPSession session) {
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var message = new JsonObject();
        message.add("options", options);
        return session.send("WebAuthn.addVirtualAuthenticator", message)
                .get("authenticatorId")
                .getAsString();
    }

    /** Whether the owner's finger is known from now on. */
    private static void verified(CDPSession session, String authenticator, boolean verified) {
        var message = new JsonObject();
        message.addProperty("authenticatorId", authenticator);
        message.addProperty("isUserVerified", verified);
        session.send("WebAuthn.setUserVerified", message);
    }

    private static String field(String form, String name) {
        for (String pair : form.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new IllegalArgumentException("no " + name);
    }
}
