package vn.motcua.assistant.browser;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes the pictures of the README from the real thing, when asked:
 * {@code mvn -pl assistant -am test -Dtest=ScreenshotTest -Dsurefire.failIfNoSpecifiedTests=false -Dmotcua.screenshots=docs/images}.
 */
@InBrowser
@EnabledIfSystemProperty(named = "motcua.screenshots", matches = ".+", disabledReason = "pictures are made when asked")
class ScreenshotTest {

    private final Stage stage;

    ScreenshotTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void phone() throws IOException {
        answered("chat-phone-light", Pictures.phone(ColorScheme.LIGHT));
        answered("chat-phone-dark", Pictures.phone(ColorScheme.DARK));
    }

    @Test
    void desktop() throws IOException {
        answered("chat-desktop-light", Pictures.desktop(ColorScheme.LIGHT));
        answered("chat-desktop-dark", Pictures.desktop(ColorScheme.DARK));
    }

    @Test
    void largeText() throws IOException {
        try (Visitor visitor = stage.visitor(Pictures.phone(ColorScheme.LIGHT)).open("/")) {
            visitor.page().locator("#large-text").click();
            visitor.ask(Visitor.QUESTION);
            Pictures.save(visitor.page(), "chat-phone-large-text");
        }
    }

    @Test
    void walk() throws IOException {
        walked("walk-phone", Pictures.phone(ColorScheme.LIGHT));
        walked("walk-phone-dark", Pictures.phone(ColorScheme.DARK));
        walked("walk-desktop", Pictures.desktop(ColorScheme.LIGHT));
    }

    /** Through the registration of a birth until some of the papers are ticked off. */
    private void walked(String name, Browser.NewContextOptions device) throws IOException {
        try (Visitor visitor = stage.visitor(device).open("/")) {
            visitor.ask("tôi muốn làm giấy khai sinh cho con");
            press(visitor, "Hướng dẫn từng bước");
            assertThat(visitor.answers().last().locator(".date-field")).isVisible();
            Pictures.save(visitor.page(), name + "-question");
            visitor.ask("tuần trước");
            visitor.ask("bé sinh ở nhà");
            press(visitor, "Có người làm chứng");
            visitor.ask("bố cháu đi đăng ký");
            press(visitor, "Đến nộp trực tiếp");
            var boxes = visitor.answers().last().locator(".checklist input");
            boxes.nth(0).check();
            boxes.nth(1).check();
            assertThat(visitor.page().locator("#typing")).isEmpty();
            visitor.page().mouse().move(1, 1);
            Pictures.save(visitor.page(), name + "-papers");
        }
    }

    private static void press(Visitor visitor, String choice) {
        int before = visitor.answers().count();
        visitor.choices()
                .filter(new Locator.FilterOptions().setHasText(choice))
                .first()
                .click();
        assertThat(visitor.answers()).not().hasCount(before);
    }

    @Test
    void officer() throws IOException {
        helped("officer-phone", Pictures.phone(ColorScheme.LIGHT));
        helped("officer-phone-dark", Pictures.phone(ColorScheme.DARK));
        helped("officer-desktop", Pictures.desktop(ColorScheme.LIGHT));
    }

    /** Handed over in the middle of a guide, helped, and back at the same question. */
    private void helped(String name, Browser.NewContextOptions device) throws IOException {
        var officer = new OfficerAtDesk(stage.service());
        try (Visitor visitor = stage.visitor(device).open("/")) {
            visitor.ask("tôi muốn làm giấy khai sinh cho con");
            press(visitor, "Hướng dẫn từng bước");
            visitor.ask("gặp cán bộ");
            Pictures.save(visitor.page(), name + "-asked");
            officer.claims();
            assertThat(visitor.page().locator(".message.news")).hasCount(1);
            visitor.send("Bé nhà em sinh ở trạm y tế xã khác, làm ở đây được không chị?");
            officer.says("Chào anh. Được anh nhé: anh nộp ở xã nơi anh hoặc mẹ bé thường trú, tạm trú.");
            assertThat(visitor.page().locator(".message.officer")).hasCount(1);
            Pictures.save(visitor.page(), name);
            officer.closes();
            assertThat(visitor.page().locator(".message.news")).hasCount(2);
            assertThat(visitor.choices().filter(new Locator.FilterOptions().setHasText("Rất hài lòng")))
                    .isVisible();
            visitor.page().locator(".message.news").last().scrollIntoViewIfNeeded();
            Pictures.save(visitor.page(), name + "-back");
        }
    }

    @Test
    void widget() throws IOException {
        try (Visitor visitor = stage.visitor(Pictures.desktop(ColorScheme.LIGHT))) {
            Page page = visitor.page();
            page.navigate(stage.site().address());
            page.locator("motcua-widget > button").click();
            var chat = page.frameLocator("motcua-widget iframe");
            chat.locator(".examples .choice").nth(1).click();
            assertThat(chat.locator(".message.assistant:not(.welcome)")).hasCount(1);
            // Where no quick reply lies under the pointer.
            page.mouse().move(1, 1);
            Pictures.save(page, "widget-desktop");
        }
    }

    @Test
    void withoutScripts() throws IOException {
        try (Visitor visitor = stage.visitor(Pictures.phone(ColorScheme.LIGHT).setJavaScriptEnabled(false))) {
            visitor.page().navigate(stage.service().address() + "/");
            visitor.box().fill(Visitor.QUESTION);
            visitor.page().locator(".send").click();
            assertThat(visitor.answers()).hasCount(1);
            Pictures.save(visitor.page(), "chat-without-javascript");
        }
    }

    @Test
    void checklist() throws IOException {
        try (Visitor visitor = stage.visitor(Pictures.phone(ColorScheme.LIGHT)).open("/")) {
            String address = HandoutPageTest.walkedTo(visitor);
            visitor.open(address);
            Pictures.save(visitor.page(), "checklist-phone");
            try (Visitor desk =
                    stage.visitor(Pictures.desktop(ColorScheme.LIGHT)).open(address)) {
                Pictures.save(desk.page(), "checklist-desktop");
                // A sheet of A4.
                desk.page().setViewportSize(794, 1123);
                desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                Pictures.save(desk.page(), "checklist-print");
            }
        }
    }

    @Test
    void poster() throws IOException {
        try (Visitor visitor = stage.visitor(Pictures.desktop(ColorScheme.LIGHT))) {
            Page page = visitor.page();
            page.navigate(stage.service().address() + "/poster?q=khai+sinh&p=p.1.001193&size=9");
            page.waitForSelector("html[data-ready]");
            Pictures.save(page, "poster");
            page.setViewportSize(840, 1300);
            page.navigate(stage.service().address() + "/poster/sheet?p=p.1.001193&size=1");
            page.waitForSelector("html[data-ready]");
            Pictures.save(page, "poster-sheet");
            List<String> codes = page.context()
                    .request()
                    .get(stage.service().address() + "/poster?q=")
                    .text()
                    .lines()
                    .flatMap(line -> Pattern.compile("value=\"(p\\.[0-9.]+)\"")
                            .matcher(line)
                            .results())
                    .map(found -> found.group(1))
                    .limit(24)
                    .toList();
            page.navigate(stage.service().address() + "/poster/sheet?size=24&p=" + String.join("&p=", codes));
            page.waitForSelector("html[data-ready]");
            Pictures.save(page, "poster-labels");
        }
    }

    @Test
    void console() throws IOException {
        var desk = new StaffDesk(stage.service());
        desk.undelivered();
        try (Visitor visitor = stage.visitor(Pictures.phone(ColorScheme.LIGHT)).open("/staff/sign-in")) {
            Pictures.save(visitor.page(), "staff-sign-in-phone");
            desk.signIn(visitor.page());
            for (String name : List.of("deliveries", "channels", "security")) {
                visitor.open("/staff/" + name);
                Pictures.save(visitor.page(), "staff-" + name + "-phone");
            }
        }
        try (Visitor visitor = stage.visitor(Pictures.desktop(ColorScheme.LIGHT))) {
            desk.signIn(visitor.page());
            Pictures.save(visitor.page(), "staff-start");
            for (String name : List.of("deliveries", "channels", "accounts", "audit", "sessions", "security")) {
                visitor.open("/staff/" + name);
                Pictures.save(visitor.page(), "staff-" + name);
            }
        }
        try (Visitor visitor = stage.visitor(Pictures.desktop(ColorScheme.DARK))) {
            desk.signIn(visitor.page());
            visitor.open("/staff/deliveries");
            Pictures.save(visitor.page(), "staff-deliveries-dark");
        }
    }

    private void answered(String name, Browser.NewContextOptions device) throws IOException {
        try (Visitor visitor = stage.visitor(device).open("/")) {
            visitor.ask(Visitor.QUESTION);
            Pictures.save(visitor.page(), name);
        }
    }
}
