package vn.motcua.assistant.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.directory.DirectoryBook;
import vn.motcua.assistant.directory.Unit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The pages of the directory, of those who keep it and of everybody, in a real browser. */
@InBrowser
class DirectoryPagesTest {

    private final Stage stage;
    private final StaffDesk desk;

    DirectoryPagesTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(stage.service());
    }

    @Test
    void aUnitIsWrittenAskedForAndSeenAndAxeFindsNothing() {
        String name = "Trạm Y tế " + UUID.randomUUID().toString().substring(0, 6);
        try (Visitor keeper = stage.visitor(Device.still());
                Visitor citizen = stage.visitor(Device.still())) {
            Page page = keeper.page();
            desk.signIn(page);
            keeper.open("/staff/directory/new");
            assertThat(page.locator("#timetable")).isHidden();
            page.locator("#kind").selectOption("primary-school");
            page.locator("#timetable").fill("7h30–11h30");
            assertThat(page.locator("#receptions")).isHidden();
            page.locator("#kind").selectOption("tax");
            assertThat(page.locator("#receptions")).isVisible();
            // What is filled in is not hidden.
            assertThat(page.locator("#timetable")).isVisible();
            page.locator("#timetable").fill("");
            page.locator("#name").fill(name);
            page.locator("#kind").selectOption("clinic");
            page.locator("#hours").fill("T2-T6 11:30-07:30");
            page.locator("form.card button.main").click();
            assertThat(page.locator("[role=alert]")).containsText("giờ đóng phải sau giờ mở");
            keeper.assertFitsEveryDevice();
            page.locator("#hours").fill("T2-T6 07:30-11:30");
            page.locator("#address").fill("Xóm 2, cạnh chợ");
            page.locator("#point").fill("18.905, 105.302");
            page.locator("#receptions").fill("Trạm trưởng: T5 08:00-11:30");
            page.locator("form.card button.main").click();
            assertThat(page.locator("main")).containsText(name);

            keeper.open("/staff/directory/sheet");
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "danh-ba.csv",
                            "text/csv",
                            ("Loại,Tên,Điện thoại\r\nclinic," + name + ",xyz\r\npolice,Công an,0238 1\r\n")
                                    .getBytes(StandardCharsets.UTF_8)));
            page.locator("form.card button.main").last().click();
            assertThat(page.locator("[role=alert]")).containsText("Dòng 2, cột C");
            keeper.assertFitsEveryDevice();

            Unit unit = stage.service().part(DirectoryBook.class).units().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            for (String address : List.of(
                    "/staff/directory",
                    "/staff/directory/" + unit.id() + "?lang=en",
                    "/staff/directory/sheet?lang=vi",
                    "/staff/directory/facts",
                    "/staff/directory/facts/new")) {
                keeper.open(address);
                keeper.assertFitsEveryDevice();
            }

            citizen.open("/").ask("địa chỉ " + name);
            assertThat(citizen.page().locator("[role=log]")).containsText("Xóm 2, cạnh chợ");
            citizen.open("/directory/" + unit.key());
            assertThat(citizen.page().locator("h1")).hasText(name);
            citizen.assertFitsEveryDevice();
        }
    }
}
