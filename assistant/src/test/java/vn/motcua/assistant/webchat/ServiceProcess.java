package vn.motcua.assistant.webchat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.assistant.MotCua;

/** The service as a process of its own, which can be killed without warning. */
public final class ServiceProcess implements AutoCloseable {

    private static final Pattern START_LINE = Pattern.compile("http://localhost:(\\d+)/");

    private final Path data;
    private final Process process;
    private final int port;

    private ServiceProcess(Path data, Process process, int port) {
        this.data = data;
        this.process = process;
        this.port = port;
    }

    /** Starts it on a data directory and returns when it has printed where to click. */
    public static ServiceProcess start(Path data, String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                MotCua.class.getName(),
                "--server.port=0",
                "--motcua.data-dir=" + data));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var printed = new StringBuilder();
        String line;
        while ((line = output.readLine()) != null) {
            printed.append(line).append('\n');
            Matcher start = START_LINE.matcher(line);
            if (start.find()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
                return new ServiceProcess(data, process, Integer.parseInt(start.group(1)));
            }
        }
        throw new IllegalStateException("the service did not start:\n" + printed);
    }

    public int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -9} of the embedded database's first process, which the service has started. */
    void killDatabase() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(0)
                .strip();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    /** Ends it as an operator would, and waits. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("the service did not end by itself");
        }
    }
}
