package vn.motcua.assistant.telegram;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.telegram.Leadership.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** One of all nodes leads. */
class LeadershipTest {

    private static final long LOCK = 42;

    private final DatabaseAddress address = TestDatabase.empty();
    private final HikariDataSource one = TestDatabase.newPool(address, 2);
    private final HikariDataSource other = TestDatabase.newPool(address, 2);

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void onlyOneLeadsUntilItSteppedBack() throws SQLException {
        var first = new Leadership(one, LOCK);
        var second = new Leadership(other, LOCK);
        try (Term term = first.begin().orElseThrow()) {
            assertThat(second.begin()).isEmpty();
            assertThat(first.begin()).as("nor twice in one node").isEmpty();
            assertThat(new Leadership(other, LOCK + 1).begin())
                    .as("of something else")
                    .hasValueSatisfying(Term::close);
            assertThat(term.lasts()).isTrue();
        }
        Term next = second.begin().orElseThrow();
        assertThat(next.lasts()).isTrue();
        assertThat(first.begin()).isEmpty();
        next.close();
    }

    @Test
    void aLeaderWhoseSessionEndsKnowsItAndAnotherLeads() throws SQLException {
        Term term = new Leadership(one, LOCK).begin().orElseThrow();
        try (Connection connection = other.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = " + LOCK);
        }
        assertThat(term.lasts()).isFalse();
        Term next = new Leadership(other, LOCK).begin().orElseThrow();
        term.close();
        assertThat(next.lasts()).isTrue();
        next.close();
    }

    @Test
    void aPooledConnectionIsGivenBackAsItWas() throws SQLException {
        new Leadership(one, LOCK).begin().orElseThrow().close();
        try (Connection first = one.getConnection();
                Connection second = one.getConnection()) {
            assertThat(timeOut(first)).isEqualTo("0");
            assertThat(timeOut(second)).isEqualTo("0");
        }
    }

    private static String timeOut(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show idle_session_timeout")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
