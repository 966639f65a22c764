package vn.motcua.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;

import static org.assertj.core.api.Assertions.assertThat;

class JsonLinesTest {

    @TempDir
    Path folder;

    @Test
    void readsEveryKeyAndTurnsNullIntoEmptyText() throws IOException {
        Path file = write("all.jsonl", """
                {"code":"1.001193","name":"Đăng ký khai sinh","level":"Cấp xã","levels":["commune"],"field":"Hộ tịch",\
                "agency":"UBND xã","competent_authority":"UBND","receiving_address":null,"ministry":"Bộ Tư pháp",\
                "audience":"Công dân","procedure_type":"Loại","decision":"1/QĐ","steps":"Bước 1\\nBước 2",\
                "submission_methods":[{"channel":"Trực tiếp","processing_time":"1 Ngày","fee":null,"description":" a "}],\
                "documents":[{"group":"Nộp","name":"Tờ khai","originals":1,"copies":null,"form":"tk.doc"}],\
                "requirements":"","result":"Giấy khai sinh","legal_basis":[{"number":"60/2014/QH13","title":"Luật",\
                "date":null,"issuer":"Quốc hội"}],"keywords":null,"source_url":"https://example.org","crawled":"2026-07",\
                "documents_raw":"ignored"}
                """);

        CatalogueRead read = CatalogueReader.readAll(List.of(file));

        assertThat(read.faults()).isEmpty();
        Procedure procedure = read.catalogue().procedures().getFirst();
        assertThat(procedure.code()).hasToString("1.001193");
        assertThat(procedure.levels()).containsExactly(Level.COMMUNE);
        assertThat(procedure.receivingAddress()).isEmpty();
        assertThat(procedure.competentAuthority()).isEqualTo("UBND");
        assertThat(procedure.type()).isEqualTo("Loại");
        assertThat(procedure.steps()).isEqualTo("Bước 1\nBước 2");
        assertThat(procedure.submissionMethods()).singleElement().satisfies(method -> {
            assertThat(method.processingTime().published()).isEqualTo("1 Ngày");
            assertThat(method.fee().published()).isEmpty();
            assertThat(method.description()).isEqualTo(" a ");
        });
        assertThat(procedure.documents()).containsExactly(new RequiredDocument("Nộp", "Tờ khai", 1, null, "tk.doc"));
        assertThat(procedure.legalBasis()).containsExactly(new LegalReference("60/2014/QH13", "Luật", "", "Quốc hội"));
        assertThat(procedure.sourceUrl()).isEqualTo("https://example.org");
        assertThat(procedure.taken()).isEqualTo("2026-07");
    }

    @Test
    void reportsEachBadLineAndKeepsTheGoodOnes() throws IOException {
        Path file = write("mixed.jsonl", """
                {"code":"1.000001","name":"Một"}
                {"code":"1.000002","name":
                {"name":"Không mã"}
                {"code":"12","name":"Mã sai"}

                {"code":"1.000003","name":"  "}
                {"code":"1.000004","name":"Sai","documents":[{"name":"x","copies":"hai"}]}
                ["1.000005"]
                {"code":"1.000006","name":"Sai","levels":["huyện"]}
                {"code":"1.000007","name":"Sai","steps":["a"]}
                {"code":"1.000008","name":"Sai","documents":[{"group":"x"}]}
                {"code":"1.000009","name":"Hai"}{}
                {"code":"1.000010","name":"Ba"}""");

        CatalogueRead read = CatalogueReader.readAll(List.of(file));

        assertThat(read.catalogue().procedures()).extracting(Procedure::name).containsExactly("Một", "Ba");
        assertThat(read.faults()).extracting(Fault::line).containsExactly(2, 3, 4, 6, 7, 8, 9, 10, 11, 12);
        assertThat(read.faults())
                .extracting(Fault::kind)
                .containsExactly(
                        FaultKind.MALFORMED,
                        FaultKind.MISSING_VALUE,
                        FaultKind.INVALID_VALUE,
                        FaultKind.MISSING_VALUE,
                        FaultKind.INVALID_VALUE,
                        FaultKind.INVALID_VALUE,
                        FaultKind.INVALID_VALUE,
                        FaultKind.INVALID_VALUE,
                        FaultKind.MISSING_VALUE,
                        FaultKind.MALFORMED);
        assertThat(read.faults().get(4).toString())
                .isEqualTo(file + ":7: 'documents'[0].copies must be a whole number of 0 or more but is \"hai\"");
    }

    @Test
    void charactersThatNoDatabaseTakesAreReported() throws IOException {
        Path file = write("broken.jsonl", """
                {"code":"1.000001","name":"Một \\u0000"}
                {"code":"1.000002","name":"Hai \\ud83d"}
                {"code":"1.000003","name":"Ba \\ud83d\\ude00"}
                """);

        CatalogueRead read = CatalogueReader.readAll(List.of(file));

        assertThat(read.faults())
                .extracting(Fault::kind)
                .containsExactly(FaultKind.INVALID_VALUE, FaultKind.INVALID_VALUE);
        assertThat(read.catalogue().procedures()).extracting(Procedure::name).containsExactly("Ba 😀");
    }

    @Test
    void aCutGzipKeepsWhatCameBefore() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            lines.append("{\"code\":\"1.%06d\",\"name\":\"Thủ tục %d\"}\n".formatted(i, i * 7919 % 5003));
        }
        byte[] whole = gzip(lines.toString());
        Path file = folder.resolve("cut.jsonl.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        CatalogueRead read = CatalogueReader.readAll(List.of(file));

        assertThat(read.catalogue().size()).isBetween(1_000, 4_000);
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.BROKEN_CONTAINER);
            assertThat(fault.line()).isEqualTo(read.catalogue().size() + 1);
        });
    }

    @Test
    void whatIsNoGzipIsReported() throws IOException {
        Path file = write("no.jsonl.gz", "{\"code\":\"1.000001\",\"name\":\"Một\"}\n");

        assertThat(CatalogueReader.readAll(List.of(file)).faults())
                .containsExactly(new Fault(file, 0, FaultKind.BROKEN_CONTAINER, "not a gzip file"));
    }

    @Test
    void aHugeLineIsSkippedAndTheNextRead() {
        String text = "{\"code\":\"1.000001\",\"name\":\"" + "x".repeat(300_000)
                + "\"}\r\n\uFEFF\n{\"code\":\"1.000002\",\"name\":\"Hai\"}\r\n";
        var procedures = new ArrayList<Procedure>();
        var faults = new ArrayList<Fault>();

        new JsonLinesReader(200_000)
                .read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        Path.of("huge.jsonl"),
                        (procedure, file, line) -> procedures.add(procedure),
                        faults::add);

        assertThat(procedures).extracting(Procedure::name).containsExactly("Hai");
        assertThat(faults).extracting(Fault::kind).containsExactly(FaultKind.TOO_LARGE, FaultKind.MALFORMED);
        assertThat(faults).extracting(Fault::line).containsExactly(1, 2);
    }

    @Test
    void aStreamThatUnfoldsWithoutEndIsStopped() {
        var faults = new ArrayList<Fault>();
        var procedures = new ArrayList<Procedure>();
        byte[] text =
                ("{\"code\":\"1.000001\",\"name\":\"Một\"}\n" + "\n".repeat(5_000)).getBytes(StandardCharsets.UTF_8);

        Fault end = new JsonLinesReader(1_000)
                .read(
                        new BoundedInput(new ByteArrayInputStream(text), 4_000),
                        Path.of("bomb.jsonl.gz"),
                        (procedure, file, line) -> procedures.add(procedure),
                        faults::add);

        assertThat(end).extracting(Fault::kind).isEqualTo(FaultKind.TOO_LARGE);
        assertThat(faults).isEmpty();
    }

    @Test
    void aFolderOfAnyMixIsReadWithTheNewestOfEachCode() throws IOException {
        write("b.jsonl", "\uFEFF{\"code\":\"1.000001\",\"name\":\"Cũ\",\"crawled\":\"2025-12\"}\n");
        Files.createDirectories(folder.resolve("sub"));
        write("sub/c.jsonl", "{\"code\":\"1.000001\",\"name\":\"Mới\",\"crawled\":\"2026-07\"}\n");
        Files.write(folder.resolve("d.jsonl.gz"), gzip("{\"code\":\"1.000002\",\"name\":\"Hai\"}\n"));
        write("notes.txt", "not a catalogue");
        write(".hidden.jsonl", "junk");
        write("~$open.docx", "junk");

        CatalogueRead read = CatalogueReader.readAll(List.of(folder, folder.resolve("none")));

        assertThat(read.catalogue().procedures()).extracting(Procedure::name).containsExactly("Mới", "Hai");
        assertThat(read.recordsRead()).isEqualTo(3);
        assertThat(read.faults())
                .extracting(Fault::kind)
                .containsExactly(FaultKind.UNKNOWN_FORMAT, FaultKind.UNREADABLE_FILE, FaultKind.DUPLICATE_CODE);
        assertThat(read.faults().getLast().toString())
                .contains("b.jsonl:1: 1.000001 taken 2025-12 stands also in")
                .contains("c.jsonl:1, taken 2026-07, which was kept");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
