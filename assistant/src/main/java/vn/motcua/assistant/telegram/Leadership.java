package vn.motcua.assistant.telegram;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Lets one node of all do a thing: whoever holds an advisory lock of PostgreSQL. The lock belongs to a database session and ends with
 * it, so a node that ends gives it up at once, and one that hangs or is cut off loses it when its session has been silent for so long
 * that the server closes it. A former leader may not know that for a moment; what leaders do must bear that.
 */
final class Leadership {

    /** Longer than a leader is ever silent, see {@link Term#lasts()}. */
    private static final String LONGEST_SILENCE = "150s";

    private final DataSource dataSource;
    private final long lock;

    /** For the node whose sessions come from {@code dataSource}; all who ask for the same lock are rivals. */
    Leadership(DataSource dataSource, long lock) {
        this.dataSource = dataSource;
        this.lock = lock;
    }

    /**
     * Becomes the leader, if nobody is.
     *
     * @throws SQLException if the database is away
     */
    Optional<Term> begin() throws SQLException {
        Connection connection = dataSource.getConnection();
        var term = new Term(connection);
        try {
            connection.setAutoCommit(true);
            if (isTrue(connection, "select pg_try_advisory_lock(?)")) {
                execute(connection, "set idle_session_timeout = '" + LONGEST_SILENCE + "'");
                return Optional.of(term);
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException away) {
            term.close();
            throw away;
        }
    }

    private boolean isTrue(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, lock);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    /** The time during which this node leads. For one thread. */
    final class Term implements AutoCloseable {

        private final Connection connection;

        private Term(Connection connection) {
            this.connection = connection;
        }

        /** Whether this node still leads; must be asked at least every two minutes. */
        boolean lasts() {
            try (Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery("select 1")) {
                return answer.next();
            } catch (SQLException ended) {
                return false;
            }
        }

        /** Lets another node lead. */
        @Override
        public void close() {
            try (connection) {
                execute(connection, "reset idle_session_timeout");
                isTrue(connection, "select pg_advisory_unlock(?)");
            } catch (SQLException ended) {
                // With the session the lock has ended.
            }
        }
    }
}
