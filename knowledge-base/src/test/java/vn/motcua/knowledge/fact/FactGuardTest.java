package vn.motcua.knowledge.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.fact.Verdict.Rejected;
import vn.motcua.knowledge.procedure.FeeText;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.procedure.ProcessingTimeText;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole records: channels, several procedures in one text, what the citizen said. */
class FactGuardTest {

    private final FactGuard guard = new FactGuard();

    private final Procedure birth = procedure(
            "1.001193",
            "Thủ tục đăng ký khai sinh",
            "Ủy ban nhân dân cấp xã",
            List.of(
                    method("Trực tiếp", "1 Ngày làm việc", "Lệ phí : 8.000 Đồng"),
                    method("Trực tuyến", "3 Ngày làm việc", "Lệ phí : 4.000 Đồng")));
    private final Procedure licence = procedure(
            "2.000635",
            "Cấp giấy phép bán hàng",
            "Sở Công Thương",
            List.of(method("Trực tiếp", "10 Ngày làm việc", "Phí : 200.000 Đồng")));

    @Test
    void aFeeBelongsToItsChannel() {
        assertThat(reason("Nộp trực tiếp: lệ phí 8.000 đồng, thời hạn 1 ngày làm việc."))
                .isEqualTo("pass");
        assertThat(reason("Nộp trực tuyến: lệ phí 4.000 đồng, thời hạn 3 ngày làm việc."))
                .isEqualTo("pass");
        assertThat(reason("Nộp trực tiếp thì lệ phí là 4.000 đồng.")).isEqualTo("AMOUNT");
        assertThat(reason("Nộp trực tuyến thì lệ phí là 8 nghìn đồng.")).isEqualTo("AMOUNT");
        assertThat(reason("Nộp trực tiếp thì thời hạn là 3 ngày làm việc.")).isEqualTo("PERIOD");
        assertThat(reason("Anh/chị có thể nộp qua bưu chính.")).isEqualTo("CLAIM");
    }

    @Test
    void factsOfAnotherProcedureAreInventionsUnlessItIsCitedAndNamed() {
        assertThat(reason("Lệ phí là 200.000 đồng.")).isEqualTo("AMOUNT");
        assertThat(reason("Hồ sơ nộp tại Sở Công Thương.")).isEqualTo("AUTHORITY");
        String both = """
                Đăng ký khai sinh: nộp trực tiếp lệ phí 8.000 đồng.
                Cấp giấy phép bán hàng: phí 200.000 đồng.""";
        assertThat(verdict(both, Evidence.of(List.of(birth, licence)))).isEqualTo("pass");
        String exchanged = """
                Đăng ký khai sinh: nộp trực tiếp lệ phí 200.000 đồng.
                Cấp giấy phép bán hàng: phí 8.000 đồng.""";
        assertThat(verdict(exchanged, Evidence.of(List.of(birth, licence)))).isEqualTo("AMOUNT");
    }

    @Test
    void theCitizensWordsMayBeRepeatedButProveNoFee() {
        Evidence evidence = Evidence.of(List.of(birth))
                .withCitizenWords(
                        List.of("Con tôi 3 tuổi, phí 500.000 đồng nộp cho Sở Nội vụ trong 2 giờ phải không?"));
        assertThat(verdict("Con anh/chị 3 tuổi.", evidence)).isEqualTo("pass");
        assertThat(verdict("Lệ phí là 500.000 đồng.", evidence)).isEqualTo("AMOUNT");
        assertThat(verdict("Nộp cho Sở Nội vụ.", evidence)).isEqualTo("AUTHORITY");
        assertThat(verdict("Giải quyết trong 2 giờ.", evidence)).isEqualTo("PERIOD");
    }

    @Test
    void furtherOfficialTextsProveTheirFacts() {
        String desk = "Bộ phận Một cửa phường An Hải, số 12 đường Trần Phú, điện thoại 0236 381 2345.";
        String text = "Anh/chị đến số 12 đường Trần Phú, điện thoại 02363812345.";
        assertThat(verdict(text, Evidence.of(List.of(birth)))).isNotEqualTo("pass");
        assertThat(guard.check(text, List.of(birth), List.of(desk)).passed()).isTrue();
    }

    @Test
    void nothingIsPublishedNothingIsFree() {
        Procedure silent = procedure(
                "1.000001", "Xác nhận thông tin", "Ủy ban nhân dân cấp xã", List.of(method("Trực tiếp", "", "")));
        assertThat(verdict("Thủ tục này miễn phí.", Evidence.of(List.of(silent))))
                .isEqualTo("AMOUNT");
        assertThat(verdict("Thời hạn giải quyết là 1 ngày.", Evidence.of(List.of(silent))))
                .isEqualTo("PERIOD");
    }

    @Test
    void anEmptyOrEndlessTextIsRefused() {
        assertThat(reason("  \n")).isEqualTo("LENGTH");
        assertThat(reason("Nộp trực tiếp. ".repeat(5_000))).isEqualTo("LENGTH");
    }

    @Test
    void noTextMakesItFail() {
        for (String text : List.of(
                "\uD800",
                "((((",
                "1".repeat(5_000),
                "không ".repeat(900),
                "0.".repeat(3_000),
                "điều 5, ".repeat(900))) {
            assertThat(guard.check(text, List.of(birth)))
                    .as(text.substring(0, 1))
                    .isNotNull();
        }
        assertThat(guard.check("Nộp trực tiếp 5.000 đồng.", List.of()).passed()).isFalse();
    }

    private String reason(String text) {
        return verdict(text, Evidence.of(List.of(birth)));
    }

    private String verdict(String text, Evidence evidence) {
        return guard.check(text, evidence) instanceof Rejected rejected
                ? rejected.reason().name()
                : "pass";
    }

    private static SubmissionMethod method(String channel, String time, String fee) {
        return new SubmissionMethod(channel, ProcessingTimeText.parse(time), FeeText.parse(fee), "");
    }

    private static Procedure procedure(String code, String name, String agency, List<SubmissionMethod> methods) {
        return new Procedure(
                new ProcedureCode(code),
                name,
                "",
                Set.copyOf(EnumSet.of(Level.COMMUNE)),
                "Cấp xã",
                "Hộ tịch",
                agency,
                "",
                "",
                "",
                "Công dân",
                "",
                "1/QĐ-ABC",
                "Người yêu cầu nộp hồ sơ. Cơ quan kiểm tra hồ sơ.",
                methods,
                List.of(new RequiredDocument("", "Tờ khai theo mẫu", 1, 0, "")),
                "",
                "Giấy tờ theo quy định",
                List.of(new LegalReference("60/2014/QH13", "Luật Hộ tịch", "", "")),
                "",
                "",
                "2026-07");
    }
}
