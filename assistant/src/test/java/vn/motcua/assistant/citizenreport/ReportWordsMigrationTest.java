package vn.motcua.assistant.citizenreport;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Words that come with a new version are added to those of the operator, who must still be able to save them. */
class ReportWordsMigrationTest {

    private final DatabaseAddress address = TestDatabase.empty();
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.pool(address));

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(address.dataSource())
                .target(version)
                .load()
                .migrate();
    }

    private void operatorsWords(String code, String words) {
        jdbc.sql("update report_category set words = ? where code = ?")
                .params(words, code)
                .update();
    }

    private String words(String code) {
        return jdbc.sql("select words from report_category where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    @Test
    void noneBecomesLongerThanTheConsoleTakes() {
        migrateTo("23");
        String full = "ổ gà to\n".repeat(Categories.LONGEST_WORDS / 8);
        String almostFull = full.substring(0, Categories.LONGEST_WORDS - 30);
        operatorsWords("road", full);
        operatorsWords("rubbish", almostFull);
        operatorsWords("noise", "loa to");
        migrateTo("24");
        assertThat(words("road")).isEqualTo(full);
        assertThat(words("rubbish"))
                .hasSizeLessThanOrEqualTo(Categories.LONGEST_WORDS)
                .isEqualTo(almostFull + "\nmùi thúi\nhôi thúi");
        assertThat(words("noise")).startsWith("loa to\nxe ben\n").endsWith("\ntụ tập ồn");
    }
}
