package vn.motcua.assistant.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Announcements from the first village to the citizen's page, in a real browser. */
@InBrowser
class AnnouncementsTest {

    private final Stage stage;
    private final StaffDesk desk;

    AnnouncementsTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(stage.service());
    }

    @Test
    void aCitizenSubscribesAndIsToldWhatTwoOfficersLetGo() {
        String place = UUID.randomUUID().toString().substring(0, 6);
        String title = "Cúp điện " + place;
        try (Visitor citizen = stage.visitor().open("/");
                Visitor writer = stage.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
                Visitor supervisor = stage.visitor(Device.still())) {
            Page lists = supervisor.page();
            desk.signIn(lists);
            supervisor.open("/staff/announcement-lists?lang=vi");
            lists.locator("#commune").fill("xã " + place);
            lists.locator("#names").fill("Thôn 3 " + place);
            lists.locator("#add-villages").click();
            assertThat(lists.locator(".notice[role=status]")).containsText("Đã thêm 1");
            supervisor.assertFitsEveryDevice();

            citizen.ask("đăng ký nhận thông báo cúp điện thôn 3 " + place);
            citizen.choices().first().click();
            assertThat(citizen.page().locator("#thread")).containsText("Đã đăng ký nhận tin");

            Page page = writer.page();
            desk.signIn(page, "Người soạn");
            StaffDesk.goBeyond(page, "/staff/announcements");
            page.locator("a[href='/staff/announcements/new']").click();
            page.locator("#topic")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Cúp điện, cúp nước"));
            page.locator("#title").fill(title);
            page.locator("#body").fill("Từ 7 giờ 30 đến 11 giờ, sửa đường dây.");
            page.locator("input[name=alarm]").check();
            page.locator("button[formaction$=preview]").click();
            assertThat(page.locator(".said").first()).containsText("Tin khẩn: " + title);
            page.locator("form.card button.main").click();
            page.locator("#submit").click();
            assertThat(page.locator(".notice[role=status]")).containsText("Đã gửi duyệt");
            assertThat(page.locator("#approve")).hasCount(0);

            Page approver = supervisor.page();
            supervisor.open("/staff/announcements");
            supervisor.assertFitsEveryDevice();
            approver.locator("main a", new Page.LocatorOptions().setHasText(title))
                    .click();
            supervisor.assertFitsEveryDevice();
            approver.locator("#approve").click();
            // By itself: the page is not opened again.
            assertThat(approver.locator("#now")).containsText("Đã gửi xong");
            assertThat(approver.locator("#now")).containsText("Để sẵn trên trang chat");
            supervisor.assertFitsEveryDevice();
            assertThat(citizen.page().locator("#thread")).containsText(title);
        }
    }

    @Test
    void axeFindsNothingInTheForm() {
        try (Visitor visitor = stage.visitor(Device.still())) {
            desk.signIn(visitor.page());
            for (String address : List.of("/staff/announcements/new", "/staff/announcements?lang=en")) {
                visitor.open(address);
                visitor.assertFitsEveryDevice();
            }
        }
    }
}
