package vn.motcua.assistant.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.flywaydb.core.Flyway;

/** One embedded PostgreSQL for all tests of a JVM; each asks it for a database of its own. */
public final class TestDatabase {

    private static final EmbeddedDatabase SERVER = started();

    private TestDatabase() {}

    /** A new database without tables. */
    public static DatabaseAddress empty() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = SERVER.address().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return SERVER.address(name);
    }

    /** A new database with all tables, empty. */
    public static DatabaseAddress migrated() {
        DatabaseAddress address = empty();
        Flyway.configure().dataSource(address.dataSource()).load().migrate();
        return address;
    }

    private static EmbeddedDatabase started() {
        // Begun afresh every time, so that databases of earlier runs do not pile up.
        Path directory =
                Path.of("target", "test-database-" + ProcessHandle.current().pid());
        EmbeddedDatabase server = EmbeddedDatabase.open(directory);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            try {
                PostgresSoftware.deleteTree(directory);
            } catch (java.io.IOException remains) {
                System.err.println(directory + " could not be deleted: " + remains);
            }
        }));
        return server;
    }
}
