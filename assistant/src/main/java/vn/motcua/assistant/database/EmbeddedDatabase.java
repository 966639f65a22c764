package vn.motcua.assistant.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A use of the embedded PostgreSQL of a data directory, by this process.
 *
 * <p>Several processes may use one server at a time (the service, and an import beside it): the first one starts it, the last
 * one stops it. They know of each other by locks on one file, which the operating system frees even after {@code kill -9}:
 * byte 0 is held while the server is started or stopped, byte 1 is shared by all who use it. A server whose users were all
 * killed goes on running; the next user finds it by its {@code postmaster.pid} and takes it over. A server that dies under its
 * users is started again on the same port.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final int PORT_ATTEMPTS = 5;

    /** The locks count per process, so within the process each directory is opened once. */
    private static final Map<Path, EmbeddedDatabase> OPEN = new HashMap<>();

    private final Path parent;
    private final FileChannel lockFile;
    private final FileLock use;
    private final PostgresCluster cluster;
    private int port;
    private int users;

    private EmbeddedDatabase(Path parent) throws IOException {
        this.parent = parent;
        Files.createDirectories(
                parent, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        this.lockFile = FileChannel.open(
                parent.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (FileLock starting = startLock()) {
            this.use = lockFile.lock(1, 1, true);
            this.cluster = new PostgresCluster(parent);
            Postmaster server = takeOverOrStart();
            this.port = server.port();
            createDatabase();
            watch(server);
        } catch (IOException | RuntimeException failure) {
            lockFile.close();
            throw failure;
        }
    }

    /**
     * Begins a use of the database in {@code dataDirectory/postgres}; starts it when it does not run.
     *
     * @throws UncheckedIOException when it cannot be started, with what PostgreSQL said
     */
    public static EmbeddedDatabase open(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory);
            Path parent = dataDirectory.toRealPath().resolve("postgres");
            synchronized (OPEN) {
                EmbeddedDatabase database = OPEN.get(parent);
                if (database == null) {
                    database = new EmbeddedDatabase(parent);
                    OPEN.put(parent, database);
                }
                database.users++;
                return database;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "the embedded database in " + dataDirectory + " could not be started: " + failure.getMessage(),
                    failure);
        }
    }

    /** How to reach the application's database on it. */
    public DatabaseAddress address() {
        return address(PostgresCluster.DATABASE);
    }

    /** How to reach a database of this name on it. */
    public DatabaseAddress address(String database) {
        try {
            return cluster.address(port, database);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the password of the embedded database cannot be read", unreadable);
        }
    }

    /** The number of the server's first process; empty when it does not run at the moment. */
    public Optional<ProcessHandle> process() {
        try {
            return Postmaster.of(cluster.directory()).map(Postmaster::process);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ends this use; the last one stops the server. */
    @Override
    public void close() {
        synchronized (OPEN) {
            users--;
            if (users > 0 || !OPEN.remove(parent, this)) {
                return;
            }
            try (lockFile;
                    FileLock stopping = startLock()) {
                use.release();
                FileLock alone = lockFile.tryLock(1, 1, false);
                if (alone != null && Postmaster.of(cluster.directory()).isPresent()) {
                    cluster.stop();
                }
            } catch (IOException failure) {
                LOG.warn("The embedded database could not be stopped: {}", failure.getMessage());
            }
        }
    }

    private FileLock startLock() throws IOException {
        return lockFile.lock(0, 1, false);
    }

    private Postmaster takeOverOrStart() throws IOException {
        Optional<Postmaster> running = Postmaster.of(cluster.directory());
        if (running.isPresent()) {
            if (answers(running.get().port())) {
                LOG.info("The embedded database is running already; it is used as it is");
                return running.get();
            }
            cluster.stop();
        }
        return start(null);
    }

    /** @param samePort the port to keep; null for any free one */
    private Postmaster start(@Nullable Integer samePort) throws IOException {
        IOException last = null;
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            try {
                cluster.start(samePort == null ? PostgresCluster.freePort() : samePort);
                return Postmaster.of(cluster.directory())
                        .orElseThrow(() -> new IOException("it ended as soon as it had started"));
            } catch (IOException failure) {
                // Somebody else took the port in between, or processes of a killed server still hold its memory.
                last = failure;
            }
        }
        throw last == null ? new IOException("not started") : last;
    }

    private boolean answers(int atPort) throws IOException {
        try (Connection connection =
                cluster.address(atPort, "postgres").dataSource().getConnection()) {
            return connection.isValid(5);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    private void createDatabase() throws IOException {
        try (Connection connection =
                        cluster.address(port, "postgres").dataSource().getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select 1 from pg_database where datname = '" + PostgresCluster.DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + PostgresCluster.DATABASE);
            }
        } catch (SQLException failure) {
            throw new IOException("the database could not be created: " + failure.getMessage(), failure);
        }
    }

    private void watch(Postmaster server) {
        var unused = server.process().onExit().thenRun(this::restart);
    }

    private void restart() {
        synchronized (OPEN) {
            if (OPEN.get(parent) != this) {
                return;
            }
            LOG.warn("The embedded database ended; it is started again");
            try (FileLock starting = startLock()) {
                Optional<Postmaster> startedByAnother = Postmaster.of(cluster.directory());
                watch(startedByAnother.isPresent() ? startedByAnother.get() : start(port));
            } catch (IOException failure) {
                LOG.error("The embedded database cannot be started again: {}", failure.getMessage());
            }
        }
    }
}
