package vn.motcua.assistant.database;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/**
 * The application's database for a job that runs without Spring: connects to the operator's own database, or to the embedded
 * one, which is started for the length of the job when the service does not run beside it.
 */
public final class Database implements AutoCloseable {

    private final DataSource dataSource;
    private final AutoCloseable embedded;

    private Database(DataSource dataSource, AutoCloseable embedded) {
        this.dataSource = dataSource;
        this.embedded = embedded;
    }

    /** Opens the database and brings its tables up to date. */
    public static Database open(DatabaseSettings settings) {
        if (settings.external().isPresent()) {
            return migrated(settings.external().get(), () -> {});
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.open(settings.dataDirectory());
        try {
            var hook = new Thread(embedded::close, "embedded-database-close");
            Runtime.getRuntime().addShutdownHook(hook);
            return migrated(embedded.address(), () -> {
                Runtime.getRuntime().removeShutdownHook(hook);
                embedded.close();
            });
        } catch (RuntimeException failure) {
            embedded.close();
            throw failure;
        }
    }

    /** Its connections; each is a new one. */
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        try {
            embedded.close();
        } catch (Exception failure) {
            throw new IllegalStateException("the database could not be closed", failure);
        }
    }

    private static Database migrated(DatabaseAddress address, AutoCloseable embedded) {
        Flyway.configure().dataSource(address.dataSource()).load().migrate();
        return new Database(address.dataSource(), embedded);
    }
}
