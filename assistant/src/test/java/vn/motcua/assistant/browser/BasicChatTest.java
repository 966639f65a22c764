package vn.motcua.assistant.browser;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The chat in a browser without scripts. */
@InBrowser
class BasicChatTest {

    private final Stage stage;

    BasicChatTest(Stage stage) {
        this.stage = stage;
    }

    private Visitor visitor() {
        return stage.visitor(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
    }

    private Page ask(Visitor visitor) {
        Page page = visitor.page();
        page.navigate(stage.service().address() + "/");
        visitor.box().fill(Visitor.QUESTION);
        page.locator(".send").click();
        return page;
    }

    @Test
    void answersAndGoesOn() {
        try (Visitor visitor = visitor()) {
            Page page = ask(visitor);
            assertThat(visitor.own()).hasCount(1);
            assertThat(visitor.answers()).hasCount(1);
            assertThat(visitor.answers().locator(".papers li")).not().hasCount(0);
            assertThat(visitor.answers().locator("summary")).containsText("1.001193");

            String label = visitor.choices().first().innerText();
            visitor.choices().first().click();
            assertThat(visitor.own()).hasCount(2);
            assertThat(visitor.own().last()).containsText(label);
            assertThat(visitor.answers()).hasCount(2);

            page.navigate(stage.service().address() + "/");
            page.locator("a[href='/basic']").click();
            assertThat(visitor.answers()).hasCount(2);
        }
    }

    @Test
    void offersOnlyWhatWorks() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.page();
            page.navigate(stage.service().address() + "/");
            assertThat(page.locator("#large-text")).isHidden();
            assertThat(page.locator("#options-button")).isHidden();
            assertThat(page.locator("#dictate")).isHidden();
            page.locator("#help-link").click();
            assertThat(page.locator("#help h3").first()).isVisible();
            page.locator("a[hreflang=en]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
        }
    }

    @Test
    void keepsItsSessionWhereScriptsAndOtherSitesCannotReachIt() {
        try (Visitor visitor = visitor()) {
            ask(visitor);
            Cookie cookie = visitor.context().cookies().stream()
                    .filter(each -> each.name.equals("motcua-chat"))
                    .findFirst()
                    .orElseThrow();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.expires)
                    .isGreaterThan(Instant.now().plus(29, ChronoUnit.DAYS).getEpochSecond());
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
            assertThat(visitor.page().url()).doesNotContain(cookie.value);
        }
    }

    @Test
    void beginsAnewWhenAsked() {
        try (Visitor visitor = visitor()) {
            Page page = ask(visitor);
            page.locator("form[action='/basic/new'] button").click();
            assertThat(visitor.own()).hasCount(0);
            assertThat(page.locator(".examples")).isVisible();
        }
    }

    @Test
    void tellsWhenTheConversationHasExpired() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.page();
            visitor.context()
                    .addCookies(java.util.List.of(new Cookie("motcua-chat", "gone")
                            .setUrl(stage.service().address() + "/basic")));
            page.navigate(stage.service().address() + "/basic");
            assertThat(page.locator("#problem")).containsText("đã hết hạn");
            visitor.box().fill(Visitor.QUESTION);
            page.locator(".send").click();
            assertThat(visitor.answers()).hasCount(1);
        }
    }

    @Test
    void keepsATextThatIsTooLong() {
        String tooLong = "giấy tờ ".repeat(500).strip();
        try (Visitor visitor = visitor()) {
            Page page = visitor.page();
            page.navigate(stage.service().address() + "/basic");
            visitor.box().fill(tooLong);
            page.locator(".send").click();
            assertThat(page.locator("#problem")).containsText("dài quá");
            assertThat(visitor.box()).hasValue(tooLong);
            assertThat(visitor.own()).hasCount(0);
        }
    }

    @Test
    void isAccessible() {
        // axe needs scripts; the page itself uses none.
        try (Visitor visitor = stage.visitor(new Browser.NewContextOptions().setViewportSize(320, 568))) {
            Page page = visitor.page();
            page.navigate(stage.service().address() + "/basic");
            visitor.assertAccessible();
            visitor.box().fill(Visitor.QUESTION);
            page.locator(".send").click();
            assertThat(visitor.answers()).hasCount(1);
            visitor.assertAccessible();
            visitor.assertNoSidewaysScroll();
        }
    }

    @Test
    void takesAFormThatIsSentTwiceOnce() throws IOException, InterruptedException {
        String page = UUID.randomUUID().toString();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> first =
                    client.send(form(page, "same-origin").build(), HttpResponse.BodyHandlers.ofString());
            String cookie = first.headers().allValues("Set-Cookie").stream()
                    .filter(value -> value.startsWith("motcua-chat="))
                    .map(value -> value.substring(0, value.indexOf(';')))
                    .findFirst()
                    .orElseThrow();
            client.send(
                    form(page, "same-origin").header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> thread = client.send(
                    HttpRequest.newBuilder(URI.create(stage.service().address() + "/basic"))
                            .header("Cookie", cookie)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(thread.body()).containsOnlyOnce("class=\"message citizen\"");
        }
    }

    @Test
    void refusesFormsOfOtherSites() throws IOException, InterruptedException {
        String page = UUID.randomUUID().toString();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String site : new String[] {"cross-site", "same-site"}) {
                HttpResponse<String> answer =
                        client.send(form(page, site).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(answer.headers().allValues("Set-Cookie"))
                        .noneMatch(value -> value.startsWith("motcua-chat="));
            }
            HttpRequest fromElsewhere = HttpRequest.newBuilder(
                            URI.create(stage.service().address() + "/basic"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", "https://elsewhere.example")
                    .POST(HttpRequest.BodyPublishers.ofString("text=a"))
                    .build();
            assertThat(client.send(fromElsewhere, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private HttpRequest.Builder form(String page, String site) {
        String body = "page=" + page + "&text=" + URLEncoder.encode(Visitor.QUESTION, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(stage.service().address() + "/basic"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
