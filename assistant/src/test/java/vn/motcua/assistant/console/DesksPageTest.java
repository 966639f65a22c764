package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.handoff.DeskEntry;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The desks as administrators keep them. */
class DesksPageTest extends StaffFace {

    @Autowired
    private DeskBook desks;

    @Autowired
    private PublishedKnowledge knowledge;

    @Test
    void aDeskIsMadeChangedAndDeleted() {
        String keeper = account(Role.ADMINISTRATOR);
        StaffBrowser browser = signedIn(keeper);
        String officer = account(Role.OFFICER);
        long member = accounts.find(officer).orElseThrow().member().id();
        String field =
                knowledge.current().search().catalogue().procedures().getFirst().field();
        String name = "Quầy " + UUID.randomUUID().toString().substring(0, 6);
        HttpResponse<String> made = browser.post(
                "/staff/desks",
                "name",
                " " + name + " ",
                "nameEn",
                "Desk",
                "communes",
                "Phường Sài Gòn\r\n\r\nXã Bình Mỹ\r\nXã Bình Mỹ",
                "fields",
                field.toUpperCase(java.util.Locale.ROOT),
                "hours",
                "thứ 2 đến thứ 5: 7h30-11h30. Chủ nhật 8h-10h",
                "answerWithin",
                "20",
                "enabled",
                "on",
                "position",
                "7",
                "member",
                Long.toString(member));
        assertThat(location(made)).isEqualTo("/staff/desks?done=saved");
        DeskEntry desk = desks.all().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(desk.communes()).containsExactly("Phường Sài Gòn", "Xã Bình Mỹ");
        assertThat(desk.fields()).containsExactly(field);
        assertThat(desk.answerWithinMinutes()).isEqualTo(20);
        assertThat(desk.enabled()).isTrue();
        assertThat(desks.membersOf(desk.id())).containsExactly(member);
        assertThat(browser.get("/staff/desks").body())
                .contains("thứ Hai đến thứ Năm: 7h30–11h30; Chủ nhật: 8h00–10h00", "Người " + officer);
        assertThat(rows(keeper)).extracting(row -> row.act()).contains("desk-created", "desks-read");

        browser.post("/staff/desks/" + desk.id(), "name", name, "hours", "", "answerWithin", "15", "position", "7");
        DeskEntry changed = desks.find(desk.id()).orElseThrow();
        assertThat(changed.enabled()).isFalse();
        assertThat(changed.hours()).isEmpty();
        assertThat(desks.membersOf(desk.id())).isEmpty();
        assertThat(browser.get("/staff/desks").body()).contains("theo giờ chung của đơn vị", "Đang tắt");
        assertThat(location(browser.post("/staff/desks/" + desk.id() + "/delete")))
                .endsWith("done=deleted");
        assertThat(browser.get("/staff/desks/" + desk.id()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T8 07:30-11:30 | chưa đọc được “T8”",
                "T2-T6 | “T2-T6” còn thiếu ngày hoặc giờ",
                "T6-T2 07:30-11:30 | “T6-T2” không phải các ngày liền nhau",
                "T2 11:30-07:30 | ở “11:30-07:30” giờ đóng phải sau giờ mở",
                "T2 7h30 | chưa đọc được “7h30”",
                "T2 07:30-11:30 11:00-12:00 | “11:00-12:00” bắt đầu trước khi",
                "T2-T6 07:30-11:30; T4 13:00-14:00 | T4 được ghi hai lần"
            })
    void hoursThatCannotBeReadSayWhatIsWrongAndWhere(String hours, String problem) {
        HttpResponse<String> refused = signedIn(account(Role.ADMINISTRATOR))
                .post("/staff/desks", "name", "Quầy", "hours", hours, "answerWithin", "15", "position", "0");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(problem, "href=\"#hours\"", "value=\"" + hours + "\"");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        HttpResponse<String> refused = signedIn(account(Role.ADMINISTRATOR))
                .post(
                        "/staff/desks",
                        "name",
                        " ",
                        "answerWithin",
                        "0",
                        "position",
                        "x",
                        "fields",
                        "Lĩnh vực <i>lạ</i>");
        assertThat(refused.body())
                .contains(
                        "Cần tên quầy",
                        "từ 1 đến 10000",
                        "Thứ tự là một số",
                        "không có lĩnh vực “Lĩnh vực &lt;i&gt;lạ&lt;/i&gt;”")
                .doesNotContain("<i>lạ");
        assertThat(desks.all()).noneMatch(desk -> desk.name().isBlank());
    }

    @Test
    void daysOffAreAddedAndTakenBack() {
        String keeper = account(Role.ADMINISTRATOR);
        StaffBrowser browser = signedIn(keeper);
        LocalDate day = LocalDate.now(ShownTimes.ZONE).plusDays(40);
        assertThat(browser.post(
                                "/staff/desks/days-off",
                                "day",
                                day.minusDays(41).toString())
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post("/staff/desks/days-off", "day", "ngày mai").body())
                .contains("Cần một ngày, từ hôm nay");
        assertThat(location(
                        browser.post("/staff/desks/days-off", "day", day.toString(), "desk", "", "reason", "Tập huấn")))
                .endsWith("done=day-added");
        DeskBook.DayOff added = desks.daysOff(day).stream()
                .filter(off -> off.reason().equals("Tập huấn"))
                .findFirst()
                .orElseThrow();
        assertThat(added.desk()).isNull();
        assertThat(browser.get("/staff/desks").body()).contains("Tập huấn");
        browser.post("/staff/desks/days-off/" + added.id() + "/remove");
        assertThat(desks.daysOff(day)).doesNotContain(added);
    }
}
