package vn.motcua.assistant.browser;

import java.io.IOException;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.print.Rendering;
import vn.motcua.assistant.qr.Decoding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The personal checklist's page in a real browser: on screens, on paper, and back in the conversation. */
@InBrowser
class HandoutPageTest {

    private final Stage stage;

    HandoutPageTest(Stage stage) {
        this.stage = stage;
    }

    /** Walks through the registration of a birth, ticks two papers off, and tells the address of the checklist's page. */
    static String walkedTo(Visitor visitor) {
        visitor.ask("tôi muốn làm giấy khai sinh cho con");
        press(visitor, "Hướng dẫn từng bước");
        visitor.ask("tuần trước");
        visitor.ask("bé sinh ở nhà");
        press(visitor, "Có người làm chứng");
        visitor.ask("bố cháu đi đăng ký");
        press(visitor, "Đến nộp trực tiếp");
        for (int paper = 0; paper < 2; paper++) {
            visitor.answers().last().locator(".checklist input").nth(paper).check();
            assertThat(visitor.page().locator("#typing")).isEmpty();
        }
        press(visitor, "Danh sách, in");
        return visitor.answers()
                .last()
                .locator("a[href^='/checklist/']")
                .first()
                .getAttribute("href");
    }

    private static void press(Visitor visitor, String choice) {
        int before = visitor.answers().count();
        visitor.choices()
                .filter(new Locator.FilterOptions().setHasText(choice))
                .last()
                .click();
        assertThat(visitor.answers()).not().hasCount(before);
        assertThat(visitor.page().locator("#typing")).isEmpty();
    }

    @Test
    void axeFindsNothingAndNothingSticksOut() {
        try (Visitor visitor = stage.visitor(Device.still()).open("/")) {
            String address = walkedTo(visitor);
            for (String page : new String[] {address, address + "?lang=en", "/checklist/AAAAAAAAAAAAAAAAAAAAAA"}) {
                visitor.open(page);
                visitor.assertFitsEveryDevice();
            }
            visitor.open(address);
            visitor.page().locator("#large-text").click();
            visitor.assertFitsEveryDevice();
        }
    }

    @Test
    void printsOnOneSheetWithACodeThatLeadsBack() throws IOException {
        var dark = new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK);
        try (Visitor visitor = stage.visitor(dark).open("/")) {
            String address = walkedTo(visitor);
            visitor.open(address);
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visitor.assertAccessible();
            assertThat(visitor.page().locator(".actions")).isHidden();
            byte[] pdf = visitor.page()
                    .pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(false));
            assertThat(Rendering.pages(pdf)).isEqualTo(1);
            assertThat(Decoding.textsIn(Rendering.page(pdf, 0)))
                    .containsExactly(Service.PUBLIC_ADDRESS + address.replace("/checklist/", "/?start=c."));
        }
    }

    @Test
    void goesOnAtTheSameStepInAnotherBrowser() {
        String address;
        try (Visitor visitor = stage.visitor().open("/")) {
            address = walkedTo(visitor);
        }
        try (Visitor desk = stage.visitor().open(address)) {
            assertThat(desk.page().locator(".papers li.ready")).hasCount(2);
            desk.page().locator(".actions .main").click();
            desk.page().waitForSelector("html[data-ready]");
            assertThat(desk.answers()).hasCount(1);
            assertThat(desk.answers().last()).containsText("Trợ lý tiếp tục ở đúng bước đó");
            assertThat(desk.answers().last()).containsText("Bước 1/5");
            assertThat(desk.answers().last().locator(".checklist input:checked"))
                    .hasCount(2);
            assertThat(desk.own().last()).containsText("Làm tiếp danh sách giấy tờ của tôi");
            assertThat(desk.page()).hasURL(stage.service().address() + "/");
        }
    }
}
