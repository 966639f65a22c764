package vn.motcua.assistant.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The officers' pages in a real browser, with a citizen at the widget. */
@InBrowser
class OfficersTest {

    private static final String PERSON = "cho tôi gặp cán bộ";
    private static final Pattern CASE = Pattern.compile(".*/staff/cases/\\d+.*");
    private static final Pattern SOURCED = Pattern.compile(".*Nguồn: .*", Pattern.DOTALL);

    private final Stage stage;
    private final StaffDesk desk;

    OfficersTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(stage.service());
    }

    @Test
    void aWholeCaseByKeyboardAlone() {
        try (Visitor citizen = stage.visitor().open("/");
                Visitor officer = stage.visitor()) {
            desk.signIn(officer.page());
            officer.open("/staff/cases");
            Page page = officer.page();
            citizen.ask(Visitor.QUESTION);
            citizen.ask(PERSON);
            long number = lastCase();
            Locator row = page.locator("#row-" + number);
            assertThat(row).isVisible();
            assertThat(page.locator("#case")).not().containsText("khai sinh");

            do {
                press(page, "j");
            } while (!focused(page).equals("row-" + number));
            press(page, "Enter");
            page.waitForURL(CASE);
            ready(page);
            assertThat(page.locator("#thread")).containsText(Visitor.QUESTION);
            assertThat(page.locator("#answer")).hasCount(0);
            press(page, "c");
            assertThat(page.locator("#answer")).isVisible();
            assertThat(citizen.page().locator("#thread")).containsText("Cán bộ Nguyễn Thị Lan");

            press(page, "r");
            assertThat(page.locator("#answer")).isFocused();
            page.keyboard().type("Chào anh/chị, /c?jkten");
            assertThat(page.locator("#answer")).hasValue("Chào anh/chị, /c?jkten");
            press(page, "Control+Enter");
            assertThat(citizen.page().locator(".message.officer").last()).containsText("Chào anh/chị, /c?jkten");
            assertThat(page.locator("#thread")).containsText("/c?jkten");
            assertThat(page.locator("#answer")).hasValue("");

            citizen.send("cam on can bo");
            assertThat(page.locator("#thread")).containsText("cam on can bo");

            assertThat(page.locator("#answer")).isFocused();
            page.keyboard().type("/chao");
            press(page, "Tab");
            assertThat(page.locator("#answer")).hasValue(Pattern.compile("Chào anh/chị, tôi là Nguyễn Thị Lan.*"));
            press(page, "Escape");
            press(page, "/");
            assertThat(page.locator("#find")).isFocused();
            page.locator("#find").fill("le phi dang ky ket hon");
            assertThat(page.locator("#result-1")).containsText("kết hôn");
            press(page, "Escape");
            press(page, "1");
            assertThat(page.locator("#answer")).isFocused();
            assertThat(page.locator("#answer")).hasValue(SOURCED);
            press(page, "Control+Enter");
            assertThat(citizen.page().locator(".message.officer").last()).containsText("Nguồn");
            assertThat(page.locator("#thread .message.officer")).hasCount(2);
            assertThat(page.locator("#answer")).hasValue("");

            press(page, "Escape");
            press(page, "n");
            page.keyboard().type("Chị hẹn mai tới quầy");
            press(page, "Tab");
            press(page, "Enter");
            assertThat(page.locator(".note")).containsText("Chị hẹn mai tới quầy");
            assertThat(citizen.page().locator("#thread")).not().containsText("hẹn mai");

            press(page, "Escape");
            press(page, "e");
            assertThat(page.locator("#closing")).isFocused();
            page.locator("#closing").press("Enter");
            page.locator("#closing").press("Escape");
            page.locator("#end button").press("Enter");
            assertThat(page.locator("#conversation")).containsText("Yêu cầu đã kết thúc");
            assertThat(officer.page().locator("#answer")).hasCount(0);
        }
    }

    @Test
    void twoWhoClaimAtOnceAndTheLoserIsTold() {
        try (Visitor citizen = stage.visitor().open("/");
                Visitor first = stage.visitor();
                Visitor second = stage.visitor()) {
            citizen.ask(PERSON);
            long number = lastCase();
            desk.signIn(first.page());
            desk.signIn(second.page());
            first.open("/staff/cases/" + number);
            // Without a stream the second does not learn of it before.
            second.page().route("**/staff/cases/stream", route -> route.abort());
            second.open("/staff/cases/" + number);
            first.page().locator("#claim").click();
            assertThat(first.page().locator("#answer")).isVisible();
            second.page().locator("#claim").click();
            assertThat(second.page().locator("#conversation [role=alert]")).containsText("Nguyễn Thị Lan đã nhận");
            assertThat(second.page().locator("#answer")).hasCount(0);
        }
    }

    @Test
    void whatACitizenWroteIsShownAsText() {
        try (Visitor citizen = stage.visitor().open("/");
                Visitor officer = stage.visitor()) {
            citizen.ask("<img src=x onerror=\"document.title='taken'\"> <b>khai sinh</b>");
            citizen.ask(PERSON);
            desk.signIn(officer.page());
            officer.open("/staff/cases/" + lastCase());
            assertThat(officer.page().locator("#thread")).containsText("<img src=x onerror");
            citizen.send("<script>document.title='taken'</script><i>nghiêng</i>");
            assertThat(officer.page().locator("#thread")).containsText("<i>nghiêng</i>");
            assertThat(officer.page().locator("#thread img, #thread i, #thread b"))
                    .hasCount(0);
            assertThat(officer.page().title()).doesNotContain("taken");
        }
    }

    @Test
    void withoutScripts() {
        try (Visitor citizen = stage.visitor().open("/");
                Visitor officer = stage.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            citizen.ask(Visitor.QUESTION);
            citizen.ask(PERSON);
            Page page = officer.page();
            desk.signIn(page);
            page.locator("a[href='/staff/cases']").first().click();
            page.locator("#row-" + lastCase()).click();
            page.locator("#claim").click();
            page.locator("#result-1 .inserting button").first().click();
            assertThat(page.locator("#answer")).hasValue(SOURCED);
            page.locator("#answer").fill("Chào anh/chị");
            page.locator("#answer-form button").click();
            assertThat(citizen.page().locator(".message.officer").last()).containsText("Chào anh/chị");
            page.locator(".correct button").first().click();
            assertThat(page.locator(".correct .mark").first()).containsText("Đã báo");
            page.locator("#guide-form button").click();
            assertThat(citizen.page().locator(".message.officer").last()).containsText("Mở hướng dẫn");
            page.locator("#note").fill("Nội bộ");
            page.locator("#note-form button").click();
            assertThat(page.locator(".note")).containsText("Nội bộ");
            page.locator("#return summary").click();
            page.locator("#return button").click();
            assertThat(page.locator("#claim")).isVisible();
        }
    }

    @Test
    void axeFindsNothingAndNothingSticksOut() {
        try (Visitor citizen = stage.visitor().open("/");
                Visitor officer = stage.visitor(Device.still())) {
            citizen.ask(Visitor.QUESTION);
            citizen.ask(PERSON);
            long number = lastCase();
            desk.signIn(officer.page());
            officer.open("/staff/cases");
            check(officer, "list");
            officer.open("/staff/cases/" + number);
            check(officer, "waiting");
            officer.page().locator("#claim").click();
            assertThat(officer.page().locator("#answer")).isVisible();
            check(officer, "held");
            officer.page().locator("#transfer summary").click();
            check(officer, "transfer");
            officer.page().locator("#transfer summary").click();
            for (String pane : new String[] {"panel", "help"}) {
                officer.page().locator(".pane-choice [data-pane=" + pane + "]").click();
                check(officer, pane);
            }
            officer.page().keyboard().press("?");
            assertThat(officer.page().locator("#keys")).isVisible();
            check(officer, "keys");
            officer.page().keyboard().press("Escape");
            officer.page().locator("#large-text").click();
            check(officer, "large");
            officer.open("/staff/cases/" + number + "?lang=en");
            check(officer, "english");
        }
    }

    private static void check(Visitor visitor, String what) {
        Device.onEvery(visitor, () -> {
            try {
                visitor.assertFits();
            } catch (AssertionError wrong) {
                throw new AssertionError(what, wrong);
            }
        });
    }

    private static void ready(Page page) {
        page.waitForSelector("html[data-ready]");
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }

    private long lastCase() {
        return stage.service()
                .part(JdbcClient.class)
                .sql("select max(id) from hand_over")
                .query(Long.class)
                .single();
    }
}
