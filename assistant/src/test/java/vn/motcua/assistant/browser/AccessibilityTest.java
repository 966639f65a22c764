package vn.motcua.assistant.browser;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    /** Devices and settings that citizens come with. */
    enum Device {
        PHONE(390, 844, ColorScheme.LIGHT),
        PHONE_DARK(390, 844, ColorScheme.DARK),
        SMALLEST_PHONE(320, 568, ColorScheme.LIGHT),
        DESKTOP(1280, 800, ColorScheme.LIGHT),
        DESKTOP_DARK(1280, 800, ColorScheme.DARK),
        /** 1280 × 1024 pixels at 400 % zoom. */
        ZOOMED(320, 256, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Device(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }

        Browser.NewContextOptions options() {
            return new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE);
        }
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void firstScreenAndAnswer(Device device) {
        try (Visitor visitor = stage.visitor(device.options()).open("/")) {
            visitor.assertAccessible();
            visitor.assertNoSidewaysScroll();
            visitor.ask(Visitor.QUESTION);
            visitor.page().locator("details.source summary").first().click();
            visitor.assertAccessible();
            visitor.assertNoSidewaysScroll();
            assertTargets(visitor);
        }
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void largeText(Device device) {
        try (Visitor visitor = stage.visitor(device.options()).open("/")) {
            visitor.page().locator("#large-text").click();
            visitor.ask(Visitor.QUESTION);
            visitor.assertAccessible();
            visitor.assertNoSidewaysScroll();
            assertTargets(visitor);
        }
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void optionsHelpAndQuestion(Device device) {
        try (Visitor visitor = stage.visitor(device.options()).open("/")) {
            visitor.page().locator("#options-button").click();
            visitor.assertAccessible();
            visitor.assertNoSidewaysScroll();
            visitor.page().locator("#start-anew-button").click();
            visitor.assertAccessible();
            visitor.page().keyboard().press("Escape");
            visitor.page().locator("#help-link").click();
            visitor.assertAccessible();
            visitor.assertNoSidewaysScroll();
        }
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void walk(Device device) {
        for (boolean large : new boolean[] {false, true}) {
            try (Visitor visitor = stage.visitor(device.options()).open("/")) {
                if (large) {
                    visitor.page().locator("#large-text").click();
                }
                visitor.ask(WalkDouble.BEGIN);
                assertFits(visitor);
                visitor.ask("12/03/2026");
                visitor.page().locator(".checklist input").nth(1).check();
                assertThat(visitor.answers().last()).containsText("Còn thiếu 5 giấy tờ.");
                assertFits(visitor);
                visitor.choices().first().click();
                assertThat(visitor.page().locator("img.picture")).isVisible();
                assertFits(visitor);
            }
        }
    }

    private static void assertFits(Visitor visitor) {
        visitor.assertAccessible();
        visitor.assertNoSidewaysScroll();
        assertTargets(visitor);
    }

    @Test
    void english() {
        try (Visitor visitor = stage.visitor(Device.PHONE.options()).open("/?lang=en")) {
            visitor.ask("birth certificate for my baby, what papers");
            visitor.assertAccessible();
        }
    }

    @Test
    void problemsOnTheWay() {
        try (Visitor visitor = stage.visitor(Device.PHONE.options()).open("/")) {
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

    @ParameterizedTest
    @EnumSource(Device.class)
    void focusIsNeverHiddenBehindTheQuestionBox(Device device) {
        try (Visitor visitor = stage.visitor(device.options()).open("/")) {
            visitor.ask(Visitor.QUESTION);
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
