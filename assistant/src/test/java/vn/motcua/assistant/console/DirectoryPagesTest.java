package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.assistant.directory.DirectoryBook;
import vn.motcua.assistant.directory.DirectoryFact;
import vn.motcua.assistant.directory.Unit;
import vn.motcua.assistant.directory.UnitField;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.staff.AuditEntry;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The directory as editors keep it, and the page of a unit that citizens see. */
class DirectoryPagesTest extends StaffFace {

    @Autowired
    private DirectoryBook book;

    @Test
    void aUnitIsMadeShownToEverybodyChangedAndDeleted() {
        String editor = account(Role.EDITOR);
        StaffBrowser browser = signedIn(editor);
        String key = "tram-y-te-" + UUID.randomUUID().toString().substring(0, 6);
        HttpResponse<String> made = browser.post(
                "/staff/directory",
                "key",
                key,
                "kind",
                "clinic",
                "name",
                " Trạm Y tế <b>xã</b> ",
                "hours",
                "từ thứ hai đến thứ sáu, sáng 7h30-11h30, chiều 1h30-5h",
                "phone",
                "0238 3555 002, 0912 000 002",
                "point",
                "18.905, 105.302",
                "receptions",
                "Trạm trưởng: T5 08:00-11:30",
                "enabled",
                "có");
        assertThat(location(made)).isEqualTo("/staff/directory?done=saved");
        Unit unit = unit(key);
        assertThat(unit.name()).isEqualTo("Trạm Y tế <b>xã</b>");
        assertThat(unit.hours()).isEqualTo("T2-T6 07:30-11:30 13:30-17:00");
        assertThat(browser.get("/staff/directory").body()).contains("Trạm Y tế &lt;b&gt;xã&lt;/b&gt;", "0238 3555 002");
        assertThat(browser.get("/staff/directory?q=tram+y+te").body()).contains("0238 3555 002");
        assertThat(browser.get("/staff/directory/" + unit.id()).body()).contains("value=\"18.905000, 105.302000\"");

        // The other nodes are told; this one hears it the same way.
        Waiting.until(
                "citizens see it", () -> browser().get("/directory/" + key).statusCode() == 200);
        String seen = browser().get("/directory/" + key).body();
        assertThat(seen)
                .contains("Trạm Y tế &lt;b&gt;xã&lt;/b&gt;", "0238 3555 002", "7h30–11h30", "openstreetmap.org", "113")
                .doesNotContain("<b>xã</b>");
        assertThat(browser().get("/directory/" + key + "?lang=en").body()).contains("Hours", "07:30–11:30");

        browser.post("/staff/directory/" + unit.id(), "key", key, "kind", "clinic", "name", "Trạm Y tế");
        assertThat(unit(key).enabled()).isFalse();
        Waiting.until(
                "citizens see it no more",
                () -> browser().get("/directory/" + key).statusCode() == 404);
        assertThat(browser().get("/directory/" + key).body()).contains("không còn trong danh bạ");
        assertThat(location(browser.post("/staff/directory/" + unit.id() + "/delete")))
                .endsWith("done=deleted");
        assertThat(browser.get("/staff/directory/" + unit.id()).statusCode()).isEqualTo(404);
        assertThat(rows(editor))
                .extracting(AuditEntry::act)
                .contains("unit-created", "unit-changed", "unit-deleted", "directory-read");
    }

    @Test
    void allThatIsWrongIsSaidBesideWhatWasTyped() {
        HttpResponse<String> refused = signedIn(account(Role.ADMINISTRATOR))
                .post(
                        "/staff/directory",
                        "name",
                        "",
                        "kind",
                        "castle",
                        "phone",
                        "113",
                        "hours",
                        "T2-T6 11:30-07:30",
                        "receptions",
                        "Chủ tịch thứ năm",
                        "handles",
                        "9.999999");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "cần tên",
                        "không có loại “castle”",
                        "113 là số khẩn cấp",
                        "giờ đóng phải sau giờ mở",
                        "không đọc được “Chủ tịch thứ năm”",
                        "không có thủ tục mã 9.999999",
                        "href=\"#hours\"");
    }

    @Test
    void theFormAsksForWhatBelongsToTheKindAndKeepsTheRest() {
        StaffBrowser browser = signedIn(account(Role.EDITOR));
        assertThat(shown(browser.get("/staff/directory/new").body()))
                .contains("id=\"name\"", "id=\"phone\"")
                .doesNotContain("id=\"timetable\"", "id=\"desk\"", "id=\"key\"");
        // Without scripts a button shows the fields of the kind; nothing is stored, and what was typed stays.
        HttpResponse<String> school =
                browser.post("/staff/directory", "step", "kind", "kind", "primary-school", "name", "Trường <Kim Đồng>");
        assertThat(school.statusCode()).isEqualTo(200);
        assertThat(shown(school.body()))
                .contains("id=\"timetable\"", "id=\"enrolment\"", "value=\"Trường &lt;Kim Đồng&gt;\"")
                .doesNotContain("id=\"desk\"", "id=\"handles\"");
        assertThat(book.units()).noneMatch(unit -> unit.name().equals("Trường <Kim Đồng>"));
        for (UnitField field : UnitField.values()) {
            assertThat(school.body()).containsOnlyOnce(" name=\"" + field.word() + "\"");
        }
        // What was written of another kind is not hidden.
        HttpResponse<String> office =
                browser.post("/staff/directory", "step", "kind", "kind", "tax", "timetable", "7h30–11h30");
        assertThat(shown(office.body())).contains("id=\"desk\"", "7h30–11h30");
        // A fault in what is folded away opens it.
        assertThat(browser.post("/staff/directory", "kind", "tax", "name", "Thuế", "email", "x")
                        .body())
                .contains("<details class=\"further\" open");
    }

    private static String shown(String page) {
        return page.substring(page.indexOf("<form class=\"card\""), page.indexOf("<details class=\"further\""));
    }

    @Test
    void aKeyIsTakenOnce() {
        StaffBrowser browser = signedIn(account(Role.EDITOR));
        String key = "k" + UUID.randomUUID().toString().substring(0, 8);
        browser.post("/staff/directory", "key", key, "kind", "other", "name", "Một");
        assertThat(browser.post("/staff/directory", "key", key, "kind", "other", "name", "Hai")
                        .body())
                .contains("đã có đơn vị khác dùng");
    }

    @Test
    void daysAreAddedReplacedAndTakenBack() {
        StaffBrowser browser = signedIn(account(Role.EDITOR));
        LocalDate day = LocalDate.now(ShownTimes.ZONE).plusDays(45);
        assertThat(browser.post("/staff/directory/days", "day", day.toString(), "hours", "8 giờ")
                        .body())
                .contains("Giờ chưa đọc được");
        browser.post("/staff/directory/days", "day", day.toString(), "reason", "Tập huấn lớn");
        browser.post("/staff/directory/days", "day", day.toString(), "hours", "08:00-10:00", "reason", "Họp dân");
        var added =
                book.days(day).stream().filter(known -> known.day().equals(day)).toList();
        assertThat(added).hasSize(1);
        assertThat(added.getFirst().hours()).isEqualTo("08:00-10:00");
        assertThat(browser.get("/staff/directory").body()).contains("Họp dân").doesNotContain("Tập huấn lớn");
        browser.post("/staff/directory/days/" + added.getFirst().id() + "/remove");
        assertThat(book.days(day)).doesNotContain(added.getFirst());
    }

    @Test
    void factsAreKept() {
        StaffBrowser browser = signedIn(account(Role.EDITOR));
        assertThat(browser.post("/staff/directory/facts", "questions", " ", "answer", "")
                        .body())
                .contains("Cần từ 1 đến 50 cách hỏi", "Cần câu trả lời");
        String question = "chợ phiên " + UUID.randomUUID();
        browser.post(
                "/staff/directory/facts", "questions", question + "\r\nhọp chợ", "answer", "Ngày 3.", "enabled", "on");
        DirectoryFact fact = book.facts().stream()
                .filter(known -> known.questions().contains(question))
                .findFirst()
                .orElseThrow();
        assertThat(fact.questions()).containsExactly(question, "họp chợ");
        browser.post("/staff/directory/facts/" + fact.id(), "questions", question, "answer", "Ngày 8.");
        assertThat(book.fact(fact.id()).orElseThrow().answer()).isEqualTo("Ngày 8.");
        browser.post("/staff/directory/facts/" + fact.id() + "/delete");
        assertThat(book.fact(fact.id())).isEmpty();
    }

    @Test
    void aSheetIsLookedThroughAndTakenOverOnce() {
        StaffBrowser browser = signedIn(account(Role.EDITOR));
        String key = "s" + UUID.randomUUID().toString().substring(0, 8);
        String sheet = "Mã,Loại,Tên,Điện thoại,Giờ làm việc\r\n" + key
                + ",Trạm y tế,Trạm Y tế thử,0238 3555 009,\"thứ hai – thứ sáu 7h30-11h30, 13h30-17h00\"\r\n";
        String preview = upload(browser, sheet).body();
        assertThat(preview).contains("Thêm 1, sửa 0", "Trạm Y tế thử", "Dòng 2");
        assertThat(book.units()).noneMatch(unit -> unit.key().equals(key));
        String number = hidden(preview, "sheet");
        String seen = hidden(preview, "seen");
        assertThat(signedIn(account(Role.EDITOR))
                        .post("/staff/directory/sheet/take-over", "sheet", number, "seen", seen)
                        .body())
                .as("of somebody else")
                .contains("Tải tệp lên lại");
        assertThat(location(browser.post("/staff/directory/sheet/take-over", "sheet", number, "seen", seen)))
                .endsWith("done=taken-over");
        assertThat(unit(key).phone()).isEqualTo("0238 3555 009");
        assertThat(unit(key).hours()).isEqualTo("T2-T6 07:30-11:30 13:30-17:00");
        assertThat(browser.post("/staff/directory/sheet/take-over", "sheet", number, "seen", seen)
                        .statusCode())
                .isEqualTo(422);
        assertThat(upload(browser, sheet).body()).contains("không có gì để nhận");
    }

    @Test
    void whatHasChangedMeanwhileIsShownAgain() {
        StaffBrowser browser = signedIn(account(Role.EDITOR));
        String key = "m" + UUID.randomUUID().toString().substring(0, 8);
        String preview = upload(browser, "Mã,Loại,Tên\r\n" + key + ",other,Đơn vị mới\r\n")
                .body();
        browser.post("/staff/directory", "key", key, "kind", "other", "name", "Đơn vị khác");
        HttpResponse<String> again = browser.post(
                "/staff/directory/sheet/take-over", "sheet", hidden(preview, "sheet"), "seen", hidden(preview, "seen"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("vừa được người khác sửa", "Đơn vị khác");
        assertThat(unit(key).name()).isEqualTo("Đơn vị khác");
    }

    @Test
    void errorsOfASheetAreShownWithTheirPlace() {
        assertThat(upload(signedIn(account(Role.EDITOR)), "Loại,Tên,Điện thoại\r\nclinic,Trạm,xyz\r\n")
                        .body())
                .contains("Dòng 2, cột C", "“xyz” không phải số điện thoại")
                .doesNotContain("Nhận vào danh bạ</button>");
    }

    @Test
    void whatIsDownloadedChangesNothingWhenItComesBack() {
        StaffBrowser browser = signedIn(account(Role.EDITOR));
        browser.post("/staff/directory", "kind", "village-head", "name", "Trưởng xóm 9", "enabled", "có");
        assertThat(upload(
                                browser,
                                browser.get("/staff/directory/sheet/danh-ba.csv")
                                        .body())
                        .body())
                .contains("Thêm 0, sửa 0");
        assertThat(browser.get("/staff/directory/sheet/danh-ba.xlsx").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("attachment", "danh-ba.xlsx"));
    }

    private Unit unit(String key) {
        return book.units().stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> upload(StaffBrowser browser, String sheet) {
        return browser.postFile("/staff/directory/sheet", "danh-ba.csv", sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static String hidden(String page, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }
}
