package vn.motcua.assistant.browser;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.attachment.SampleFiles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Makes a picture of every page of the console, and of those for everybody, on a phone and on a desktop, when asked, as {@link ScreenshotTest} makes the others. */
@InBrowser
@EnabledIfSystemProperty(named = "motcua.screenshots", matches = ".+", disabledReason = "pictures are made when asked")
class ConsolePicturesTest {

    private static final String PLACE = "console/";

    private final Stage stage;
    private final StaffDesk desk;

    ConsolePicturesTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(stage.service());
    }

    @Test
    void everyPage() throws IOException {
        try (Visitor citizen = stage.visitor().open("/");
                Visitor hoa = stage.visitor()) {
            desk.signIn(hoa.page(), "Trần Thị Hoa");
            citizen.ask("lệ phí đăng ký kết hôn");
            citizen.ask("cho tôi gặp cán bộ");
            long ended = lastCase();
            hoa.open("/staff/cases/" + ended);
            hoa.page().locator("#claim").click();
            hoa.page().locator("#answer").fill("Đăng ký kết hôn trong nước được miễn lệ phí anh/chị nhé.");
            hoa.page().locator("#answer-form button.main").click();
            hoa.page().locator(".correct button").first().click();
            assertThat(hoa.page().locator(".correct .mark").first()).isVisible();
            hoa.page().locator("#end summary").click();
            hoa.page().locator("#end button.main").click();
            assertThat(citizen.page().locator("#thread")).containsText("Rất hài lòng");
            citizen.send("5");
            assertThat(citizen.page().locator("#thread")).containsText("Cảm ơn anh/chị đã đánh giá");
        }
        pages("phone", Pictures.phone(ColorScheme.LIGHT).setDeviceScaleFactor(1));
        pages("desktop", Pictures.desktop(ColorScheme.LIGHT));
    }

    private void pages(String device, Browser.NewContextOptions options) throws IOException {
        try (Visitor visitor = stage.visitor(options);
                Visitor citizen = stage.visitor().open("/")) {
            for (String open : List.of("sign-in", "offline")) {
                visitor.page().navigate(stage.service().address() + "/staff/" + open);
                save(visitor, open, device);
            }
            desk.signIn(visitor.page());
            citizen.ask(Visitor.QUESTION);
            citizen.choices()
                    .filter(new Locator.FilterOptions().setHasText("Hướng dẫn từng bước"))
                    .first()
                    .click();
            assertThat(citizen.page().locator(".progress").last()).isVisible();
            citizen.ask("gặp cán bộ");
            long number = lastCase();
            officer(visitor, citizen, number, device);
            var pages = new LinkedHashMap<String, String>();
            pages.put("case-english", "/staff/cases/" + number + "?lang=en");
            pages.put("board-english", "/staff/board");
            pages.put("desk-english", "/staff/desks/1");
            pages.putAll(ExamplePages.ofStaff(stage.service()));
            pages.putAll(ExamplePages.ofEverybody(stage.service()));
            for (Map.Entry<String, String> page : pages.entrySet()) {
                visitor.open(page.getValue());
                save(visitor, page.getKey(), device);
            }
        }
    }

    private void officer(Visitor visitor, Visitor citizen, long number, String device) throws IOException {
        Page page = visitor.page();
        visitor.open("/staff/cases/" + number);
        save(visitor, "case-waiting", device);
        page.locator("#claim").click();
        assertThat(page.locator("#answer")).isVisible();
        page.locator("#answer").fill("Anh/chị điền như mẫu này.");
        page.locator("#file").setInputFiles(new FilePayload("mau-to-khai.png", "image/png", SampleFiles.png(320, 160)));
        page.locator("#file").scrollIntoViewIfNeeded();
        save(visitor, "case-answer", device);
        page.locator("#answer-form button.main").click();
        assertThat(page.locator("#thread img")).isVisible();
        page.locator("#review").click();
        assertThat(page.locator("#review")).hasAttribute("aria-pressed", "true");
        citizen.send("le phi khai sinh bao nhieu");
        assertThat(page.locator(".draft textarea")).isVisible();
        save(visitor, "case-draft", device);
        for (String pane : new String[] {"panel", "help", "conversation"}) {
            Locator choice = page.locator(".pane-choice [data-pane=" + pane + "]");
            if (choice.isVisible()) {
                choice.click();
                if (!pane.equals("conversation")) {
                    save(visitor, "case-" + pane, device);
                }
            }
        }
        page.locator("#transfer summary").click();
        save(visitor, "case-transfer", device);
        page.locator("#transfer summary").click();
        page.locator("#end summary").click();
        save(visitor, "case-end", device);
        page.keyboard().press("Escape");
    }

    private static void save(Visitor visitor, String name, String device) throws IOException {
        Pictures.save(visitor.page(), PLACE + name + "-" + device);
    }

    private long lastCase() {
        return stage.service()
                .part(JdbcClient.class)
                .sql("select max(id) from hand_over")
                .query(Long.class)
                .single();
    }
}
