package vn.motcua.assistant.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The staff's pages in a real browser. */
@InBrowser
class ConsolePagesTest {

    private final Stage stage;
    private final StaffDesk desk;

    ConsolePagesTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(stage.service());
    }

    @Test
    void axeFindsNothingAndNothingSticksOut() {
        desk.undelivered();
        try (Visitor visitor = stage.visitor(Device.still())) {
            visitor.open("/staff/sign-in");
            visitor.assertFitsEveryDevice();
            desk.signIn(visitor.page(), "nobody", "wrong");
            assertThat(visitor.page().locator("[role=alert]:visible")).isVisible();
            visitor.assertFitsEveryDevice();
            desk.signIn(visitor.page());
            for (String address : List.of(
                    "/staff",
                    "/staff?lang=en",
                    "/staff/deliveries?lang=vi",
                    "/staff/channels",
                    "/staff/accounts",
                    "/staff/audit",
                    "/staff/notifications",
                    "/staff/sessions",
                    "/staff/password",
                    "/staff/nothing")) {
                visitor.open(address);
                visitor.assertFitsEveryDevice();
            }
            visitor.open("/staff/deliveries");
            visitor.page().locator("table a").first().click();
            visitor.page().waitForSelector(".said");
            visitor.assertFitsEveryDevice();
            visitor.page().locator("#large-text").click();
            visitor.assertFitsEveryDevice();
        }
    }

    @Test
    void theOtherPagesAreInAMenuWorkedByKeysAndThePresentPageIsMarked() {
        try (Visitor visitor = stage.visitor(Device.still())) {
            Page page = visitor.page();
            desk.signIn(page);
            visitor.open("/staff/audit?lang=vi");
            page.locator(".bar .menu summary").click();
            visitor.assertFitsEveryDevice();
            Device.DESKTOP.show(page);
            visitor.open("/staff/audit");
            assertThat(page.locator(".bar").boundingBox().height).as("one line").isLessThan(70);
            assertThat(page.locator(".bar .menu summary")).hasText("Khác: Nhật ký");
            page.locator(".bar .menu summary").press("Enter");
            assertThat(page.locator(".bar .menu a[aria-current=page]:visible")).hasText("Nhật ký");
            assertThat(page.locator(".bar .menu a[href='/staff/cases']")).isHidden();
            page.keyboard().press("Tab");
            assertThat(page.locator(".bar .menu a:focus")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator(".bar .menu a:visible")).hasCount(0);
            assertThat(page.locator(".bar .menu summary:focus")).isVisible();
            Device.PHONE.show(page);
            page.locator(".bar .menu summary").press("Enter");
            assertThat(page.locator(".bar .menu a[href='/staff/cases']")).isVisible();
            visitor.open("/staff/reports");
            assertThat(page.locator(".bar nav a[aria-current=page]")).hasText("Phản ánh");
        }
    }

    @Test
    void aDayOfAnAdministratorWithoutScripts() {
        String name = "b" + UUID.randomUUID().toString().substring(0, 6);
        try (Visitor visitor = stage.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = visitor.page();
            desk.signIn(page);
            StaffDesk.goBeyond(page, "/staff/accounts");
            page.locator("#displayName").fill("Trần Văn Minh");
            page.locator("#name").fill(name);
            page.locator("form.narrow input[value=officer]").check();
            page.locator("form.narrow button").click();
            String oneTime = page.locator(".secret code").innerText();

            try (Visitor officer = stage.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
                desk.signIn(officer.page(), name, oneTime);
                officer.page().waitForURL("**/staff/password");
                officer.page().locator("#present").fill(oneTime);
                officer.page().locator("#chosen").fill("Trần Văn Minh 2026");
                officer.page().locator("#again").fill("Trần Văn Minh 2026");
                officer.page().locator("form.narrow button").click();
                assertThat(officer.page().locator("[role=alert]")).containsText("họ tên");
                officer.page().locator("#present").fill(oneTime);
                officer.page().locator("#chosen").fill(StaffDesk.PASSWORD);
                officer.page().locator("#again").fill(StaffDesk.PASSWORD);
                officer.page().locator("form.narrow button").click();
                officer.page().waitForURL("**/staff?done=password");
                assertThat(officer.page().locator("nav a[href='/staff/cases']")).hasCount(1);
                assertThat(officer.page().locator("nav a[href='/staff/accounts'], nav a[href='/staff/audit']"))
                        .hasCount(0);

                page.locator("a.button").click();
                page.locator("form[action='/staff/accounts/" + name + "/disable'] button")
                        .click();
                officer.page().reload();
                officer.page().waitForURL("**/staff/sign-in");
            }
            StaffDesk.goBeyond(page, "/staff/audit");
            assertThat(page.locator("tbody tr").first()).containsText("Xem nhật ký");
            page.locator(".who button").click();
            assertThat(page.locator("[role=status]")).containsText("Đã đăng xuất");
            page.goBack();
            page.reload();
            page.waitForURL("**/staff/sign-in");
        }
    }

    @Test
    void whatACitizenOrAPlatformWroteIsShownAsText() {
        desk.undelivered("<img src=x onerror=\"document.title='taken'\">");
        try (Visitor visitor = stage.visitor()) {
            desk.signIn(visitor.page());
            visitor.open("/staff/deliveries");
            visitor.page().locator("table a").last().click();
            assertThat(visitor.page().locator(".said")).containsText("<img src=x");
            assertThat(visitor.page().title()).doesNotContain("taken");
        }
    }
}
