package vn.motcua.knowledge.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Word files made here, in the portal's form and with what offices do to it. */
class WordTest {

    @TempDir
    Path folder;

    @Test
    void readsEverySectionAmongBlankParagraphsAndMergedCells() throws IOException {
        Path file = folder.resolve("whole.docx");
        try (var document = new XWPFDocument()) {
            head(document);
            paragraphs(
                    document,
                    "Trình tự thực hiện: ",
                    "",
                    "Bước 1:  Nộp hồ sơ.",
                    "",
                    "Thành phần hồ sơ:",
                    "\tBước 2: Nhận\u00a0kết quả.",
                    "Cách thức thực hiện: ");
            XWPFTable methods = table(
                    document,
                    List.of("Hình thức nộp", "Thời hạn giải quyết", "Phí, lệ phí", "Mô tả"),
                    List.of("Trực tiếp", "3 Ngày làm việc", "Phí : 10.000 Đồng", "Tại quầy"),
                    List.of("Trực tuyến", "", "", "Qua cổng"),
                    List.of("", "", "", ""));
            mergeDown(methods, 1, 1, 2);
            mergeDown(methods, 2, 1, 2);
            paragraphs(document, "Thành phần hồ sơ: ", "", "Trường hợp cấp mới :");
            table(
                    document,
                    List.of("Tên giấy tờ", "Mẫu đơn, tờ khai", "Số lượng"),
                    List.of("Tờ khai", "to-khai.docx", "Bản chính: 1\nBản sao: 0"),
                    List.of("", "", ""),
                    List.of("Bản sao hộ chiếu", "", "Bản sao: 2"));
            paragraphs(document, "Bao gồm");
            XWPFTable papers = table(
                    document,
                    List.of("Tên giấy tờ", "Mẫu đơn, tờ khai", "Số lượng"),
                    List.of("Ảnh", "Bản chính: 2\nBản sao: 0"));
            papers.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            paragraphs(
                    document,
                    "Đối tượng thực hiện: Công dân Việt Nam",
                    "Cơ quan thực hiện: Ủy ban nhân dân cấp xã",
                    "Cơ quan có thẩm quyền: Không có thông tin",
                    "Địa chỉ tiếp nhận HS: Bộ phận Một cửa",
                    "Cơ quan được ủy quyền: Không có thông tin",
                    "Cơ quan phối hợp: Không có thông tin",
                    "Kết quả thực hiện: Giấy chứng nhận",
                    "Căn cứ pháp lý: ");
            table(
                    document,
                    List.of("Số ký hiệu", "Trích yếu", "Ngày ban hành", "Cơ quan ban hành"),
                    List.of("1/2020/QH14", "Luật Một", "01-01-2020", "Quốc hội"));
            paragraphs(
                    document,
                    "Yêu cầu, điều kiện thực hiện: Đủ 18 tuổi",
                    "và có nơi ở hợp pháp",
                    "Từ khóa: Không có thông tin",
                    "Mô tả: Không có thông tin",
                    "",
                    "Để xem chi tiết, vui lòng truy cập link sau: https://example.org/?ma_thu_tuc=78");
            save(document, file);
        }

        CatalogueRead read = CatalogueReader.readAll(List.of(file));

        assertThat(read.faults()).isEmpty();
        Procedure procedure = read.catalogue().procedures().getFirst();
        assertThat(procedure.code()).hasToString("1.000001");
        assertThat(procedure.decision()).isEqualTo("1/QĐ-BTP");
        assertThat(procedure.name()).isEqualTo("Cấp giấy thử");
        assertThat(procedure.levels()).containsExactly(Level.PROVINCE, Level.COMMUNE);
        assertThat(procedure.publishedLevel()).isEqualTo("Cấp Tỉnh, Cấp Xã");
        assertThat(procedure.type()).isEqualTo("Loại khác");
        assertThat(procedure.field()).isEqualTo("Hộ tịch");
        assertThat(procedure.steps()).isEqualTo("Bước 1: Nộp hồ sơ.\nThành phần hồ sơ:\nBước 2: Nhận kết quả.");
        assertThat(procedure.submissionMethods())
                .extracting(
                        SubmissionMethod::channel,
                        method -> method.processingTime().published(),
                        method -> method.fee().published(),
                        SubmissionMethod::description)
                .containsExactly(
                        tuple("Trực tiếp", "3 Ngày làm việc", "Phí : 10.000 Đồng", "Tại quầy"),
                        tuple("Trực tuyến", "3 Ngày làm việc", "Phí : 10.000 Đồng", "Qua cổng"));
        assertThat(procedure.documents())
                .containsExactly(
                        new RequiredDocument("Trường hợp cấp mới", "Tờ khai", 1, 0, "to-khai.docx"),
                        new RequiredDocument("Trường hợp cấp mới", "Bản sao hộ chiếu", null, 2, ""),
                        new RequiredDocument("", "Ảnh", 2, 0, ""));
        assertThat(procedure.audience()).isEqualTo("Công dân Việt Nam");
        assertThat(procedure.agency()).isEqualTo("Ủy ban nhân dân cấp xã");
        assertThat(procedure.competentAuthority()).isEmpty();
        assertThat(procedure.receivingAddress()).isEqualTo("Bộ phận Một cửa");
        assertThat(procedure.result()).isEqualTo("Giấy chứng nhận");
        assertThat(procedure.legalBasis())
                .containsExactly(new LegalReference("1/2020/QH14", "Luật Một", "01-01-2020", "Quốc hội"));
        assertThat(procedure.requirements()).isEqualTo("Đủ 18 tuổi\nvà có nơi ở hợp pháp");
        assertThat(procedure.keywords()).isEmpty();
        assertThat(procedure.sourceUrl()).isEqualTo("https://example.org/?ma_thu_tuc=78");
        assertThat(procedure.taken()).isEqualTo("2026-07-26");
    }

    @Test
    void aFileWithFewSectionsIsReadAsFarAsItGoes() throws IOException {
        Path file = folder.resolve("short.docx");
        try (var document = new XWPFDocument()) {
            head(document);
            paragraphs(document, "Trình tự thực hiện:", "Nộp hồ sơ.", "Thành phần hồ sơ:", "Không có thông tin");
            paragraphs(document, "Căn cứ pháp lý: Không có thông tin", "Mô tả: Không có thông tin");
            save(document, file);
        }

        Procedure procedure =
                CatalogueReader.readAll(List.of(file)).catalogue().procedures().getFirst();

        assertThat(procedure.steps()).isEqualTo("Nộp hồ sơ.");
        assertThat(procedure.documents()).isEmpty();
        assertThat(procedure.submissionMethods()).isEmpty();
        assertThat(procedure.legalBasis()).isEmpty();
    }

    @Test
    void filesThatAreNoProcedureAreReported() throws IOException {
        Path letter = folder.resolve("letter.docx");
        try (var document = new XWPFDocument()) {
            paragraphs(document, "Kính gửi: ông Nguyễn Văn A");
            save(document, letter);
        }
        Path code = folder.resolve("code.docx");
        try (var document = new XWPFDocument()) {
            paragraphs(document, "Mã thủ tục: 12", "Tên thủ tục: Một");
            save(document, code);
        }
        Path text = Files.writeString(folder.resolve("text.docx"), "not a zip");
        Path empty = Files.writeString(folder.resolve("empty.docx"), "");
        Path cut = folder.resolve("cut.docx");
        byte[] whole = Files.readAllBytes(letter);
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        Path zip = folder.resolve("zip.docx");
        zip(zip, "readme.txt", 10);
        Path bomb = folder.resolve("bomb.docx");
        zip(bomb, "word/document.xml", ReadingLimits.WORD_BYTES + 1);

        List<Fault> faults = CatalogueReader.readAll(List.of(letter, code, text, empty, cut, zip, bomb))
                .faults();

        assertThat(faults)
                .extracting(Fault::kind)
                .containsExactly(
                        FaultKind.MISSING_VALUE,
                        FaultKind.INVALID_VALUE,
                        FaultKind.BROKEN_CONTAINER,
                        FaultKind.BROKEN_CONTAINER,
                        FaultKind.BROKEN_CONTAINER,
                        FaultKind.BROKEN_CONTAINER,
                        FaultKind.TOO_LARGE);
        assertThat(faults.getFirst().reason()).isEqualTo("'Mã thủ tục' is missing");
    }

    private static void head(XWPFDocument document) {
        paragraphs(
                document,
                "Chi tiết thủ tục hành chính",
                "Mã thủ tục: 1.000001",
                "Số quyết định: 1/QĐ-BTP",
                "Tên thủ tục:  Cấp giấy thử ",
                "Cấp thực hiện: Cấp Tỉnh, Cấp Xã",
                "Loại thủ tục: Loại khác",
                "Lĩnh vực: Hộ tịch");
    }

    private static void paragraphs(XWPFDocument document, String... texts) {
        for (String text : texts) {
            document.createParagraph().createRun().setText(text);
        }
    }

    @SafeVarargs
    private static XWPFTable table(XWPFDocument document, List<String>... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].size());
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].size(); column++) {
                var cell = table.getRow(row).getCell(column);
                for (String line : rows[row].get(column).split("\n", -1)) {
                    cell.addParagraph().createRun().setText(line);
                }
            }
            for (int extra = rows[0].size() - 1; extra >= rows[row].size(); extra--) {
                table.getRow(row).removeCell(extra);
            }
        }
        return table;
    }

    private static void mergeDown(XWPFTable table, int column, int from, int to) {
        for (int row = from; row <= to; row++) {
            var cell = table.getRow(row).getCell(column).getCTTc();
            var properties = cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
            properties.addNewVMerge().setVal(row == from ? STMerge.RESTART : STMerge.CONTINUE);
        }
    }

    /** Made at half past midnight of 26 July in Vietnam. */
    private static void save(XWPFDocument document, Path file) throws IOException {
        document.getProperties()
                .getCoreProperties()
                .setCreated(Optional.of(Date.from(Instant.parse("2026-07-25T17:30:00Z"))));
        try (OutputStream output = Files.newOutputStream(file)) {
            document.write(output);
        }
    }

    private static void zip(Path file, String entry, long size) throws IOException {
        byte[] block = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            for (long written = 0; written < size; written += block.length) {
                zip.write(block, 0, (int) Math.min(block.length, size - written));
            }
        }
    }
}
