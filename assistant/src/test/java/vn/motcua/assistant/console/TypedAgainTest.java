package vn.motcua.assistant.console;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** A form that is refused shows again what was typed into it, and no other form of the page does. */
class TypedAgainTest extends StaffFace {

    private static final String VERSION = "name=\"version\" value=";

    @Test
    void aVisitAtHome() {
        StaffBrowser officer = signedIn(account(Role.OFFICER));
        HttpResponse<String> refused = officer.post(
                "/staff/home-help", "what", "Làm căn cước", "place", "", "contact", "Chị <Hoa>", "wish", "buổi sáng");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"Làm căn cước\"", "value=\"Chị &lt;Hoa&gt;\"", "value=\"buổi sáng\"");

        long visit = jdbc.sql("""
                insert into home_visit(contact, what, place, wish, status, asked_at)
                values ('Anh Nam', 'Chứng thực', 'ngõ 5', '', 'asked', now()) returning id""").query(Long.class).single();
        String planned = officer.post(
                        "/staff/home-help/" + visit + "/plan",
                        "day",
                        "",
                        "part",
                        "afternoon",
                        "note",
                        "nhớ mang máy ảnh")
                .body();
        assertThat(planned)
                .contains("value=\"nhớ mang máy ảnh\"", "<details open", "value=\"afternoon\" selected=\"selected\"");
        assertThat(planned.split("nhớ mang máy ảnh", -1))
                .as("in one form alone")
                .hasSize(2);
        jdbc.sql("delete from home_visit where id = ?").param(visit).update();
    }

    @Test
    void topicsAndVillages() {
        StaffBrowser supervisor = signedIn(account(Role.SUPERVISOR));
        HttpResponse<String> topic = supervisor.post(
                "/staff/announcement-lists/topics",
                "name",
                "",
                "nameEn",
                "Markets",
                "words",
                "chợ phiên",
                "alarm",
                "on");
        assertThat(topic.statusCode()).isEqualTo(422);
        assertThat(topic.body()).contains("value=\"Markets\"", ">chợ phiên</textarea>");
        HttpResponse<String> villages = supervisor.post(
                "/staff/announcement-lists/villages", "commune", "xã Gõ Lại", "code", "12", "names", "Thôn Gõ Lại");
        assertThat(villages.statusCode()).isEqualTo(422);
        assertThat(villages.body()).contains("value=\"xã Gõ Lại\"", "value=\"12\"", ">Thôn Gõ Lại</textarea>");
    }

    @Test
    void kindsOfReports() {
        StaffBrowser administrator = signedIn(account(Role.ADMINISTRATOR));
        HttpResponse<String> refused = administrator.post(
                "/staff/report-settings/categories",
                "code",
                "Sai Mã",
                "nameVi",
                "Chó thả rông",
                "workingDays",
                "7",
                "words",
                "chó thả");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"Sai Mã\"", "value=\"Chó thả rông\"", "value=\"7\"", ">chó thả</textarea>");
        HttpResponse<String> unit =
                administrator.post("/staff/report-settings/units", "nameVi", "", "nameEn", "Dog wardens");
        assertThat(unit.body()).contains("value=\"Dog wardens\"");
    }

    @Test
    void ofTwoWhoEditOneEntryTheSecondLosesNoWord() {
        StaffBrowser administrator = signedIn(account(Role.ADMINISTRATOR));
        administrator.post(
                "/staff/report-settings/categories", "code", "go-lai", "nameVi", "Ban đầu", "workingDays", "7");
        String category = "/staff/report-settings/categories/go-lai";
        administrator.post(category, "version", "0", "nameVi", "Người thứ nhất", "workingDays", "8");
        HttpResponse<String> second = administrator.post(
                category, "version", "0", "nameVi", "Người thứ hai", "workingDays", "9", "words", "chữ đã gõ");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(form(second.body(), category))
                .contains("value=\"Người thứ hai\"", "value=\"9\"", ">chữ đã gõ</textarea>", VERSION + "\"1\"");
        assertThat(second.body()).contains("Mục này đã được người khác sửa", "<strong>Người thứ nhất</strong>");
        assertThat(administrator
                        .post(category, "version", "1", "nameVi", "Người thứ hai", "workingDays", "9")
                        .statusCode())
                .isEqualTo(302);

        administrator.post("/staff/report-settings/units", "nameVi", "Tổ Gõ Lại");
        String unit = "/staff/report-settings/units/"
                + jdbc.sql("select id from report_unit where name_vi = 'Tổ Gõ Lại'")
                        .query(Long.class)
                        .single();
        administrator.post(unit, "version", "0", "nameVi", "Tổ Gõ Lại Một");
        HttpResponse<String> renamed =
                administrator.post(unit, "version", "0", "nameVi", "Tổ Gõ Lại Hai", "nameEn", "Retyped");
        assertThat(renamed.statusCode()).isEqualTo(409);
        assertThat(form(renamed.body(), unit))
                .contains("value=\"Tổ Gõ Lại Hai\"", "value=\"Retyped\"", VERSION + "\"1\"");
        jdbc.sql("delete from report_category where code = 'go-lai'").update();
        jdbc.sql("delete from report_unit where name_vi like 'Tổ Gõ Lại%'").update();
    }

    private static String form(String page, String action) {
        int begins = page.indexOf("action=\"" + action + "\"");
        assertThat(begins).as(action).isPositive();
        return page.substring(begins, page.indexOf("</form>", begins));
    }
}
