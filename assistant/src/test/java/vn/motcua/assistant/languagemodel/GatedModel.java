package vn.motcua.assistant.languagemodel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A model that stops in the middle of its answer until it is told to go on, so that a test can look as long as it needs. */
final class GatedModel implements AutoCloseable {

    private static final long LONGEST_SECONDS = 60;

    private final HttpServer server;
    private final CountDownLatch gate = new CountDownLatch(1);
    private final String contentType;
    private final String first;
    private final String rest;

    /**
     * Listens on the loopback interface.
     *
     * @param first what is sent at once
     * @param rest what is sent when it may go on; then the answer ends
     */
    GatedModel(String contentType, String first, String rest) {
        this.contentType = contentType;
        this.first = first;
        this.rest = rest;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/v1";
    }

    void goOn() {
        gate.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            body.write(first.getBytes(StandardCharsets.UTF_8));
            body.flush();
            if (gate.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                body.write(rest.getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        goOn();
        server.stop(0);
    }
}
