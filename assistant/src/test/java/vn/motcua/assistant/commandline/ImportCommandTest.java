package vn.motcua.assistant.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class ImportCommandTest {

    private final DatabaseAddress database = TestDatabase.migrated();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void printsWhatWasReadFoundAndPublished() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), """
                {"code":"9.000001","name":"Một","submission_methods":[{"channel":"Trực tiếp","processing_time":"1"}]}
                junk
                junk
                junk
                junk
                """);

        assertThat(execute(file.toString(), "--force")).isZero();

        assertThat(out.toString())
                .contains("Read 1 records: 1 procedures.")
                .contains("Faults: 4", "MALFORMED: 4", "a.jsonl:2: not JSON", "… and 1 more")
                .contains("TIME_WITHOUT_UNIT: 1 in 1 procedures", "NO_STEPS: 1 in 1 procedures")
                .contains("Published release 1: 1 procedures");
        assertThat(err.toString()).isEmpty();
        assertThat(releases()).isEqualTo(1);
    }

    @Test
    void aRefusalSaysWhyAndHowToGoOn() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"code\":\"9.000001\",\"name\":\"Một\"}\n");

        assertThat(execute(file.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("Not published: ", "published procedures", "use --force");
        assertThat(releases()).isZero();
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThat(execute(folder.resolve("none").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no such file or folder", "none");
        assertThat(execute(folder.toString(), "--max-loss", "2")).isEqualTo(2);
        assertThat(execute()).isEqualTo(2);
    }

    private int execute(String... args) {
        Map<String, String> environment = Map.of(
                "MOTCUA_DATABASE_URL", database.url(),
                "MOTCUA_DATABASE_USER", database.user(),
                "MOTCUA_DATABASE_PASSWORD", database.password());
        return new CommandLine(new ImportCommand(environment::get))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private int releases() {
        return JdbcClient.create(database.dataSource())
                .sql("select count(*) from catalogue_release")
                .query(Integer.class)
                .single();
    }
}
