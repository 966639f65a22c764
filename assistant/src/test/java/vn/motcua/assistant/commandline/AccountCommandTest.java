package vn.motcua.assistant.commandline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.staff.Accounts;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

class AccountCommandTest {

    private final DatabaseAddress database = TestDatabase.migrated();
    private final Accounts accounts = Accounts.in(TestDatabase.pool(database), Clock.systemUTC());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aLostPasswordIsReplacedAndTheAccountOpened() {
        String first = accounts.create(Actor.commandLine(), "admin", "Quản trị", Set.of(Role.ADMINISTRATOR))
                .password();
        accounts.create(Actor.commandLine(), "other", "Khác", Set.of(Role.ADMINISTRATOR));
        accounts.disable(Actor.commandLine(), "admin");

        assertThat(execute("reset", "Admin")).isZero();

        Matcher printed = Pattern.compile("One-time password of admin, good until \\S+: ([a-z0-9-]{19})\\R")
                .matcher(out.toString());
        assertThat(printed.matches()).as(out.toString()).isTrue();
        assertThat(printed.group(1)).isNotEqualTo(first);
        assertThat(accounts.find("admin").orElseThrow().enabled()).isTrue();
        assertThat(JdbcClient.create(TestDatabase.pool(database))
                        .sql("select act from staff_audit where object like 'admin%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("account-created", "account-disabled", "password-reset", "account-enabled");
    }

    @Test
    void whoIsNotThereIsNamedAsSuch() {
        assertThat(execute("reset", "nobody")).isEqualTo(1);
        assertThat(err.toString()).contains("no such account");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theListShowsNamesAndRoles() {
        accounts.create(Actor.commandLine(), "lan", "Nguyễn Thị Lan", Set.of(Role.OFFICER, Role.SUPERVISOR));
        assertThat(execute("list")).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("lan (Nguyễn Thị Lan): officer, supervisor");
    }

    @Test
    void withoutAJobTheUseIsExplained() {
        assertThat(execute()).isEqualTo(2);
        assertThat(err.toString()).contains("reset", "list");
    }

    private int execute(String... arguments) {
        Map<String, String> environment = Map.of(
                "MOTCUA_DATABASE_URL", database.url(),
                "MOTCUA_DATABASE_USER", database.user(),
                "MOTCUA_DATABASE_PASSWORD", database.password());
        return new CommandLine(new AccountCommand(environment::get))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
