package vn.motcua.assistant.browser;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The register of dossiers in a real browser. */
@InBrowser
class DossierPagesTest {

    private final Stage stage;
    private final StaffDesk desk;

    DossierPagesTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(stage.service());
    }

    @Test
    void axeFindsNothingAndNothingSticksOut() {
        try (Visitor officer = stage.visitor(Device.still())) {
            Page page = officer.page();
            desk.signIn(page);
            officer.open("/staff/dossiers/new?lang=vi");
            officer.assertFitsEveryDevice();
            enter(
                    page,
                    "H40.12-250103-" + number(),
                    "Đăng ký biến động quyền sử dụng đất trong trường hợp chuyển nhượng, tặng cho");
            officer.assertFitsEveryDevice();
            page.locator("table a").first().click();
            page.waitForSelector("h2");
            officer.assertFitsEveryDevice();
            page.locator("#days").fill("5000");
            page.locator("form.card button.main").first().click();
            assertThat(page.locator("[role=alert]")).isVisible();
            officer.assertFitsEveryDevice();
            officer.open("/staff/dossiers/import");
            officer.assertFitsEveryDevice();
            page.locator("#sheet")
                    .fill("Mã hồ sơ,Thủ tục,Ngày nhận\nH40.12-261101-" + number() + ",Khai sinh,16/11/2026\nxyz,,");
            page.locator("form.card button").first().click();
            assertThat(page.locator("main [role=status]")).containsText("1 dòng nhập được, 1 dòng có lỗi");
            officer.assertFitsEveryDevice();
            for (String address : List.of("/staff/dossiers?lang=en&overdue=yes", "/staff/dossiers?lang=vi")) {
                officer.open(address);
                officer.assertFitsEveryDevice();
            }
        }
    }

    @Test
    void aDossierIsEnteredWithoutScriptsAndACitizenLooksItUp() {
        String code = "H40.12-261101-" + number();
        try (Visitor officer = stage.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            desk.signIn(officer.page());
            officer.page().locator("nav a[href='/staff/dossiers']").click();
            officer.page().locator("a[href='/staff/dossiers/new']").click();
            enter(officer.page(), code, "Đăng ký khai sinh");
            assertThat(officer.page().locator(".notice[role=status]")).containsText("Đã nhập hồ sơ");
            assertThat(officer.page().locator("table")).containsText(code);
        }
        try (Visitor citizen = stage.visitor(Device.still()).open("/")) {
            citizen.ask("ho so " + code.replace(".", " ").replace("-", " ") + " toi dau roi");
            citizen.ask("1234");
            assertThat(citizen.page()
                            .locator("#thread .message.assistant .facts")
                            .last())
                    .containsText("Chi nhánh Văn phòng đăng ký đất đai");
            assertThat(citizen.page().locator("#thread")).containsText("Xin lỗi ông/bà vì chậm trễ.");
            citizen.assertFitsEveryDevice();
        }
    }

    private static void enter(Page page, String code, String procedure) {
        page.locator("#code").fill(code);
        page.locator("#phone").fill("0900001234");
        page.locator("#procedureName").fill(procedure);
        page.locator("#unit").fill("Chi nhánh Văn phòng đăng ký đất đai khu vực Anh Sơn");
        page.locator("#receivedOn").fill("2025-01-03");
        page.locator("#days").fill("10");
        page.locator("#apology").fill("Xin lỗi ông/bà vì chậm trễ.");
        page.locator("form.card button.main").first().click();
        page.waitForURL("**/staff/dossiers?done=entered");
    }

    private static int number() {
        return ThreadLocalRandom.current().nextInt(100_000, 999_999);
    }
}
