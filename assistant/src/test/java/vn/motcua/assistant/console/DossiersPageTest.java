package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The register of dossiers as officers see and keep it. */
class DossiersPageTest extends StaffFace {

    private static String code() {
        return "H99.07-261101-" + ThreadLocalRandom.current().nextInt(100_000, 999_999);
    }

    private static String[] typed(String code, String... changed) {
        String[] fields = {
            "code", code,
            "phone", "0900 001 234",
            "procedureName", "Đăng ký <b>khai sinh</b>",
            "procedureCode", "1.001193",
            "applicant", "Nguyễn Văn Mẫu",
            "stage", "processing",
            "step", "Thẩm định",
            "unit", "Phòng Tư pháp",
            "officer", "Lan",
            "receivedOn", "2026-11-16",
            "promisedOn", "",
            "days", "5",
            "finishedOn", "",
            "note", "",
            "apology", ""
        };
        for (int i = 0; i < changed.length; i += 2) {
            for (int j = 0; j < fields.length; j += 2) {
                if (fields[j].equals(changed[i])) {
                    fields[j + 1] = changed[i + 1];
                }
            }
        }
        return fields;
    }

    private long id(String code) {
        return jdbc.sql("select id from dossier where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    @Test
    void oneIsEnteredFoundMovedAndDeleted() {
        String name = account(Role.OFFICER);
        StaffBrowser officer = signedIn(name);
        String code = code();
        assertThat(location(
                        officer.post("/staff/dossiers", typed(code.toLowerCase().replace(".", "")))))
                .isEqualTo("/staff/dossiers?done=entered");
        long id = id(code);
        assertThat(officer.get("/staff/dossiers?words=" + code.replace("-", "") + "&stage=processing")
                        .body())
                .contains(code, "Đăng ký &lt;b&gt;khai sinh", "Nguyễn Văn Mẫu", "Phòng Tư pháp", "23/11/2026")
                .doesNotContain("<b>khai sinh")
                .doesNotContain("1234");
        assertThat(officer.get("/staff/dossiers?words=" + code + "&stage=ready").body())
                .contains("Không có hồ sơ nào khớp");
        assertThat(location(officer.post(
                        "/staff/dossiers/" + id,
                        typed(
                                code,
                                "phone",
                                "",
                                "stage",
                                "supplement",
                                "step",
                                "Chờ giấy chứng sinh",
                                "days",
                                "",
                                "promisedOn",
                                "2026-11-18"))))
                .isEqualTo("/staff/dossiers/" + id + "?done=changed");
        assertThat(officer.get("/staff/dossiers/" + id + "?done=changed").body())
                .contains("Đã lưu", "Chờ giấy chứng sinh", "Thẩm định", "Đã có số; để trống nếu không đổi")
                .doesNotContain("1234");
        assertThat(officer.get("/staff/dossiers/" + id + "?lang=en").body())
                .contains("Its way", "Waiting for additions");
        assertThat(location(officer.post("/staff/dossiers/" + id + "/delete"))).contains("done=deleted");
        assertThat(officer.get("/staff/dossiers/" + id).statusCode()).isEqualTo(404);
        assertThat(rows(name))
                .extracting(row -> row.act() + " " + row.object())
                .contains(
                        "dossier-entered " + code,
                        "dossier-changed " + code,
                        "dossier-read " + code,
                        "dossier-deleted " + code);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        StaffBrowser officer = signedIn(account(Role.SUPERVISOR));
        HttpResponse<String> refused = officer.post(
                "/staff/dossiers",
                typed(
                        "H99.07-261341-0001",
                        "phone",
                        "12",
                        "procedureName",
                        " ",
                        "promisedOn",
                        "2026-11-01",
                        "days",
                        "",
                        "unit",
                        "Tổ 7"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Mã hồ sơ chưa đúng dạng",
                        "Cần ghi thủ tục",
                        "ít nhất 4 chữ số",
                        "không được trước ngày nhận",
                        "value=\"Tổ 7\"",
                        "value=\"H99.07-261341-0001\"");
        String code = code();
        officer.post("/staff/dossiers", typed(code));
        assertThat(officer.post("/staff/dossiers", typed(code.replace(".", " ")))
                        .body())
                .contains("Mã hồ sơ này đã có");
        assertThat(officer.post("/staff/dossiers/" + id(code), typed(code())).statusCode())
                .isEqualTo(422);
        assertThat(officer.post("/staff/dossiers", typed(code(), "days", "-3")).statusCode())
                .isEqualTo(422);
        assertThat(officer.post("/staff/dossiers").statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsOverdueIsMarkedAndFoundAndSoIsAMissingTelephone() {
        StaffBrowser officer = signedIn(account(Role.OFFICER));
        String code = code();
        officer.post("/staff/dossiers", typed(code, "receivedOn", "2020-01-06", "days", "1", "phone", ""));
        assertThat(officer.get("/staff/dossiers?overdue=yes&words=" + code).body())
                .contains(code, "Quá hẹn</span>", "Chưa có số điện thoại");
        assertThat(officer.get("/staff/dossiers/" + id(code)).body()).contains("Người dân chưa tra cứu được");
        officer.post(
                "/staff/dossiers/" + id(code),
                typed(code, "receivedOn", "2020-01-06", "days", "1", "stage", "returned", "finishedOn", "2020-01-09"));
        assertThat(officer.get("/staff/dossiers?overdue=yes&words=" + code).body())
                .contains("Không có hồ sơ nào khớp");
    }

    @Test
    void aSheetIsLookedAtAndThenEntered() {
        StaffBrowser officer = signedIn(account(Role.OFFICER));
        String known = code();
        officer.post("/staff/dossiers", typed(known));
        String fresh = code();
        String sheet = "\uFEFFMã hồ sơ;Tên thủ tục;Người nộp;SĐT;Trạng thái;Ngày tiếp nhận;Số ngày làm việc;Ghi chú\r\n"
                + fresh
                + ";Khai tử;Trần A;0911222333;Đang xử lý;16/11/2026;5 ngày làm việc;\"Mang \"\"bản chính\"\"; gấp\"\r\n"
                + known + ";Kết hôn;;;Đã trả kết quả;2026-11-16;;\r\n"
                + "khong phai ma;Khai tử;;;;16/11/2026;;\r\n"
                + code() + ";Khai tử;;12;Lạ lắm;31/02/2026;;\r\n"
                + fresh + ";Khai tử lần hai;;;;16/11/2026;;\r\n";
        String preview = officer.postFile(
                        "/staff/dossiers/import/preview", "so.csv", sheet.getBytes(StandardCharsets.UTF_8))
                .body();
        assertThat(preview)
                .contains(
                        "2 dòng nhập được, 3 dòng có lỗi",
                        "Thêm mới",
                        "Cập nhật",
                        "23/11/2026",
                        "Mã hồ sơ chưa đúng dạng",
                        "Trạng thái này chưa có",
                        "Mã hồ sơ này đã có");
        assertThat(jdbc.sql("select count(*) from dossier where code = ?")
                        .param(fresh)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(location(officer.post("/staff/dossiers/import", "sheet", sheet.substring(1))))
                .isEqualTo("/staff/dossiers?done=imported&rows=2");
        assertThat(officer.get("/staff/dossiers/" + id(fresh)).body())
                .contains("Khai tử", "Mang &quot;bản chính&quot;; gấp", "2026-11-23");
        assertThat(officer.get("/staff/dossiers/" + id(known)).body())
                .contains("Kết hôn", "Đã có số; để trống nếu không đổi");
    }

    @Test
    void whatIsNoSheetIsRefusedInPlainWords() {
        StaffBrowser officer = signedIn(account(Role.OFFICER));
        byte[] noText = {(byte) 0x50, (byte) 0x4b, 3, 4, 0, 0, (byte) 0xff};
        assertThat(officer.postFile("/staff/dossiers/import/preview", "so.xlsx", noText)
                        .body())
                .contains("không phải văn bản UTF-8");
        assertThat(preview(officer, "a,b\r\n1,2")).contains("Dòng đầu cần có tên các cột");
        assertThat(preview(officer, "")).contains("Bảng không có dòng nào");
        assertThat(preview(officer, "Mã hồ sơ,Thủ tục,Ngày nhận\r\n\"H99")).contains("Không đọc được bảng");
        assertThat(preview(officer, "Mã hồ sơ,Thủ tục,Ngày nhận\r\n" + "x,y,z\r\n".repeat(2001)))
                .contains("tối đa 2.000 dòng");
        byte[] unicodeText = ("\uFEFFma ho so\tthu tuc\tngay nhan\r\n" + code() + "\tKhai sinh\t16/11/2026\r\n")
                .getBytes(StandardCharsets.UTF_16LE);
        assertThat(officer.postFile("/staff/dossiers/import/preview", "so.txt", unicodeText)
                        .body())
                .contains("1 dòng nhập được");
    }

    private static String preview(StaffBrowser officer, String sheet) {
        return officer.post(
                        "/staff/dossiers/import/preview",
                        "sheet",
                        sheet,
                        "x",
                        UUID.randomUUID().toString())
                .body();
    }
}
