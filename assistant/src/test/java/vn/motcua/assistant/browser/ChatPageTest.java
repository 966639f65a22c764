package vn.motcua.assistant.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The full-page chat as citizens use it. */
@InBrowser
class ChatPageTest {

    private final Stage stage;

    ChatPageTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void answersAQuestionFromTheCatalogue() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.ask(Visitor.QUESTION);

            Locator answer = visitor.answers().last();
            assertThat(answer.locator("h2").first()).containsText("khai sinh");
            assertThat(answer.locator(".papers li")).not().hasCount(0);
            Locator source = answer.locator("details.source");
            assertThat(source.locator("summary")).containsText("1.001193");
            assertThat(source.locator("a").first()).isHidden();
            source.locator("summary").click();
            assertThat(source.locator("a").first()).hasAttribute("href", Pattern.compile("^https?://.*"));
        }
    }

    @Test
    void answersAnExampleQuestion() {
        try (Visitor visitor = stage.visitor().open("/")) {
            Locator example = visitor.page().locator(".examples .choice").first();
            String words = example.innerText();
            example.click();

            assertThat(visitor.own()).containsText(words);
            assertThat(visitor.answers()).hasCount(1);
            assertThat(visitor.page().locator(".examples")).isHidden();
        }
    }

    @Test
    void takesAQuickReplyOnceHoweverOftenItIsPressed() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.ask(Visitor.QUESTION);
            Locator choice = visitor.choices().first();
            String label = choice.innerText();
            choice.dblclick();

            assertThat(visitor.answers()).hasCount(2);
            assertThat(visitor.own()).hasCount(2);
            assertThat(visitor.own().last()).containsText(label);
            visitor.page().reload();
            assertThat(visitor.answers()).hasCount(2);
            assertThat(visitor.own()).hasCount(2);
            assertThat(visitor.own().last()).containsText(label);
        }
    }

    @Test
    void sendsOnceHoweverOftenItIsPressed() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.box().fill(Visitor.QUESTION);
            visitor.page().locator(".send").dblclick();
            assertThat(visitor.answers()).hasCount(1);
            visitor.page().reload();
            assertThat(visitor.answers()).hasCount(1);
            assertThat(visitor.own()).hasCount(1);
        }
    }

    @Test
    void keepsTheThreadOverAReloadWithoutAnnouncingItAgain() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.ask(Visitor.QUESTION);
            String answer = visitor.answers().innerText();
            assertThat(visitor.page().locator("#log .message")).hasCount(2);

            visitor.page().reload();
            assertThat(visitor.page().locator("#history .message")).hasCount(2);
            assertThat(visitor.page().locator("#log .message")).hasCount(0);
            assertThat(visitor.answers()).hasCount(1);
            assertThat(visitor.answers().innerText()).isEqualTo(answer);

            visitor.ask("thế mất bao nhiêu tiền?");
            assertThat(visitor.page().locator("#log .message")).hasCount(2);
            assertThat(visitor.answers()).hasCount(2);
        }
    }

    @Test
    void announcesByExactlyOneLog() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.ask(Visitor.QUESTION);
            assertThat(visitor.page().locator("[role=log]")).hasCount(1);
            assertThat(visitor.page().locator("[aria-live]")).hasCount(0);
            assertThat(visitor.page().locator("#typing[role=status]")).hasCount(1);
            assertThat(visitor.page().locator("#history [role], #history[role]"))
                    .hasCount(0);
        }
    }

    @Test
    void saysThatItIsAMachine() {
        try (Visitor visitor = stage.visitor().open("/")) {
            assertThat(visitor.page().locator(".machine")).hasText("Máy trả lời tự động, không phải cán bộ");
            visitor.ask(Visitor.QUESTION);
            assertThat(visitor.page().locator(".machine")).isInViewport();
        }
    }

    @Test
    void beginsAnewWhenAsked() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.ask(Visitor.QUESTION);
            visitor.page().locator("#options-button").click();
            visitor.page().locator("#start-anew-button").click();
            visitor.page().locator("#start-anew [value=yes]").click();

            assertThat(visitor.own()).hasCount(0);
            assertThat(visitor.page().locator(".examples")).isVisible();
            assertThat(visitor.box()).isFocused();
            visitor.page().reload();
            assertThat(visitor.page().locator(".examples")).isVisible();
            assertThat(visitor.own()).hasCount(0);
        }
    }

    @Test
    void suggestsTheProcedureOfTheAddress() {
        try (Visitor visitor = stage.visitor().open("/?procedure=1.001193")) {
            visitor.page().locator(".examples .choice").first().click();
            assertThat(visitor.answers()).hasCount(1);
            assertThat(visitor.answers().locator("summary")).containsText("1.001193");
        }
    }

    @Test
    void ignoresAnAddressThatMakesNoSense() {
        try (Visitor visitor = stage.visitor().open("/?procedure=%3Cscript%3E&color=red%22&lang=xx&embed=%3Cb%3E")) {
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "vi");
            assertThat(visitor.page().locator(".examples .choice")).hasCount(4);
            visitor.ask(Visitor.QUESTION);
        }
    }

    @Test
    void speaksEnglish() {
        try (Visitor visitor = stage.visitor().open("/?lang=en")) {
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
            visitor.ask("birth certificate for my baby, what papers");
            assertThat(visitor.answers().locator(".papers [lang=vi]").first()).isVisible();
            visitor.open("/");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
        }
    }

    @Test
    void changesTheLanguageOfAConversation() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.ask(Visitor.QUESTION);
            visitor.open("/?lang=en");
            assertThat(visitor.own()).hasCount(2);
            assertThat(visitor.own().last()).containsText("English");
            assertThat(visitor.answers()).hasCount(2);
            visitor.page().reload();
            assertThat(visitor.answers()).hasCount(2);
            visitor.ask(Visitor.QUESTION);
            assertThat(visitor.own()).hasCount(3);
        }
    }

    @Test
    void largeTextIsTwentyTwoPixelsAndStays() {
        try (Visitor visitor = stage.visitor().open("/")) {
            assertThat(fontSize(visitor.page())).isEqualTo("17px");
            visitor.page().locator("#large-text").click();
            assertThat(fontSize(visitor.page())).isEqualTo("22px");
            visitor.page().reload();
            assertThat(visitor.page().locator("#large-text")).hasAttribute("aria-pressed", "true");
            assertThat(fontSize(visitor.page())).isEqualTo("22px");
        }
    }

    @Test
    void backgroundFollowsTheDeviceUntilChosen() {
        try (Visitor visitor = stage.visitor(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))
                .open("/")) {
            assertThat(background(visitor.page())).isEqualTo("rgb(22, 19, 17)");
            visitor.page().locator("#options-button").click();
            visitor.page().locator("input[name=theme][value=light]").check();
            assertThat(background(visitor.page())).isEqualTo("rgb(248, 245, 242)");
            visitor.page().reload();
            assertThat(background(visitor.page())).isEqualTo("rgb(248, 245, 242)");
        }
    }

    @Test
    void worksByKeyboardAlone() {
        try (Visitor visitor = stage.visitor().open("/")) {
            var keyboard = visitor.page().keyboard();
            keyboard.press("Tab");
            assertThat(visitor.page().locator(".skip")).isFocused();
            keyboard.press("Enter");
            assertThat(visitor.box()).isFocused();
            keyboard.type(Visitor.QUESTION);
            keyboard.press("Enter");
            assertThat(visitor.answers()).hasCount(1);
            assertThat(visitor.box()).isFocused();

            // The quick replies of the answer are one Tab away.
            keyboard.press("Shift+Tab");
            assertThat(visitor.choices().last()).isFocused();
            assertThat(visitor.choices().last()).isInViewport();
            keyboard.press("Enter");
            assertThat(visitor.answers()).hasCount(2);
            assertThat(visitor.box()).isFocused();

            Locator options = visitor.page().locator("#options-button");
            options.focus();
            keyboard.press("Enter");
            keyboard.press("Tab");
            assertThat(visitor.page().locator("#options :focus")).hasCount(1);
            keyboard.press("Escape");
            assertThat(options).isFocused();
            assertThat(visitor.page().locator("#options")).isHidden();

            Locator help = visitor.page().locator("#help-link");
            help.focus();
            keyboard.press("Enter");
            assertThat(visitor.page().locator("#help")).isVisible();
            keyboard.press("Escape");
            assertThat(help).isFocused();
        }
    }

    @Test
    void worksWhereStoringIsForbidden() {
        try (Visitor visitor = stage.visitor()) {
            visitor.page()
                    .addInitScript(
                            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });");
            visitor.open("/");
            assertThat(visitor.page().locator("#problem")).not().isEmpty();
            visitor.ask(Visitor.QUESTION);
            assertThat(visitor.answers()).hasCount(1);
        }
    }

    private static String fontSize(Page page) {
        return (String) page.evaluate("getComputedStyle(document.querySelector('.welcome p')).fontSize");
    }

    private static String background(Page page) {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
