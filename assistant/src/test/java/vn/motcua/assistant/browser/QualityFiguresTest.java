package vn.motcua.assistant.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.insight.RandomHistory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The leaders' figures in a real browser: on every device, in dark, on paper, without scripts. Makes pictures of them when asked, as {@link ConsolePicturesTest}. */
@InBrowser
class QualityFiguresTest {

    private static final String PERIOD = "from=2025-03-03&to=2025-04-06";
    private static final String FIGURES = "/staff/figures?" + PERIOD;
    private static final String QUESTIONS = "/staff/figures/questions?" + PERIOD;

    private final Stage stage;
    private final StaffDesk desk;

    QualityFiguresTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(stage.service());
        play(stage.service().part(JdbcClient.class));
    }

    /** Five weeks in which nothing else of the tests happens; once, though each test asks for them. */
    private static synchronized void play(JdbcClient jdbc) {
        boolean played = jdbc.sql("select count(*) from message where sent_at < '2025-05-01'")
                        .query(Integer.class)
                        .single()
                > 0;
        if (!played) {
            var history = new RandomHistory(jdbc, 3);
            history.play(
                    260,
                    List.of("web", "web", "zalo", "telegram"),
                    List.of(history.desk("Bộ phận Một cửa phường Hoà An", 15), history.desk("Quầy Đất đai", 40)),
                    Instant.parse("2025-03-03T00:00:00Z"),
                    Instant.parse("2025-03-03T00:00:00Z").plus(Duration.ofDays(33)));
        }
    }

    @Test
    void axeFindsNothingAndNothingSticksOut() throws IOException {
        try (Visitor leader = stage.visitor(Device.still())) {
            desk.signIn(leader.page());
            for (String address : List.of(FIGURES, QUESTIONS + "&lang=en", QUESTIONS + "&lang=vi")) {
                leader.open(address);
                leader.assertFitsEveryDevice();
            }
        }
        pictures("phone", Pictures.phone(ColorScheme.LIGHT).setDeviceScaleFactor(1));
        pictures("desktop", Pictures.desktop(ColorScheme.LIGHT));
    }

    @Test
    void withoutScriptsItIsReadFilteredAndPrinted() throws IOException {
        try (Visitor leader = stage.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = leader.page();
            desk.signIn(page);
            page.navigate(stage.service().address() + FIGURES);
            assertThat(page.locator("svg.chart").first()).isVisible();
            page.locator("#channel").selectOption("zalo");
            page.locator("form.filter button.main").click();
            assertThat(page.locator("tbody th", new Page.LocatorOptions().setHasText("Telegram")))
                    .hasCount(0);
            assertThat(page.locator(".period")).containsText("Kênh: Zalo");

            page.navigate(stage.service().address() + FIGURES);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("form.filter")).isHidden();
            assertThat(page.locator(".bar")).isHidden();
            assertThat(page.locator("svg.chart").first()).isVisible();
            assertThat(page.locator(".period")).containsText("03/03/2025");
            assertThat(page.pdf(new Page.PdfOptions().setFormat("A4")))
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            page.setViewportSize(794, 1123);
            picture(page, "figures-print");
        }
    }

    private void pictures(String device, Browser.NewContextOptions options) throws IOException {
        if (System.getProperty("motcua.screenshots") == null) {
            return;
        }
        try (Visitor leader = stage.visitor(options)) {
            desk.signIn(leader.page());
            leader.open(FIGURES);
            picture(leader.page(), "figures-" + device);
            leader.page().locator("#questions-weeks").scrollIntoViewIfNeeded();
            picture(leader.page(), "figures-weeks-" + device);
            leader.open(QUESTIONS);
            picture(leader.page(), "figure-questions-" + device);
        }
    }

    private static void picture(Page page, String name) throws IOException {
        if (System.getProperty("motcua.screenshots") != null) {
            Pictures.save(page, "console/" + name);
        }
    }
}
