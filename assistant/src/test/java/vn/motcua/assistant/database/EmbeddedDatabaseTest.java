package vn.motcua.assistant.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EmbeddedDatabaseTest {

    /** Shared by the tests, each of which starts and stops the server: unpacking the programs takes the longest. */
    @TempDir
    static Path data;

    @Test
    void writesDurablyAndKeepsItsDataOverARestart() throws Exception {
        try (var database = EmbeddedDatabase.open(data)) {
            execute(database, "create table kept(x int)", "insert into kept values (42)");
            assertThat(query(database, "show fsync")).isEqualTo("on");
            assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(database, "show full_page_writes")).isEqualTo("on");
        }
        try (var database = EmbeddedDatabase.open(data)) {
            assertThat(query(database, "select x from kept")).isEqualTo("42");
        }
    }

    @Test
    void asksForAPasswordThatOnlyItsOwnerCanRead() throws Exception {
        try (var database = EmbeddedDatabase.open(data)) {
            DatabaseAddress address = database.address();
            assertThatThrownBy(() -> DriverManager.getConnection(address.url(), address.user(), "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres/password"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres"))))
                    .isEqualTo("rwx------");
            assertThat(address.toString()).doesNotContain(address.password());
        }
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        try (var database = EmbeddedDatabase.open(data)) {
            assertThat(query(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(database, "show unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void theLastOfTwoUsesStopsTheServer() throws Exception {
        var first = EmbeddedDatabase.open(data);
        var second = EmbeddedDatabase.open(data);
        ProcessHandle server = first.process().orElseThrow();
        first.close();
        assertThat(query(second, "select 1")).isEqualTo("1");
        second.close();
        assertThat(server.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
    }

    @Test
    void aServerThatIsKilledUnderItsUsersComesBackWithWhatWasCommitted() throws Exception {
        try (var database = EmbeddedDatabase.open(data)) {
            execute(database, "create table survived(x int)", "insert into survived values (7)");
            ProcessHandle killed = database.process().orElseThrow();
            killed.destroyForcibly();
            killed.onExit().get(1, TimeUnit.MINUTES);
            assertThat(queryWhenItIsBack(database, "select x from survived")).isEqualTo("7");
            assertThat(database.process().orElseThrow().pid()).isNotEqualTo(killed.pid());
        }
    }

    @Test
    void aFileThatNamesSomebodyElsesProcessIsNotTakenForTheServer() throws Exception {
        EmbeddedDatabase.open(data).close();
        Path cluster = data.resolve("postgres/cluster");
        Files.writeString(
                cluster.resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + cluster + "\n0\n5432\n\n127.0.0.1\n");
        assertThat(Postmaster.of(cluster)).isEmpty();
        try (var database = EmbeddedDatabase.open(data)) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aFirstStartThatWasBrokenOffIsBegunAgain(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("postgres/cluster.unfinished/base"));
        Files.createDirectories(other.resolve("postgres/postgresql-18.6.0.unfinished/bin"));
        try (var database = EmbeddedDatabase.open(other)) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
    }

    private static String queryWhenItIsBack(EmbeddedDatabase database, String sql) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            try {
                return query(database, sql);
            } catch (SQLException away) {
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.sleep(50);
            }
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.address().dataSource().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.address().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
