package vn.motcua.assistant.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.conversation.WalkDouble;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A walk in a browser without scripts. */
@InBrowser
class BasicWalkTest {

    private final Stage stage;

    BasicWalkTest(Stage stage) {
        this.stage = stage;
    }

    private static Locator boxes(Page page) {
        return page.locator(".checklist button");
    }

    private void begin(Page page) {
        page.navigate(stage.service().address() + "/basic");
        page.locator("#question").fill(WalkDouble.BEGIN);
        page.locator(".send").click();
    }

    private void atThePapers(Page page) {
        begin(page);
        page.locator(".date-field input[type=date]").fill("2026-03-12");
        page.locator(".date-field button").click();
    }

    @Test
    void aDateATickAndTheNextStep() {
        var device = new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844);
        try (Visitor visitor = stage.visitor(device)) {
            Page page = visitor.page();
            atThePapers(page);
            assertThat(visitor.own().last()).containsText("12/03/2026");
            assertThat(page.locator(".date-field input[type=date]")).hasCount(0);
            assertThat(visitor.answers().last().locator(".progress")).containsText("Bước 2/5");

            assertThat(page.locator(".checklist .label").first()).hasText("Giấy tờ phải nộp");
            assertThat(page.locator(".checklist .label .icon")).hasCount(1);
            assertThat(boxes(page)).hasCount(6);
            boxes(page).nth(1).click();
            assertThat(boxes(page).nth(1)).hasAttribute("aria-pressed", "true");
            assertThat(boxes(page).nth(1)).containsText("✓");
            assertThat(boxes(page).nth(0)).containsText("☐");
            assertThat(page.locator(".tally")).hasText("Đã đánh dấu 1/6");
            assertThat(visitor.own()).hasCount(2);
            assertThat(visitor.answers()).hasCount(2);
            assertThat(visitor.answers().last()).isInViewport();

            boxes(page).nth(1).click();
            assertThat(boxes(page).nth(1)).hasAttribute("aria-pressed", "false");
            visitor.choices().first().click();
            assertThat(visitor.own().last()).containsText("Tiếp tục");
            assertThat(boxes(page)).hasCount(0);
            assertThat(page.locator(".checklist .row")).hasCount(6);
            assertThat(page.locator("a.opening[target=_blank][rel~=noopener]")).hasCount(3);
            assertThat(page.locator("a[href^=javascript]")).hasCount(0);
            assertThat(page.locator("img.picture")).hasAttribute("alt", "Mã QR mở lại cuộc trò chuyện này");
        }
    }

    @Test
    void afterASideQuestionTheFormerListIsFolded() {
        var device = new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844);
        try (Visitor visitor = stage.visitor(device)) {
            Page page = visitor.page();
            atThePapers(page);
            page.locator("#question").fill("thế mất bao nhiêu tiền?");
            page.locator(".send").click();
            boxes(page).nth(3).click();
            assertThat(visitor.own().last()).containsText(WalkDouble.PAPERS.get(3));
            assertThat(page.locator("details.former")).hasCount(1);
            assertThat(boxes(page)).hasCount(6);
            assertThat(boxes(page).nth(3)).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void isAccessible() {
        // axe needs scripts; the page itself uses none.
        try (Visitor visitor = stage.visitor(new Browser.NewContextOptions().setViewportSize(320, 568))) {
            Page page = visitor.page();
            begin(page);
            visitor.assertAccessible();
            visitor.assertNoSidewaysScroll();
            page.locator(".date-field input[type=date]").fill("2026-03-12");
            page.locator(".date-field button").click();
            boxes(page).first().click();
            visitor.assertAccessible();
            visitor.assertNoSidewaysScroll();
            visitor.choices().first().click();
            visitor.assertAccessible();
            visitor.assertNoSidewaysScroll();
        }
    }
}
