package vn.motcua.assistant.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpServer;

/** A site of somebody else: one page that embeds the widget. Under 127.0.0.1 it is yet another site, which nobody allowed. */
final class EmbeddingSite implements AutoCloseable {

    private static final String STYLE = """
            body { margin: 0; background: #f3f6fa; color: #1c2733; font: 18px/1.6 "Noto Sans", sans-serif; }
            main { max-width: 34rem; padding: 2rem; }
            h1 { margin: 0 0 1rem; color: #0b5394; }
            a { color: #0b5394; }
            """;

    private final HttpServer server;
    private volatile String widget = "";

    EmbeddingSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> {
            boolean style = exchange.getRequestURI().getPath().equals("/style.css");
            byte[] page = (style ? STYLE : page()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", (style ? "text/css" : "text/html") + "; charset=utf-8");
            // As strict as a careful site would be: of the chat only its script and its frame.
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; script-src " + widget + "/widget.js; frame-src "
                                    + widget + "/");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    /** Whose widget it embeds. */
    void embed(String service) {
        widget = service;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String addressNotAllowed() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String page() {
        return """
                <!DOCTYPE html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Phường Hoa Sen</title>
                <link rel="stylesheet" href="/style.css">
                <script src="%s/widget.js" data-procedure="1.001193" data-color="#0b5394" defer></script>
                </head>
                <body>
                <main>
                <h1>Phường Hoa Sen</h1>
                <p>Trang thông tin điện tử của phường. Người dân xem lịch tiếp công dân, thông báo và hướng dẫn thủ tục tại đây.</p>
                <p><a href="#lich">Lịch tiếp công dân</a></p>
                </main>
                </body>
                </html>
                """.formatted(widget);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
