package vn.motcua.assistant.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A running server of a cluster, found through its {@code postmaster.pid}.
 *
 * @param process the server's first process
 * @param port the port it listens on
 */
record Postmaster(ProcessHandle process, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /**
     * The server that runs on this cluster, however it was started. A process that merely has the number which an old file
     * names is none: it must be a PostgreSQL whose {@code -D} is this cluster.
     */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file(cluster));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()))
                .filter(process -> serves(process, cluster))
                .map(process -> new Postmaster(
                        process, Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    /**
     * Removes a file whose process number now belongs to somebody else: the server would refuse to start beside it. Whether
     * old backends still hold the cluster's memory PostgreSQL checks by itself, without this file.
     */
    static void removeStaleFile(Path cluster) throws IOException {
        if (of(cluster).isEmpty()) {
            Files.deleteIfExists(file(cluster));
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals("-D")) {
                return process.isAlive() && isSame(Path.of(arguments[i + 1]), cluster);
            }
        }
        return false;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            return false;
        }
    }
}
