package vn.motcua.assistant.browser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.assistant.print.Rendering;
import vn.motcua.assistant.qr.Decoding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page where officials choose QR codes, what it prints, and what a code's link does. */
@InBrowser
class PosterPageTest {

    private static final String BIRTH = "p.1.001193";

    private final Stage stage;

    PosterPageTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void choosesAndPrintsWithoutScripts() {
        try (Visitor visitor = stage.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = visitor.page();
            page.navigate(stage.service().address() + "/poster");
            page.locator("#q").fill("khai sinh");
            page.locator("#q").press("Enter");
            page.locator("input[value='" + BIRTH + "']").check();
            page.locator("#q").fill("1.004884");
            page.locator("#q").press("Enter");
            assertThat(page.locator("#chosen input:checked")).hasCount(1);
            page.locator("#found input").first().check();
            page.locator("input[name=size][value='4']").check();
            page.locator("button[formaction='/poster/sheet']").click();
            assertThat(page.locator(".page")).hasCount(1);
            assertThat(page.locator(".page svg.qr")).hasCount(2);
            assertThat(page.locator(".page .code").first()).containsText("1.001193");
        }
    }

    @Test
    void thePdfIsDownloaded() throws IOException {
        try (Visitor visitor = stage.visitor()) {
            Page page = visitor.page();
            page.navigate(stage.service().address() + "/poster?p=" + BIRTH + "&size=1&channel=telegram");
            Download download = page.waitForDownload(
                    () -> page.locator("button[formaction='/poster/sheet.pdf']").click());
            assertThat(download.suggestedFilename()).isEqualTo("ma-qr.pdf");
            byte[] pdf = download.createReadStream().readAllBytes();
            assertThat(Decoding.textsIn(Rendering.page(pdf, 0)))
                    .containsExactly("https://t.me/phuong_mau_bot?start=p_1_001193");
        }
    }

    @Test
    void axeFindsNothing() {
        try (Visitor visitor = stage.visitor(Device.still())) {
            for (String address : List.of(
                    "/poster?q=khai+sinh&p=" + BIRTH,
                    "/poster?lang=en&q=nothing-is-called-so",
                    "/poster/sheet?size=9",
                    "/poster/sheet?size=1&p=" + BIRTH,
                    "/poster/sheet?size=24&channel=zalo&p=" + BIRTH)) {
                visitor.open(address);
                Device.onEvery(visitor, visitor::assertAccessible);
                if (!address.startsWith("/poster/sheet?size=1&") && !address.contains("size=24")) {
                    visitor.assertNoSidewaysScroll();
                }
            }
        }
    }

    @Test
    void targetsAreLargeEnough() {
        try (Visitor visitor = stage.visitor(Device.still())) {
            Device.SMALLEST_PHONE.show(visitor.page());
            visitor.open("/poster?q=khai+sinh&p=" + BIRTH);
            AccessibilityTest.assertTargets(visitor);
            visitor.page().locator("#large-text").click();
            AccessibilityTest.assertTargets(visitor);
            visitor.assertNoSidewaysScroll();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 3, 3", "4, 2, 2, 5, 2", "9, 3, 3, 9, 1", "24, 3, 8, 30, 2"})
    void printsOnPagesThatBreakCleanly(int size, int columns, int rows, int codes, int pages) throws IOException {
        try (Visitor visitor = stage.visitor(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))) {
            List<String> ids = someProcedures(visitor, codes);
            visitor.open("/poster/sheet?size=" + size + "&p=" + String.join("&p=", ids));
            byte[] pdf = visitor.page()
                    .pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(false));
            assertThat(Rendering.pages(pdf)).isEqualTo(pages);
            var read = new ArrayList<String>();
            for (int page = 0; page < pages; page++) {
                read.addAll(codesOf(Rendering.page(pdf, page), size == 1 ? 0 : 8, columns, rows));
            }
            assertThat(read)
                    .containsExactlyElementsOf(ids.stream()
                            .map(id -> Service.PUBLIC_ADDRESS + "/?start=" + id)
                            .toList());
        }
    }

    @Test
    void aLinkBeginsTheConversationOnceAtItsProcedure() {
        try (Visitor visitor = stage.visitor()) {
            visitor.open("/?start=" + BIRTH);
            assertThat(visitor.own()).hasCount(1);
            assertThat(visitor.own()).containsText("Bắt đầu: ");
            assertThat(visitor.answers()).hasCount(1);
            assertThat(visitor.page()).hasURL(stage.service().address() + "/");
            visitor.page().reload();
            visitor.page().waitForSelector("html[data-ready]");
            assertThat(visitor.own()).hasCount(1);
            assertThat(visitor.own()).containsText("Bắt đầu: ");
        }
    }

    @Test
    void aLinkGoesOnWithAConversationThatIsThere() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.ask(Visitor.QUESTION);
            visitor.open("/?lang=vi&start=" + BIRTH);
            assertThat(visitor.own()).hasCount(2);
            assertThat(visitor.own().last()).containsText("Bắt đầu: ");
            assertThat(visitor.answers()).hasCount(2);
            assertThat(visitor.page()).hasURL(stage.service().address() + "/?lang=vi");
        }
    }

    @Test
    void withoutScriptsALinkOffersItsProcedureAsAButton() {
        try (Visitor visitor = stage.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            visitor.page().navigate(stage.service().address() + "/?start=" + BIRTH);
            visitor.page().locator("#beginning").click();
            assertThat(visitor.own()).hasCount(1);
            assertThat(visitor.own()).containsText("Bắt đầu: ");
            assertThat(visitor.answers()).hasCount(1);
        }
    }

    private List<String> someProcedures(Visitor visitor, int count) {
        String page = visitor.page()
                .context()
                .request()
                .get(stage.service().address() + "/poster")
                .text();
        List<String> ids = Pattern.compile("value=\"(p\\.\\d\\.\\d{6})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .limit(count)
                .collect(Collectors.toList());
        assertThat(ids).hasSize(count);
        return ids;
    }

    private static List<String> codesOf(BufferedImage page, int marginMillimetres, int columns, int rows) {
        var texts = new ArrayList<String>();
        int margin = page.getWidth() * marginMillimetres / 210;
        int width = (page.getWidth() - 2 * margin) / columns;
        int height = (page.getHeight() - 2 * margin) / rows;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                texts.addAll(Decoding.textsIn(
                        page.getSubimage(margin + column * width, margin + row * height, width, height)));
            }
        }
        return texts;
    }
}
