package vn.motcua.assistant.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of the embedded server and the commands that make, start and stop it. The programs are called directly, not
 * through the library that ships them, because that one is made for tests: it trusts every local connection and turns
 * durability off.
 */
final class PostgresCluster {

    static final String USER = "motcua";
    static final String DATABASE = "motcua";

    private static final int PASSWORD_BYTES = 24;

    /**
     * Durable, reachable from this machine only, modest in memory, and with nothing of a citizen in its log: errors and
     * statements, which may carry what was written, are not logged.
     */
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=120",
            "shared_buffers=64MB",
            "wal_level=minimal",
            "max_wal_senders=0",
            "io_method=sync",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse");

    private final Path home;
    private final Path directory;
    private final Path passwordFile;
    private final Path log;

    /** The cluster in {@code parent}, made when it is not there yet. The caller holds the start lock. */
    PostgresCluster(Path parent) throws IOException {
        this.home = PostgresSoftware.unpackedIn(parent);
        this.directory = parent.resolve("cluster");
        this.passwordFile = parent.resolve("password");
        this.log = parent.resolve("server.log");
        if (!Files.exists(directory)) {
            initialise(parent.resolve("cluster.unfinished"));
        }
    }

    Path directory() {
        return directory;
    }

    DatabaseAddress address(int port, String database) throws IOException {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                USER,
                Files.readString(passwordFile).strip());
    }

    /** Starts the server and waits until it accepts connections. */
    void start(int port) throws IOException {
        Postmaster.removeStaleFile(directory);
        var options = new StringBuilder("-p ").append(port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        run(
                "pg_ctl",
                "-D",
                directory.toString(),
                "-w",
                "-t",
                "120",
                "-l",
                log.toString(),
                "-o",
                options.toString(),
                "start");
    }

    /** Stops the server, breaking off open transactions, and waits until it is gone. */
    void stop() throws IOException {
        run("pg_ctl", "-D", directory.toString(), "-w", "-t", "60", "-m", "fast", "stop");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Made under another name and renamed when it is whole, so that a crash in the middle leaves no half cluster. */
    private void initialise(Path unfinished) throws IOException {
        PostgresSoftware.deleteTree(unfinished);
        writePassword();
        run(
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                USER,
                "--auth=scram-sha-256",
                // Many rounds protect words that people choose; this password is random, and each connection pays.
                "--set=scram_iterations=1",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, HexFormat.of().formatHex(random));
    }

    /** Runs one of the programs to its end; what it prints is part of the exception when it fails. */
    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root: in a user namespace of its own it sees an ordinary user.
            command.add("unshare");
            command.add("--user");
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(log.resolveSibling(""), program, ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw new IOException("the embedded PostgreSQL: " + program + " ended with " + exitCode + "\n"
                        + Files.readString(output, StandardCharsets.UTF_8).strip() + "\nIts log is " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(
                    "interrupted while " + program + " of the embedded PostgreSQL was running", interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
