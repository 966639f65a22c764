package vn.motcua.assistant.browser;

import java.io.IOException;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Makes the pictures of the staff's guide from the real thing, when asked, as {@link ScreenshotTest} makes the others.
 */
@InBrowser
@EnabledIfSystemProperty(named = "motcua.screenshots", matches = ".+", disabledReason = "pictures are made when asked")
class StaffGuideTest {

    private final Stage stage;
    private final StaffDesk desk;

    StaffGuideTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(stage.service());
    }

    @Test
    void theFirstDayOfAnOfficer() throws IOException {
        try (Visitor lan = stage.visitor(Pictures.phone(ColorScheme.LIGHT));
                Visitor hoa = stage.visitor(Pictures.desktop(ColorScheme.LIGHT));
                Visitor citizen =
                        stage.visitor(Pictures.phone(ColorScheme.LIGHT)).open("/");
                Visitor other = stage.visitor().open("/")) {
            lan.open("/staff/sign-in");
            Pictures.save(lan.page(), "guide-sign-in");
            desk.signIn(lan.page());
            desk.signIn(hoa.page(), "Trần Thị Hoa");
            other.ask("lệ phí đăng ký kết hôn");
            other.ask("cho tôi gặp cán bộ");
            citizen.ask(Visitor.QUESTION);
            citizen.choices()
                    .filter(new Locator.FilterOptions().setHasText("Hướng dẫn từng bước"))
                    .first()
                    .click();
            assertThat(citizen.page().locator(".progress").last()).isVisible();
            citizen.ask("gặp cán bộ");
            Pictures.save(citizen.page(), "guide-citizen-asks");
            long number = lastCase();

            lan.open("/staff");
            Pictures.save(lan.page(), "guide-start");
            lan.open("/staff/cases");
            Pictures.save(lan.page(), "guide-list");
            hoa.open("/staff/cases/" + number);
            Pictures.save(hoa.page(), "guide-case-desktop");

            Page page = lan.page();
            lan.open("/staff/cases/" + number);
            Pictures.save(page, "guide-waiting");
            page.locator("#claim").click();
            assertThat(page.locator("#answer")).isVisible();
            page.locator("#answer").fill("Chào anh/chị, tôi xem hồ sơ và trả lời ngay.");
            Pictures.save(page, "guide-answer");
            page.locator("#answer-form button.main").click();
            assertThat(page.locator("#answer")).hasValue("");
            citizen.send("con sinh o nha thi lam the nao");
            assertThat(page.locator("#thread")).containsText("con sinh o nha");
            page.locator(".pane-choice [data-pane=panel]").click();
            Pictures.save(page, "guide-panel");
            page.locator(".pane-choice [data-pane=help]").click();
            Pictures.save(page, "guide-help");
            page.locator(".pane-choice [data-pane=conversation]").click();
            page.locator("#transfer summary").click();
            Pictures.save(page, "guide-transfer");
            page.locator("#transfer summary").click();
            page.locator("#end summary").click();
            Pictures.save(page, "guide-end");
            page.locator("#end button.main").click();
            assertThat(page.locator("#answer")).hasCount(0);
            assertThat(citizen.page().locator("#thread")).containsText("Rất hài lòng");
            Pictures.save(citizen.page(), "guide-citizen-back");
            hoa.open("/staff/board");
            Pictures.save(hoa.page(), "guide-board");
        }
    }

    private long lastCase() {
        return stage.service()
                .part(JdbcClient.class)
                .sql("select max(id) from hand_over")
                .query(Long.class)
                .single();
    }
}
