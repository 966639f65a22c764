package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts that officers send often, as their keepers see and change them. */
class CannedPageTest extends StaffFace {

    @Test
    void oneIsAddedLookedAtChangedAndDeleted() {
        StaffBrowser keeper = signedIn(account(Role.SUPERVISOR));
        String shortcut = "p" + UUID.randomUUID().toString().substring(0, 8);
        String[] typed = {
            "shortcut",
            shortcut,
            "language",
            "vi",
            "title",
            "Hẹn <b>lịch</b>",
            "text",
            "{ten} tới {quay} lúc {gio}.",
            "desk",
            ""
        };
        HttpResponse<String> preview = keeper.post("/staff/canned/preview", typed);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("Anh/chị tới ", "value=\"" + shortcut + "\"", "{ten} tới {quay} lúc {gio}.")
                .contains("&lt;b&gt;lịch")
                .doesNotContain("<b>lịch");
        assertThat(keeper.get("/staff/canned").body()).doesNotContain(shortcut);

        assertThat(location(keeper.post("/staff/canned", typed))).isEqualTo("/staff/canned?done=created&language=vi");
        assertThat(keeper.get("/staff/canned?done=created").body())
                .contains("Đã thêm câu soạn sẵn", "/" + shortcut)
                .doesNotContain("<b>lịch");
        long id = jdbc.sql("select id from canned_reply where shortcut = ?")
                .param(shortcut)
                .query(Long.class)
                .single();
        typed[7] = "Lịch làm việc: {gio}.";
        assertThat(location(keeper.post("/staff/canned/" + id, typed))).contains("done=changed");
        assertThat(keeper.get("/staff/canned/" + id).body()).contains("Lịch làm việc: {gio}.");
        keeper.post("/staff/canned/" + id + "/delete");
        assertThat(keeper.get("/staff/canned/" + id).statusCode()).isEqualTo(404);
        assertThat(keeper.post("/staff/canned/" + id, typed).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        StaffBrowser keeper = signedIn(account(Role.ADMINISTRATOR));
        HttpResponse<String> refused = keeper.post(
                "/staff/canned",
                "shortcut",
                "khac",
                "language",
                "vi",
                "title",
                "Khác",
                "text",
                "Chào {tên bạn}",
                "desk",
                "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Không có chỗ điền sẵn {tên bạn}", "Chào {tên bạn}</textarea>");
        assertThat(keeper.post("/staff/canned", "shortcut", "khac", "title", "Khác", "text", "Chào {ten")
                        .body())
                .contains("ngoặc nhọn mở mà không đóng");
        assertThat(keeper.post("/staff/canned", "shortcut", "khac", "title", "Khác", "text", "x", "desk", "abc")
                        .body())
                .contains("Không còn quầy này");
        assertThat(keeper.post("/staff/canned", "shortcut", "chao", "title", "Khác", "text", "x")
                        .body())
                .contains("đã có ở quầy và ngôn ngữ này");
        assertThat(keeper.post("/staff/canned/preview").statusCode()).isEqualTo(200);
    }

    @Test
    void theProductsOwnAreThereInBothLanguages() {
        StaffBrowser keeper = signedIn(account(Role.SUPERVISOR));
        assertThat(keeper.get("/staff/canned").body()).contains("Chào và nhận việc", "/xin-loi", "Mọi quầy");
        assertThat(keeper.get("/staff/canned?language=en&lang=en").body())
                .contains("Greeting", "/xin-loi", "All desks");
    }
}
