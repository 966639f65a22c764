package vn.motcua.assistant.console;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.attachment.SampleFiles;
import vn.motcua.assistant.staff.AuditEntry;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports as officers, administrators and everybody see them. */
class ReportPagesTest extends StaffFace {

    /** One as a citizen sent it; returns its number. */
    private long report(String place, String due) {
        return jdbc.sql("""
                with matter as (
                    insert into report(code, category, unit_id, status, place, place_key, due_on, received_at, begun_at)
                    select 'PA-' || upper(substr(md5(?), 1, 4)) || '-TEST', code, unit_id, 'received', ?, '', ?::date, now(), now()
                    from report_category where code = 'road' returning id, code),
                voice as (
                    insert into report_voice(report_id, code, sequence, anonymous, language, sent_at)
                    select id, code, 1, true, 'vi', now() from matter returning id, report_id)
                insert into report_entry(report_id, voice_id, kind, text, written_at)
                select report_id, id, 'told', ?, now() from voice returning report_id""")
                .params(place, place, due, "Ổ gà <b>to</b> ở " + place + ", gọi tôi Trần Thị Bưởi")
                .query(Long.class)
                .single();
    }

    private int version(long id) {
        return jdbc.sql("select version from report where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsOverdueComesFirstAndFiltersHold() {
        long later = report("ngõ 3", "2099-01-01");
        long overdue = report("ngõ 4", "2020-01-01");
        StaffBrowser officer = signedIn(account(Role.OFFICER));
        String page = officer.get("/staff/reports").body();
        assertThat(page.indexOf("/staff/reports/" + overdue))
                .isPositive()
                .isLessThan(page.indexOf("/staff/reports/" + later));
        assertThat(page).contains("Quá hạn").doesNotContain("<b>to</b>");
        assertThat(officer.get("/staff/reports?overdue=1").body())
                .contains("/staff/reports/" + overdue + "\"")
                .doesNotContain("/staff/reports/" + later + "\"");
        assertThat(officer.get("/staff/reports?words=ng%C3%B5%203").body())
                .contains("/staff/reports/" + later + "\"")
                .doesNotContain("/staff/reports/" + overdue + "\"");
        assertThat(officer.get("/staff/reports?category=noise").body()).doesNotContain("/staff/reports/" + later);
        assertThat(officer.get("/staff/reports?status=nonsense&unit=x&after=x").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theNextStepIsTheMainButton() {
        long id = report("ngõ 15", "2099-01-01");
        String address = "/staff/reports/" + id;
        StaffBrowser officer = signedIn(account(Role.OFFICER));
        assertThat(officer.get(address).body())
                .contains("<button class=\"main\">Tôi nhận việc này</button>", "<button>Trả lời")
                .doesNotContain("<button class=\"main\">Trả lời");
        officer.post(address + "/assign", "version", "0");
        assertThat(officer.get(address).body())
                .contains("<button class=\"main\">Trả lời")
                .doesNotContain("Tôi nhận việc này");
        assertThat(signedIn(account(Role.OFFICER)).get(address).body())
                .contains("<button class=\"main\">Trả lời", "<button>Tôi nhận việc này</button>");
        jdbc.sql("update report set status = 'received' where id = ?").param(id).update();
        assertThat(officer.get(address).body())
                .as("opened again by the citizen")
                .contains("<button class=\"main\">Tôi nhận việc này</button>");
    }

    @Test
    void anOfficerTakesAnswersAndHidesOne() {
        long id = report("ngõ 5", "2099-01-01");
        String name = account(Role.OFFICER);
        StaffBrowser officer = signedIn(name);
        String address = "/staff/reports/" + id;
        assertThat(officer.get(address).body()).contains("&lt;b&gt;to", "Tôi nhận việc này");
        assertThat(location(officer.post(address + "/assign", "version", "0"))).isEqualTo(address + "?done=saved");
        HttpResponse<String> stale = officer.post(address + "/answer", "version", "0", "value", "Đã vá");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("đã thay đổi", "Đã vá</textarea>");
        HttpResponse<String> empty =
                officer.post(address + "/answer", "version", Integer.toString(version(id)), "value", " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        officer.post(
                address + "/answer",
                "version",
                Integer.toString(version(id)),
                "value",
                "Đã vá, báo bà Trần Thị Bưởi biết.",
                "shown",
                "1");
        String everybody = browser().get("/reports").body();
        assertThat(everybody).contains("Đã vá, báo").doesNotContain("Bưởi", "<b>to</b>");
        officer.post(address + "/hide", "version", Integer.toString(version(id)));
        assertThat(browser().get("/reports").body()).doesNotContain("Đã vá, báo");
        assertThat(rows(name).stream().map(AuditEntry::act))
                .contains("report-read", "report-assigned", "report-answered", "report-hidden");
        assertThat(officer.post(address + "/nonsense", "version", "0").statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/staff/reports/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void aPictureIsNeverAPage() {
        long id = report("ngõ 6", "2099-01-01");
        long picture = jdbc.sql("""
                insert into report_picture(report_id, sequence, handle, state, due_at, created_at, kind, bytes)
                values (?, 1, 'x', 'kept', now(), now(), 'jpeg', ?) returning id""")
                .params(id, SampleFiles.jpeg(30, 20))
                .query(Long.class)
                .single();
        StaffBrowser officer = signedIn(account(Role.SUPERVISOR));
        assertThat(officer.get("/staff/reports/" + id).body()).contains("/staff/reports/pictures/" + picture);
        HttpResponse<String> response = officer.get("/staff/reports/pictures/" + picture);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(response.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox", "default-src 'none'")
                .doesNotContain("script-src");
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(officer.get("/staff/reports/pictures/999999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorKeepsKindsAndUnits() {
        StaffBrowser keeper = signedIn(account(Role.ADMINISTRATOR));
        String address = "/staff/report-settings";
        assertThat(keeper.get(address).body()).contains("Đường sá, cầu cống", "ổ gà");
        assertThat(keeper.post(address + "/units", "nameVi", "Đội cây xanh").statusCode())
                .isEqualTo(302);
        assertThat(keeper.post(address + "/units", "nameVi", "Đội cây xanh").statusCode())
                .isEqualTo(422);
        String[] kind = {
            "code",
            "bus",
            "nameVi",
            "Xe buýt",
            "nameEn",
            "Buses",
            "workingDays",
            "3",
            "placed",
            "1",
            "enabled",
            "1",
            "words",
            "xe buýt\r\nbến xe buýt",
            "position",
            "20"
        };
        assertThat(keeper.post(address + "/categories", kind).statusCode()).isEqualTo(302);
        assertThat(keeper.post(address + "/categories", kind).statusCode()).isEqualTo(422);
        assertThat(keeper.get(address + "?done=saved").body()).contains("Xe buýt", "Đã lưu");
        kind[7] = "900";
        assertThat(keeper.post(address + "/categories/bus", kind).body()).contains("từ 1 đến 365");
        kind[7] = "4";
        assertThat(keeper.post(address + "/categories/bus", kind).statusCode()).isEqualTo(409);
        assertThat(keeper.get(address + "?lang=en").body()).contains("Kinds of reports");
    }

    @Test
    void thePublicPageSpeaksBothLanguages() {
        assertThat(browser().get("/reports").body()).contains("Phản ánh của người dân");
        assertThat(browser().get("/reports?lang=en&after=x").body()).contains("Citizens&#39; reports");
        assertThat(browser().get("/reports?lang=en&after=20").body()).contains("href=\"?after=20&amp;lang=vi\"");
    }
}
