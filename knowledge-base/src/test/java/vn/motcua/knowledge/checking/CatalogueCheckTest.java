package vn.motcua.knowledge.checking;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CatalogueCheckTest {

    private static final String LONG = "Người dân nộp hồ sơ tại bộ phận một cửa và nhận phiếu hẹn. ".repeat(5);

    @Test
    void aSoundProcedureHasNoFinding() {
        assertThat(findings(Records.sound())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Miễn phí (150.000 đồng/giấy)",
                "Miễn phí (20.000đ/giấy)",
                "Miễn phí (8.000.000/lần)",
                "Miễn phí (Bằng 50% mức thu)",
                "Miễn phí (do Ủy ban nhân dân cấp tỉnh quy định.)",
                "Miễn phí (Theo quy định của Hội đồng nhân dân cấp tỉnh)",
                "Miễn phí (Mức lệ phí cụ thể do HĐND tỉnh quyết định)",
            })
    void aFreeFeeWithAnAmountOrLeftToOthersIsAnError(String fee) {
        assertThat(findings(Records.sound().fee(fee))).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(CheckKind.CONTRADICTORY_FEE);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.field()).isEqualTo("submissionMethods[0].fee");
            assertThat(finding.quotedText()).isEqualTo(fee);
        });
    }

    @Test
    void aFreeFeeWithATariffIsAWarning() {
        assertThat(findings(Records.sound().fee("Miễn phí (Thông tư số 60/2023/TT-BTC quy định mức thu)")))
                .extracting(Finding::kind, Finding::severity)
                .containsExactly(tuple(CheckKind.CONTRADICTORY_FEE, Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Miễn phí (Không có)",
                "Miễn phí (Miễn lệ phí (Thông tư số 47/2019/TT-BTC))",
                "Miễn phí (Không thu lệ phí đăng ký đối với tổ hợp tác theo quy định tại Luật Hợp tác xã 2023.)",
                "10,000 Việt Nam Đồng (10.000 đồng/giấy)",
                "Phí : 7000 Đồng",
                "Phí : 0 Đồng",
                "1,025,000 Việt Nam Đồng (Cơ sở khác: 25.000 đồng)",
                "10 USD (/bản)",
                "",
            })
    void aPlainFeeIsNoFinding(String fee) {
        assertThat(findings(Records.sound().fee(fee))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "120 VNĐ",
                "1100 VNĐ",
                "1100,000 VNĐ",
                "135 VNĐ (Lệ phí cấp giấy phép lái xe: 135.000 đồng/lần.)",
                "120,000 VNĐ (mức thu là 20.000 VNĐ/tờ khai)",
            })
    void anAmountThatCannotBeRightIsAnError(String fee) {
        assertThat(findings(Records.sound().fee(fee)))
                .extracting(Finding::kind)
                .containsExactly(CheckKind.DOUBTFUL_FEE);
    }

    @Test
    void aTimeWithoutUnitIsFound() {
        assertThat(findings(Records.sound().time("1"))).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(CheckKind.TIME_WITHOUT_UNIT);
            assertThat(finding.field()).isEqualTo("submissionMethods[0].processingTime");
            assertThat(finding.quotedText()).isEqualTo("1");
        });
        assertThat(findings(Records.sound().time("10-25"))).hasSize(1);
        assertThat(findings(Records.sound().time(""))).isEmpty();
        assertThat(findings(Records.sound().time("Không quy định"))).isEmpty();
    }

    @Test
    void missingPapersAndStepsAreFound() {
        assertThat(findings(Records.sound().withoutDocuments()))
                .extracting(Finding::kind)
                .containsExactly(CheckKind.NO_DOCUMENTS);
        assertThat(findings(Records.sound().steps(" ")))
                .extracting(Finding::kind)
                .containsExactly(CheckKind.NO_STEPS);
    }

    @Test
    void aDemandForAnAbolishedPaperIsFound() {
        assertThat(findings(Records.sound().documents("Tờ khai", "Đơn; bản sao Sổ hộ khẩu của cha, mẹ; ảnh")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(CheckKind.ABOLISHED_PAPER);
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.field()).isEqualTo("documents[1].name");
                    assertThat(finding.quotedText()).isEqualTo("bản sao Sổ hộ khẩu của cha, mẹ");
                });
        assertThat(findings(Records.sound().steps("Xuất trình sổ tạm trú khi nộp hồ sơ.")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Giấy tờ theo Nghị định số 104/2022/NĐ-CP sửa đổi các nghị định liên quan đến việc nộp, xuất trình sổ hộ khẩu,"
                        + " sổ tạm trú giấy khi thực hiện thủ tục hành chính",
                "Người dân không phải xuất trình sổ hộ khẩu giấy",
                "Giấy xác nhận thông tin về cư trú thay thế cho sổ hộ khẩu",
                "Bản sao Sổ hộ tịch",
            })
    void aPaperNamedAsAbolishedIsNoFinding(String document) {
        assertThat(findings(Records.sound().documents(document))).isEmpty();
    }

    @Test
    void anAuthorityOfTheDistrictLevelIsFound() {
        assertThat(findings(Records.sound().agency("Bảo hiểm xã hội tỉnh, Bảo hiểm xã hội cấp huyện")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(CheckKind.DISTRICT_AUTHORITY);
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.field()).isEqualTo("agency");
                });
        assertThat(findings(Records.sound().steps("Nộp tại Phòng Tư pháp cấp huyện.")))
                .extracting(Finding::kind, Finding::severity, Finding::field)
                .containsExactly(tuple(CheckKind.DISTRICT_AUTHORITY, Severity.WARNING, "steps"));
        assertThat(findings(Records.sound().steps("Gửi đến UBND huyện.\nCông an quận xác minh.")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nộp tại Ủy ban nhân dân cấp xã hoặc Ủy ban nhân dân đặc khu.",
                "Nộp kèm quyết định của Chủ tịch Ủy ban nhân dân cấp huyện đã cấp.",
                "Hồ sơ trước ngày 01/7/2025 do Công an cấp huyện giải quyết.",
                "Đất thuộc đơn vị hành chính cấp huyện cũ.",
            })
    void theDistrictsOfThePastAreNoFinding(String steps) {
        assertThat(findings(Records.sound().steps(steps))).isEmpty();
    }

    @Test
    void theSameNameAtTheSameLevelIsAWarningAndAtAnotherLevelANote() {
        Records first = Records.sound().name("Thủ tục Đăng ký khai sinh");
        Records second = Records.sound().code("1.000002").name("Đăng ký khai sinh.");
        Records other = Records.sound().code("1.000003").name("Đăng ký khai tử");

        assertThat(findings(first, second, other))
                .extracting(Finding::code, Finding::kind, Finding::severity)
                .containsExactly(
                        tuple(first.procedure().code(), CheckKind.SIMILAR_NAME, Severity.WARNING),
                        tuple(second.procedure().code(), CheckKind.SIMILAR_NAME, Severity.WARNING));
        assertThat(findings(first, second.level(Level.PROVINCE)))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE, Severity.NOTE);
    }

    @Test
    void brokenLegalReferencesAreFound() {
        assertThat(law("", "Luật Hộ tịch", "")).isEqualTo(Severity.WARNING);
        assertThat(law("54", "Luật Hải quan 2014", "")).isEqualTo(Severity.WARNING);
        assertThat(law("Luật Hóa chất", "Luật", "")).isEqualTo(Severity.WARNING);
        assertThat(law("Nghị định 105/2017/NĐ-CP", "Về kinh doanh rượu", "")).isEqualTo(Severity.NOTE);
        assertThat(law("31/2018/NĐ-CP 31/2018/NĐ-CP", "Nghị định", "")).isEqualTo(Severity.NOTE);
        assertThat(law("46/2014/TT-NHNN", "Thông tư", "01-01-2015")).isEqualTo(Severity.NOTE);
        assertThat(law("31/2018/NĐ-CP", "Nghị định số 33/2018/NĐ-CP về xuất xứ", ""))
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void soundLegalReferencesAreNoFinding() {
        for (String number : List.of(
                "60/2014/QH13",
                "123/2015/NĐ-CP",
                "66.7/2025/NQ-CP",
                "110/2006/QĐ-TTg",
                "72/2011/TTLT-BTC-BGTVT",
                "36/QĐ-BKHCN",
                "1372a/QĐ-NHNN",
                "01/2016/TT-BXD")) {
            assertThat(findings(Records.sound().law(number, "", ""))).as(number).isEmpty();
        }
        assertThat(findings(Records.sound().law("91/2016/NĐ-CP", "Nghị định 91/2016/NĐ-CP-Về quản lý", "01/7/2016")))
                .isEmpty();
    }

    @Test
    void theSameLongStepsUnderAnotherAgencyAreFound() {
        Records first = Records.sound().steps(LONG);
        Records second = first.code("1.000002").name("Cấp giấy khác").agency("Sở Tư pháp");

        assertThat(findings(first, second)).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(CheckKind.SHARED_TEXT);
            assertThat(finding.field()).isEqualTo("steps");
        });
        assertThat(findings(first, second.agency(first.agency()))).isEmpty();
        assertThat(findings(first.steps("Như nhau."), second.steps("Như nhau.")))
                .isEmpty();
    }

    private static Severity law(String number, String title, String date) {
        List<Finding> findings = findings(Records.sound().law(number, title, date));
        assertThat(findings).as(number).extracting(Finding::kind).containsExactly(CheckKind.BROKEN_LEGAL_REFERENCE);
        return findings.getFirst().severity();
    }

    private static List<Finding> findings(Records... records) {
        return CatalogueCheck.check(
                Catalogue.of(Stream.of(records).map(Records::procedure).toList()));
    }
}
