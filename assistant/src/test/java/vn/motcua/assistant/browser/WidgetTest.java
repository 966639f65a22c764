package vn.motcua.assistant.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The chat on another site, embedded with one script tag. */
@InBrowser
class WidgetTest {

    private static final String ANSWER = ".message.assistant:not(.welcome)";

    private final Stage stage;

    WidgetTest(Stage stage) {
        this.stage = stage;
    }

    private static Locator launcher(Page page) {
        return page.locator("motcua-widget > button");
    }

    private static FrameLocator chat(Page page) {
        return page.frameLocator("motcua-widget iframe");
    }

    @Test
    void opensAnswersAndCloses() {
        try (Visitor visitor = stage.visitor()) {
            Page page = visitor.page();
            page.navigate(stage.site().address());
            assertThat(launcher(page)).hasText("Hỏi thủ tục");
            assertThat(page.locator("motcua-widget iframe")).hasCount(0);

            launcher(page).click();
            Locator box = chat(page).locator("#question");
            assertThat(box).isFocused();
            box.fill(Visitor.QUESTION);
            box.press("Enter");
            assertThat(chat(page).locator(ANSWER)).hasCount(1);

            chat(page).locator("#close").click();
            assertThat(page.locator("motcua-widget iframe")).isHidden();
            assertThat(launcher(page)).isFocused();

            launcher(page).click();
            assertThat(chat(page).locator(ANSWER)).hasCount(1);
            box.press("Escape");
            assertThat(page.locator("motcua-widget iframe")).isHidden();
            assertThat(launcher(page)).isFocused();
        }
    }

    @Test
    void keepsTheThreadFromPageToPage() {
        try (Visitor visitor = stage.visitor()) {
            Page page = visitor.page();
            page.navigate(stage.site().address());
            launcher(page).click();
            chat(page).locator(".examples .choice").first().click();
            assertThat(chat(page).locator(ANSWER)).hasCount(1);
            page.navigate(stage.site().address() + "/lich");
            launcher(page).click();
            assertThat(chat(page).locator(ANSWER)).hasCount(1);
        }
    }

    @Test
    void takesColourAndProcedureFromTheTag() {
        try (Visitor visitor = stage.visitor()) {
            Page page = visitor.page();
            page.navigate(stage.site().address());
            launcher(page).click();
            assertThat(chat(page).locator(".examples")).containsText("1.001193");
            assertThat(chat(page).locator(".top")).hasCSS("background-color", "rgb(11, 83, 148)");
            visitor.assertAccessible();
        }
    }

    @Test
    void fillsAPhone() {
        try (Visitor visitor = stage.visitor(new Browser.NewContextOptions().setViewportSize(320, 568))) {
            Page page = visitor.page();
            page.navigate(stage.site().address());
            assertThat(launcher(page).boundingBox().height).isGreaterThanOrEqualTo(44);
            visitor.assertNoSidewaysScroll();
            launcher(page).click();
            assertThat(chat(page).locator("#question")).isVisible();
            assertThat(page.locator("motcua-widget iframe").boundingBox().width).isEqualTo(320);
            visitor.assertAccessible();
        }
    }

    @Test
    void staysClosedOnASiteThatIsNotAllowed() {
        try (Visitor visitor = stage.visitor()) {
            Page page = visitor.page();
            page.navigate(stage.site().addressNotAllowed());
            launcher(page).click();
            page.waitForCondition(() -> page.frames().size() > 1);
            assertThat(chat(page).locator("#question")).hasCount(0);
        }
    }
}
