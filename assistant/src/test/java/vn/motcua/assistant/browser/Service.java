package vn.motcua.assistant.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.assistant.MotCua;
import vn.motcua.assistant.conversation.WalkDouble;
import vn.motcua.assistant.staff.QuickPasswords;

/** The real service, with a {@link WalkDouble}, on a port and data directory of its own, which it keeps over a restart. */
final class Service implements AutoCloseable {

    /** What printed codes lead to. */
    static final String PUBLIC_ADDRESS = "https://tro-ly.example.gov.vn";

    private final Path dataDirectory;
    private final String allowedSite;
    private final int port;
    private final String publicAddress;
    private @Nullable ConfigurableApplicationContext running;

    /**
     * Starts it.
     *
     * @param allowedSite the only site that may show the chat in a frame
     */
    Service(Path dataDirectory, String allowedSite) {
        this(dataDirectory, allowedSite, freePort(), PUBLIC_ADDRESS);
    }

    private Service(Path dataDirectory, String allowedSite, int port, String publicAddress) {
        this.dataDirectory = dataDirectory;
        this.allowedSite = allowedSite;
        this.port = port;
        this.publicAddress = publicAddress;
        start();
    }

    /** One that is reached by the world as by the browser here, which passkeys ask for. */
    static Service knownAsLocalhost(Path dataDirectory) {
        int port = freePort();
        return new Service(dataDirectory, "", port, "http://localhost:" + port);
    }

    int port() {
        return port;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** A part of the running service. */
    <T> T part(Class<T> type) {
        return Objects.requireNonNull(running, "it is not running").getBean(type);
    }

    /** A part that has a name among others of its type. */
    <T> T part(String name, Class<T> type) {
        return Objects.requireNonNull(running, "it is not running").getBean(name, type);
    }

    void start() {
        running = new SpringApplication(MotCua.class, WalkDouble.class, QuickPasswords.class)
                .run(
                        "--server.port=" + port,
                        "--motcua.data-dir=" + dataDirectory,
                        "--motcua.webchat.allowed-sites=" + allowedSite,
                        "--motcua.public-url=" + publicAddress,
                        "--motcua.telegram.bot-name=phuong_mau_bot",
                        "--motcua.zalo.oa-id=1234567890123456789",
                        // Tests ask faster than citizens do.
                        "--server.shutdown=immediate",
                        "--spring.thymeleaf.cache=true");
    }

    void stop() {
        Objects.requireNonNull(running, "it is not running").close();
        running = null;
    }

    @Override
    public void close() {
        if (running != null) {
            stop();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
