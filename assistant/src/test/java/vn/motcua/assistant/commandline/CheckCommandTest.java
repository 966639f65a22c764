package vn.motcua.assistant.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class CheckCommandTest {

    private static final String SOUND = """
            code: "9.000001"
            name: Cấp giấy thử
            submissionMethods:
            - {channel: Trực tiếp, processingTime: 5 Ngày làm việc, fee: Miễn phí}
            documents:
            - {name: Tờ khai, originals: 1, copies: 0}
            - {name: Giấy cũ, originals: 1, copies: 0}
            guide:
              questions:
              - id: lan
                kind: choice
                ask: {vi: Lần đầu hay cấp lại?, en: First or again?}
                again: {vi: Đã có giấy cũ chưa?, en: Is there an old one?}
                options:
                - {id: dau, label: {vi: Lần đầu, en: First}}
                - {id: lai, label: {vi: Cấp lại, en: Again}}
              papers:
              - {id: to-khai, quote: Tờ khai, en: Form, use: fill-in}
              - {id: cu, quote: Giấy cũ, en: The old one, use: hand-in, when: {lan: lai}}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aSoundFileHasNothingToMend() throws IOException {
        write("a.yaml", SOUND);
        assertThat(check(folder.toString())).isZero();
        assertThat(out.toString())
                .contains("1 procedures, 1 guides, 0 life events, 0 articles without a fault; 0 to mend");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyFaultIsToldWithFileAndLine() throws IOException {
        Path file = write("a.yaml", SOUND.replace("quote: Giấy cũ", "quote: Giấy mới"));
        write("e.yaml", """
                event: thu
                name: {vi: Thử, en: Trial}
                intro: {vi: Thử., en: Trial.}
                said: [làm thử]
                parts:
                - code: "9.999999"
                """);
        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(file + ":19: no document of the record says 'Giấy mới'")
                .contains("no procedure 9.999999 is bundled or among the files")
                .contains("3 to mend");
    }

    @Test
    void casesArePrintedOnRequest() throws IOException {
        write("a.yaml", SOUND);
        assertThat(check("--cases", folder.toString())).isZero();
        assertThat(out.toString())
                .contains("where 9.000001:lan = o:dau", "where 9.000001:lan = o:lai")
                .contains("paper  cu: Giấy cũ", "fee    Miễn phí", "time   5 Ngày làm việc");
    }

    @Test
    void wrongUseIsNoFault() {
        assertThat(check(folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("There is no such file or folder: ");
        assertThat(check()).isEqualTo(2);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int check(String... arguments) {
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
