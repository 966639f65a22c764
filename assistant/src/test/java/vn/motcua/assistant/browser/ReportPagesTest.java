package vn.motcua.assistant.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.attachment.SampleFiles;
import vn.motcua.assistant.messaging.Waiting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Reports in a real browser: the staff's pages and the page for everybody. */
@InBrowser
class ReportPagesTest {

    private final Stage stage;
    private final StaffDesk desk;

    ReportPagesTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(stage.service());
    }

    private long report(String code) {
        JdbcClient jdbc = stage.service().part(JdbcClient.class);
        long id = jdbc.sql("""
                insert into report(code, category, unit_id, status, place, latitude, longitude, due_on, received_at, begun_at)
                select ?, code, unit_id, 'received', 'trước cổng trường tiểu học Kim Đồng, đường Nguyễn Thị Minh Khai', 21.0278, 105.8342,
                '2020-01-01', now(), now() from report_category where code = 'road' returning id""").param(code).query(Long.class).single();
        jdbc.sql("""
                with voice as (insert into report_voice(report_id, code, sequence, anonymous, language, rating, sent_at)
                    values (?, ?, 1, true, 'vi', 4, now()) returning id, report_id)
                insert into report_entry(report_id, voice_id, kind, text, written_at)
                select report_id, id, 'told', 'Mặt đường có nhiều ổ gà sâu, trời mưa đọng nước, các cháu đi học hay ngã.', now() from voice""").params(id, code).update();
        jdbc.sql("""
                insert into report_picture(report_id, sequence, handle, state, due_at, created_at, kind, bytes)
                values (?, 1, ?, 'kept', now(), now(), 'jpeg', ?)""").params(id, code, SampleFiles.jpeg(640, 480)).update();
        return id;
    }

    @Test
    void axeFindsNothingAndNothingSticksOut() {
        long id = report("PA-AXE0-0001");
        try (Visitor visitor = stage.visitor(Device.still())) {
            desk.signIn(visitor.page());
            visitor.open("/staff/reports");
            visitor.assertFitsEveryDevice();
            visitor.open("/staff/reports/" + id + "?lang=en");
            assertThat(visitor.page().locator(".report-pictures img")).isVisible();
            visitor.assertFitsEveryDevice();
            visitor.open("/staff/report-settings?lang=vi");
            visitor.page().locator("details summary").first().click();
            visitor.assertFitsEveryDevice();
            visitor.open("/reports");
            visitor.assertFitsEveryDevice();
        }
    }

    @Test
    void anOfficerAnswersWithoutScripts() {
        long id = report("PA-AXE0-0002");
        try (Visitor visitor = stage.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = visitor.page();
            desk.signIn(page);
            page.navigate(stage.service().address() + "/staff/reports/" + id);
            page.locator("form[action$='/assign'] button.main").first().click();
            assertThat(page.locator("[role=status]")).containsText("Đã lưu");
            page.locator("#value").fill("Đã vá xong mặt đường.");
            page.locator("form[action$='/answer'] button.main").click();
            assertThat(page.locator("h1 .badge").last()).containsText("Đã trả lời");
            page.navigate(stage.service().address() + "/reports");
            assertThat(page.locator("main")).containsText("Đã vá xong mặt đường.");
        }
    }

    @Test
    void aVisitorSharesAPlaceAndAPicture() {
        try (Visitor visitor = stage.visitor(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setGeolocation(new Geolocation(21.0278, 105.8342))
                        .setPermissions(List.of("geolocation")))
                .open("/")) {
            Page page = visitor.page();
            visitor.ask("tôi muốn phản ánh rác chất đống mấy hôm nay");
            assertThat(visitor.answers().last()).containsText("ở đâu");
            pressed(visitor, "Chia sẻ vị trí");
            assertThat(visitor.answers().last()).containsText("ảnh");
            assertThat(visitor.own().last()).containsText("Chia sẻ vị trí");
            FileChooser chooser = page.waitForFileChooser(() -> pressed(visitor, "Gửi ảnh"));
            chooser.setFiles(new FilePayload("IMG_1.jpg", "image/jpeg", SampleFiles.jpeg(60, 40)));
            assertThat(visitor.answers().last()).containsText("Đã nhận ảnh");
            assertThat(visitor.own().last()).containsText("Một ảnh");
            pressed(visitor, "Xong, tiếp tục");
            pressed(visitor, "Gửi ẩn danh");
            assertThat(visitor.answers().last()).containsText("Vị trí trên bản đồ");
            visitor.assertAccessible();
            visitor.assertNoSidewaysScroll();
            pressed(visitor, "Gửi");
            assertThat(visitor.answers().last()).containsText("mã PA-");
        }
    }

    @Test
    void aPictureIsSentWithoutScripts() {
        try (Visitor visitor = stage.visitor(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844))) {
            Page page = visitor.page();
            page.navigate(stage.service().address() + "/basic");
            visitor.box().fill("tôi muốn phản ánh ổ gà ở ngõ 77 phố Không Script");
            page.locator(".send").click();
            visitor.assertNoSidewaysScroll();
            Waiting.until("a picture is asked for", () -> {
                page.navigate(stage.service().address() + "/basic");
                return page.locator("#picture").count() > 0;
            });
            page.locator("#picture")
                    .setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", SampleFiles.jpeg(60, 40)));
            page.locator(".sharing button").click();
            seenAnew(page, "Đã nhận ảnh");
            assertThat(page.locator("main")).containsText("Một ảnh");
        }
    }

    /** Without scripts the page shows what was there when it was opened. */
    private void seenAnew(Page page, String text) {
        Waiting.until("it is shown: " + text, () -> {
            page.navigate(stage.service().address() + "/basic");
            return page.locator("main").textContent().contains(text);
        });
    }

    private static void pressed(Visitor visitor, String label) {
        visitor.choices()
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label + "$")))
                .last()
                .click();
    }
}
