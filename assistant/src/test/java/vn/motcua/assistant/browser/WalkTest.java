package vn.motcua.assistant.browser;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.conversation.WalkDouble;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A walk on the chat page: steps, dates, things to tick off, links and pictures. */
@InBrowser
class WalkTest {

    private final Stage stage;

    WalkTest(Stage stage) {
        this.stage = stage;
    }

    /** At the question for a date. */
    private Visitor walking() {
        Visitor visitor = stage.visitor().open("/");
        visitor.ask(WalkDouble.BEGIN);
        return visitor;
    }

    /** At the papers. */
    private Visitor atThePapers() {
        Visitor visitor = walking();
        visitor.ask("12/03/2026");
        return visitor;
    }

    private static Locator boxes(Visitor visitor) {
        return visitor.page().locator(".checklist input:enabled");
    }

    private static Locator tally(Visitor visitor) {
        return visitor.answers().last().locator(".tally");
    }

    /** Waits until the server's own words about what is missing say so. */
    private static void assertMissing(Visitor visitor, int missing) {
        assertThat(visitor.answers().last().locator(".bubble"))
                .containsText(missing == 0 ? "Đã đủ giấy tờ." : "Còn thiếu " + missing + " giấy tờ.");
    }

    @Test
    void saysHowFarItHasCome() {
        try (Visitor visitor = walking()) {
            Locator progress = visitor.answers().locator(".progress");
            assertThat(progress).hasText("Bước 1/5: Trường hợp của anh/chị");
            assertThat(progress.locator(".marks")).hasAttribute("aria-hidden", "true");
            assertThat(progress.locator(".marks span")).hasCount(5);
            assertThat(progress.locator(".now")).hasCount(1);
        }
    }

    @Test
    void sendsADateAsItWouldBeTyped() {
        try (Visitor visitor = walking()) {
            Locator field = visitor.answers().locator(".date-field");
            Locator send = field.locator("button");
            assertThat(send).hasText("Gửi ngày");
            send.click();
            assertThat(field.locator(".mistake")).containsText("chọn ngày");
            assertThat(field.locator("input")).isFocused();
            field.locator("input").fill("2027-01-01");
            assertThat(field.locator(".mistake")).isEmpty();
            send.click();
            assertThat(field.locator(".mistake")).containsText("từ 01/01/2026 đến 22/11/2026");
            visitor.assertAccessible();
            assertThat(visitor.own()).hasCount(1);

            field.locator("input").fill("2026-03-12");
            assertThat(send).hasText("Gửi ngày 12/03/2026");
            send.click();
            assertThat(visitor.own().last()).containsText("12/03/2026");
            assertThat(boxes(visitor)).hasCount(6);
            assertThat(field.locator("label")).isVisible();
            assertThat(field.locator("input")).isHidden();
        }
    }

    @Test
    void ticksInPlaceWithoutABubbleForEach() {
        try (Visitor visitor = atThePapers()) {
            for (int i = 0; i < 6; i++) {
                boxes(visitor).nth(i).click();
            }
            assertThat(visitor.page().locator(".checklist .label").first()).hasText("Giấy tờ phải nộp");
            assertThat(visitor.page().locator(".checklist .label .icon")).hasCount(1);
            assertThat(tally(visitor)).hasText("Đã đánh dấu 6/6");
            assertMissing(visitor, 0);
            assertThat(boxes(visitor).last()).isFocused();
            boxes(visitor).first().uncheck();
            assertMissing(visitor, 1);
            assertThat(visitor.own()).hasCount(2);
            assertThat(visitor.answers()).hasCount(2);

            visitor.page().reload();
            assertThat(visitor.answers()).hasCount(2);
            assertThat(visitor.own()).hasCount(2);
            assertThat(visitor.page().locator(".welcome .heading")).hasCount(1);
            assertThat(visitor.page().locator(".welcome")).not().isInViewport();
            assertThat(tally(visitor)).isInViewport();
            assertThat(tally(visitor)).hasText("Đã đánh dấu 5/6");
            assertThat(boxes(visitor).first()).not().isChecked();
            boxes(visitor).first().check();
            assertMissing(visitor, 0);
            assertThat(visitor.answers()).hasCount(2);
            assertThat(visitor.choices()).hasCount(2);
        }
    }

    @Test
    void aDoublePressTicksOnceAndTheWholeRowIsATarget() {
        try (Visitor visitor = atThePapers()) {
            visitor.page().locator(".checklist label").nth(1).dblclick();
            assertMissing(visitor, 5);
            assertThat(boxes(visitor).nth(1)).isChecked();
            visitor.page().locator(".checklist .note").click();
            assertMissing(visitor, 6);
            for (Locator row : visitor.page().locator(".checklist label").all()) {
                assertThat(row.boundingBox().height).isGreaterThanOrEqualTo(44);
            }
        }
    }

    @Test
    void tellsScreenReadersOfATickShortly() {
        try (Visitor visitor = atThePapers()) {
            Page page = visitor.page();
            page.evaluate("""
                    () => {
                      window.added = [];
                      new MutationObserver((changes) => changes.forEach((change) =>
                          change.addedNodes.forEach((node) => window.added.push(node.textContent)))
                      ).observe(document.getElementById("log"), { childList: true, subtree: true });
                    }""");
            boxes(visitor).nth(2).check();
            assertMissing(visitor, 5);
            assertThat((List<?>) page.evaluate("window.added"))
                    .as("what the log would have read out")
                    .isEqualTo(List.of("Đã đánh dấu 1/6", "Còn thiếu 5 giấy tờ."));
        }
    }

    @Test
    void worksByKeyboard() {
        try (Visitor visitor = atThePapers()) {
            boxes(visitor).first().focus();
            visitor.page().keyboard().press("Space");
            visitor.page().keyboard().press("Tab");
            visitor.page().keyboard().press("Space");
            assertMissing(visitor, 4);
            assertThat(boxes(visitor).nth(1)).isFocused();
        }
    }

    @Test
    void afterASideQuestionTheListComesAgainAtTheEndAndTheFormerOneIsFolded() {
        try (Visitor visitor = atThePapers()) {
            boxes(visitor).nth(0).check();
            assertMissing(visitor, 5);
            visitor.ask("thế mất bao nhiêu tiền?");
            assertThat(boxes(visitor)).hasCount(6);
            boxes(visitor).nth(3).check();

            assertMissing(visitor, 4);
            assertThat(visitor.own()).hasCount(4);
            assertThat(visitor.own().last()).containsText(WalkDouble.PAPERS.get(3));
            assertThat(visitor.page().locator("details.former")).hasCount(1);
            assertThat(visitor.page().locator("details.former summary")).containsText("cập nhật ở dưới");
            assertThat(boxes(visitor)).hasCount(6);
            assertThat(boxes(visitor).nth(3)).isFocused();
            assertThat(boxes(visitor).nth(3)).isInViewport();
            visitor.assertAccessible();

            visitor.page().reload();
            assertThat(visitor.page().locator("details.former")).hasCount(1);
            assertThat(visitor.own()).hasCount(4);
            assertThat(visitor.own().last()).containsText(WalkDouble.PAPERS.get(3));
            assertThat(tally(visitor)).hasText("Đã đánh dấu 2/6");
        }
    }

    @Test
    void theNextStepSettlesTheListAndItsLinksOpenBeside() {
        try (Visitor visitor = atThePapers()) {
            visitor.choices().first().click();
            Locator step = visitor.answers().last();
            assertThat(step.locator(".progress")).containsText("Bước 3/5");
            assertThat(boxes(visitor)).hasCount(0);
            assertThat(visitor.page().locator(".checklist input:disabled")).hasCount(6);

            assertThat(step.locator("a.opening")).hasCount(3);
            for (Locator link : step.locator("a.opening").all()) {
                assertThat(link).hasAttribute("target", "_blank");
                assertThat(link.getAttribute("rel")).contains("noopener");
            }
            assertThat(step.locator("a[href^='javascript']")).hasCount(0);
            assertThat(step.locator("img")).hasCount(1);
            assertThat(step.locator("img")).hasAttribute("alt", "Mã QR mở lại cuộc trò chuyện này");
            assertThat(step.locator("img")).hasAttribute("loading", "lazy");
            assertThat(step.locator("img")).hasCSS("background-color", "rgb(255, 255, 255)");
        }
    }

    @Test
    void ticksWithoutANetworkAreKeptAndSentOnce() {
        try (Visitor visitor = atThePapers()) {
            visitor.context().setOffline(true);
            boxes(visitor).nth(0).check();
            boxes(visitor).nth(1).check();
            assertThat(visitor.page().locator(".checklist .delivery")).containsText("sẽ tự gửi lại");
            assertThat(tally(visitor)).hasText("Đã đánh dấu 2/6");
            visitor.context().setOffline(false);
            assertMissing(visitor, 4);
            assertThat(visitor.page().locator(".checklist .delivery")).isEmpty();
            assertThat(visitor.own()).hasCount(2);
            assertThat(visitor.answers()).hasCount(2);
        }
    }

    @Test
    void twoPagesOfOneConversationShowTheSameTicks() {
        try (Visitor visitor = atThePapers()) {
            Page other = visitor.context().newPage();
            other.navigate(visitor.page().url());
            assertThat(other.locator(".checklist input")).hasCount(6);
            boxes(visitor).nth(4).check();
            assertThat(other.locator(".tally")).hasText("Đã đánh dấu 1/6");
            assertThat(other.locator(".checklist input").nth(4)).isChecked();
            assertThat(other.locator(".message.citizen")).hasCount(2);
        }
    }

    @Test
    void theWidgetShowsTheSame() {
        try (Visitor visitor = stage.visitor(new Browser.NewContextOptions().setViewportSize(320, 568))) {
            Page page = visitor.page();
            page.navigate(stage.site().address());
            page.locator("motcua-widget > button").click();
            var chat = page.frameLocator("motcua-widget iframe");
            chat.locator("html[data-ready]").waitFor();
            chat.locator("#question").fill(WalkDouble.BEGIN);
            chat.locator("#question").press("Enter");
            chat.locator(".date-field input").fill("2026-03-12");
            chat.locator(".date-field button").click();
            chat.locator(".checklist input").first().check();
            assertThat(chat.locator(".bubble").last()).containsText("Còn thiếu 5 giấy tờ.");
            assertThat(chat.locator(".message.citizen")).hasCount(2);
            visitor.assertAccessible();
        }
    }
}
