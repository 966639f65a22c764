package vn.motcua.assistant.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

/** One embedded PostgreSQL for all tests of a JVM; each asks it for a database of its own. */
public final class TestDatabase {

    private static final EmbeddedDatabase SERVER = started();
    private static final String TEMPLATE = "migrated";
    private static final Map<DatabaseAddress, DataSource> POOLS = new ConcurrentHashMap<>();
    private static boolean templateIsThere;

    private TestDatabase() {}

    /** A new database without tables. */
    public static DatabaseAddress empty() {
        return created(newName(), "template1");
    }

    /** A new database with all tables, empty. */
    public static DatabaseAddress migrated() {
        return created(newName(), template());
    }

    /** A pool of connections to it, one for whoever asks. It holds none that nobody uses for long. */
    public static DataSource pool(DatabaseAddress address) {
        return POOLS.computeIfAbsent(address, database -> newPool(database, 20));
    }

    /**
     * A pool of one's own, which whoever asks for it closes.
     *
     * @param size connections at most
     */
    public static HikariDataSource newPool(DatabaseAddress address, int size) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    /** Migrated once, then copied. */
    private static synchronized String template() {
        if (!templateIsThere) {
            DatabaseAddress address = created(TEMPLATE, "template1");
            Flyway.configure().dataSource(address.dataSource()).load().migrate();
            templateIsThere = true;
        }
        return TEMPLATE;
    }

    /** One at a time: a template that is being copied can be used by nobody else. */
    private static synchronized DatabaseAddress created(String name, String template) {
        try (Connection connection = SERVER.address().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return SERVER.address(name);
    }

    private static String newName() {
        return "test_" + UUID.randomUUID().toString().replace("-", "");
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
