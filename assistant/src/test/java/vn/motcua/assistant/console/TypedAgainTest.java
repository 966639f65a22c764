package vn.motcua.assistant.console;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** A form that is refused shows again what was typed into it, and no other form of the page does. */
class TypedAgainTest extends StaffFace {

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
}
