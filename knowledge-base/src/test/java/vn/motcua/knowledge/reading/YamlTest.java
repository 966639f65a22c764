package vn.motcua.knowledge.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.knowledge.procedure.Fee;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcessingTime;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;

import static org.assertj.core.api.Assertions.assertThat;

class YamlTest {

    @TempDir
    Path folder;

    @Test
    void readsEveryKey() throws IOException {
        Path file = write("""
                # A comment for the reviewer.
                code: "1.001193"
                name: Thủ tục đăng ký khai sinh
                commonName: Làm giấy khai sinh
                levels: [commune, other]
                level: Cấp xã, Cơ quan khác
                field: Hộ tịch
                agency: UBND cấp xã
                competentAuthority: Chủ tịch UBND
                receivingAddress: Trung tâm Phục vụ hành chính công
                ministry: Bộ Tư pháp
                audience: Công dân Việt Nam
                type: Loại khác
                decision: 163/QĐ-BTP
                steps: |
                  1. Nộp hồ sơ.
                  2. Nhận kết quả.
                submissionMethods:
                - channel: Trực tiếp
                  processingTime: 5 Ngày làm việc
                  fee: 8.000 đồng/bản
                  description: Tại quầy
                - channel: Trực tuyến
                  processingTime: "1"
                documents:
                - group: Giấy tờ phải nộp
                  name: 'Tờ khai: theo mẫu'
                  originals: 1
                  copies: 0
                  form: to-khai.docx
                - name: Giấy chứng sinh
                requirements: Không
                result: Giấy khai sinh
                legalBasis:
                - {number: 60/2014/QH13, title: Luật Hộ tịch, date: 20-11-2014, issuer: Quốc hội}
                keywords: khai sinh
                sourceUrl: https://example.org/1
                taken: 2026-07
                handOver: true
                """);

        CatalogueRead read = CatalogueReader.readAll(List.of(file));

        assertThat(read.faults()).isEmpty();
        Procedure procedure = read.catalogue().procedures().getFirst();
        assertThat(procedure.code()).hasToString("1.001193");
        assertThat(procedure.name()).isEqualTo("Thủ tục đăng ký khai sinh");
        assertThat(procedure.shortName()).isEqualTo("Làm giấy khai sinh");
        assertThat(procedure.levels()).containsExactly(Level.COMMUNE, Level.OTHER);
        assertThat(procedure.publishedLevel()).isEqualTo("Cấp xã, Cơ quan khác");
        assertThat(procedure.field()).isEqualTo("Hộ tịch");
        assertThat(procedure.agency()).isEqualTo("UBND cấp xã");
        assertThat(procedure.competentAuthority()).isEqualTo("Chủ tịch UBND");
        assertThat(procedure.receivingAddress()).isEqualTo("Trung tâm Phục vụ hành chính công");
        assertThat(procedure.ministry()).isEqualTo("Bộ Tư pháp");
        assertThat(procedure.audience()).isEqualTo("Công dân Việt Nam");
        assertThat(procedure.type()).isEqualTo("Loại khác");
        assertThat(procedure.decision()).isEqualTo("163/QĐ-BTP");
        assertThat(procedure.steps()).isEqualTo("1. Nộp hồ sơ.\n2. Nhận kết quả.");
        assertThat(procedure.submissionMethods())
                .containsExactly(
                        new SubmissionMethod(
                                "Trực tiếp",
                                new ProcessingTime(
                                        "5 Ngày làm việc",
                                        new ProcessingTime.Period(5, ProcessingTime.Unit.WORKING_DAYS)),
                                new Fee("8.000 đồng/bản", new Fee.Amount(8_000, "bản")),
                                "Tại quầy"),
                        new SubmissionMethod("Trực tuyến", new ProcessingTime("1", null), Fee.NOT_PUBLISHED, ""));
        assertThat(procedure.documents())
                .containsExactly(
                        new RequiredDocument("Giấy tờ phải nộp", "Tờ khai: theo mẫu", 1, 0, "to-khai.docx"),
                        new RequiredDocument("", "Giấy chứng sinh", null, null, ""));
        assertThat(procedure.requirements()).isEqualTo("Không");
        assertThat(procedure.result()).isEqualTo("Giấy khai sinh");
        assertThat(procedure.legalBasis())
                .containsExactly(new LegalReference("60/2014/QH13", "Luật Hộ tịch", "20-11-2014", "Quốc hội"));
        assertThat(procedure.keywords()).isEqualTo("khai sinh");
        assertThat(procedure.sourceUrl()).isEqualTo("https://example.org/1");
        assertThat(procedure.taken()).isEqualTo("2026-07");
        assertThat(procedure.handOver()).isTrue();
    }

    @Test
    void namesTheLineOfWhatIsWrong() throws IOException {
        assertFault("code: \"1.000001\"\nname: Một\nfees: 1\n", 3, FaultKind.UNKNOWN_KEY, "unknown key 'fees'");
        assertFault(
                "code: \"1.000001\"\nname: Một\ndocuments:\n- name: a\n  copy: 1\n",
                5,
                FaultKind.UNKNOWN_KEY,
                "'copy'");
        assertFault("code: \"1.000001\"\n\nname:\n", 3, FaultKind.MISSING_VALUE, "'name' is missing");
        assertFault("name: Một\n", 1, FaultKind.MISSING_VALUE, "'code' is missing");
        assertFault("code: 1.000001\nname: Một\n", 1, FaultKind.INVALID_VALUE, "put it in quotes");
        assertFault("code: \"1.1\"\nname: Một\n", 1, FaultKind.INVALID_VALUE, "is '1.1'");
        assertFault("code: \"1.000001\"\nname: Một\nlevels: [huyện]\n", 3, FaultKind.INVALID_VALUE, "huyện");
        assertFault("code: \"1.000001\"\nname: Một\nlevels: commune\n", 3, FaultKind.INVALID_VALUE, "must be a list");
        assertFault("code: \"1.000001\"\nname: Một\nname: Hai\n", 3, FaultKind.MALFORMED, "given twice");
        assertFault("code: \"1.000001\"\nname: Một\ntaken: tháng 7\n", 3, FaultKind.INVALID_VALUE, "'taken'");
        assertFault("code: \"1.000001\"\nname: Một\nhandOver: có\n", 3, FaultKind.INVALID_VALUE, "true or false");
        assertFault(
                "code: \"1.000001\"\nname: Một\ndocuments:\n- name: a\n  copies: hai\n",
                5,
                FaultKind.INVALID_VALUE,
                "'copies' must be a whole number");
        assertFault(
                "code: \"1.000001\"\nname: Một\ndocuments:\n- name: a\n- group: b\n",
                5,
                FaultKind.MISSING_VALUE,
                "'name' is missing");
        assertFault(
                "code: \"1.000001\"\nname: Một\nlegalBasis:\n- number: 2020\n",
                4,
                FaultKind.INVALID_VALUE,
                "in quotes");
        assertFault("code: \"1.000001\"\nname: Một\nlegalBasis:\n- issuer: a\n", 4, FaultKind.MISSING_VALUE, "needs");
        assertFault("code: \"1.000001\"\nname: &a Một\nfield: *a\n", 2, FaultKind.MALFORMED, "anchors");
        assertFault("code: \"1.000001\"\nname: 'Một\n", 3, FaultKind.MALFORMED, "not YAML");
        assertFault("- một\n", 1, FaultKind.INVALID_VALUE, "keys and values");
        assertFault("", 1, FaultKind.MALFORMED, "empty");
    }

    @Test
    void whatIsNotUtf8OrTooLongIsReported() throws IOException {
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, "name: Sổ đỏ".getBytes(StandardCharsets.UTF_16));
        Path huge = folder.resolve("huge.yml");
        Files.writeString(huge, "steps: " + "x".repeat(ReadingLimits.YAML_BYTES));

        assertThat(CatalogueReader.readAll(List.of(latin, huge)).faults())
                .extracting(Fault::kind)
                .containsExactly(FaultKind.MALFORMED, FaultKind.TOO_LARGE);
    }

    private void assertFault(String text, int line, FaultKind kind, String reason) throws IOException {
        Path file = write(text);
        CatalogueRead read = CatalogueReader.readAll(List.of(file));
        assertThat(read.catalogue().size()).isZero();
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.reason()).contains(reason);
            assertThat(fault.line()).as(text).isEqualTo(line);
            assertThat(fault.kind()).isEqualTo(kind);
        });
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("procedure.yaml"), text);
    }
}
