package vn.motcua.assistant.browser;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.assistant.conversation.WalkDouble;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** WCAG 2.2 AA, as far as machines can tell: axe on every state of the page, and what axe does not measure. */
@InBrowser
class AccessibilityTest {

    private static final double SMALLEST_TARGET = 24;
    private static final double SMALLEST_BUTTON = 44;

    private final Stage stage;

    AccessibilityTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void firstScreenAndAnswer() {
        try (Visitor visitor = visitor().open("/")) {
            Device.onEvery(visitor, () -> {
                visitor.assertAccessible();
                visitor.assertNoSidewaysScroll();
            });
            visitor.ask(Visitor.QUESTION);
            visitor.page().locator("details.source summary").first().click();
            visitor.assertFitsEveryDevice();
        }
    }

    @Test
    void largeText() {
        try (Visitor visitor = visitor().open("/")) {
            visitor.page().locator("#large-text").click();
            visitor.ask(Visitor.QUESTION);
            visitor.assertFitsEveryDevice();
        }
    }

    @Test
    void optionsHelpAndQuestion() {
        try (Visitor visitor = visitor().open("/")) {
            visitor.page().locator("#options-button").click();
            Device.onEvery(visitor, () -> {
                visitor.assertAccessible();
                visitor.assertNoSidewaysScroll();
            });
            visitor.page().locator("#start-anew-button").click();
            Device.onEvery(visitor, visitor::assertAccessible);
            visitor.page().keyboard().press("Escape");
            visitor.page().locator("#help-link").click();
            Device.onEvery(visitor, () -> {
                visitor.assertAccessible();
                visitor.assertNoSidewaysScroll();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void walk(boolean large) {
        try (Visitor visitor = visitor().open("/")) {
            if (large) {
                visitor.page().locator("#large-text").click();
            }
            visitor.ask(WalkDouble.BEGIN);
            visitor.assertFitsEveryDevice();
            visitor.ask("12/03/2026");
            visitor.page().locator(".checklist input").nth(1).check();
            assertThat(visitor.answers().last()).containsText("Còn thiếu 5 giấy tờ.");
            visitor.assertFitsEveryDevice();
            visitor.choices().first().click();
            assertThat(visitor.page().locator("img.picture")).isVisible();
            visitor.assertFitsEveryDevice();
        }
    }

    private Visitor visitor() {
        return stage.visitor(Device.still());
    }

    @Test
    void english() {
        try (Visitor visitor = visitor().open("/?lang=en")) {
            visitor.ask("birth certificate for my baby, what papers");
            visitor.assertAccessible();
        }
    }

    @Test
    void problemsOnTheWay() {
        try (Visitor visitor = visitor().open("/")) {
            visitor.send("giấy tờ ".repeat(500).strip());
            assertThat(visitor.page().locator("#problem")).not().isEmpty();
            visitor.context().setOffline(true);
            visitor.send(Visitor.QUESTION);
            assertThat(visitor.page().locator(".pending .delivery")).not().isEmpty();
            assertThat(visitor.page().locator("#connection")).not().isEmpty();
            visitor.assertAccessible();
            visitor.assertNoSidewaysScroll();
        }
    }

    @Test
    void focusIsNeverHiddenBehindTheQuestionBox() {
        try (Visitor visitor = visitor().open("/")) {
            visitor.ask(Visitor.QUESTION);
            Device.onEvery(visitor, () -> assertFocusIsSeen(visitor));
        }
    }

    private static void assertFocusIsSeen(Visitor visitor) {
        visitor.page().locator("#large-text").focus();
        for (int step = 0; step < 15; step++) {
            visitor.page().keyboard().press("Tab");
            Object hidden = visitor.page().evaluate("""
                                () => {
                                  const focused = document.activeElement;
                                  const box = focused.getBoundingClientRect();
                                  const foot = document.querySelector(".foot").getBoundingClientRect();
                                  const outside = document.querySelector(".foot").contains(focused) || focused === document.body;
                                  return !outside && box.top >= foot.top && box.bottom <= foot.bottom;
                                }""");
            assertThat(hidden).as("focus %s hidden", step).isEqualTo(false);
        }
    }

    /** Buttons as large as a finger with all of their words, every other target at least as large as WCAG 2.5.8 asks. */
    static void assertTargets(Visitor visitor) {
        // All in one look: a page that renews itself must not lose an element between finding and measuring it.
        Object wrong = visitor.page().evaluate("""
                ([smallestButton, smallestTarget]) => {
                  const visible = (one) => one.checkVisibility({ visibilityProperty: true })
                      && one.getBoundingClientRect().width > 0 && one.getBoundingClientRect().height > 0;
                  const all = (selector) => [...document.querySelectorAll(selector)].filter(visible);
                  const wrong = [];
                  for (const button of all("button, .checklist label, input[type=date]")) {
                    const { height } = button.getBoundingClientRect();
                    if (height < smallestButton) {
                      wrong.push(`${height} px high: ${button.outerHTML}`);
                    }
                    if (button.scrollWidth > button.clientWidth + 1) {
                      wrong.push(`words cut off: ${button.outerHTML}`);
                    }
                  }
                  for (const target of all("a:not(.skip), summary")) {
                    const { width, height } = target.getBoundingClientRect();
                    if (Math.min(width, height) < smallestTarget) {
                      wrong.push(`${width} × ${height} px: ${target.outerHTML}`);
                    }
                  }
                  return wrong;
                }""", List.of(SMALLEST_BUTTON, SMALLEST_TARGET));
        assertThat(wrong).as("targets").isEqualTo(List.of());
    }
}
