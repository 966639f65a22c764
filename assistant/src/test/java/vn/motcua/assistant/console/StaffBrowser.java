package vn.motcua.assistant.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/** A browser at the staff's pages without a screen: keeps cookies, fills forms in, follows nothing by itself. */
public final class StaffBrowser {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** A browser at a node. */
    public StaffBrowser(int port) {
        this.address = "http://localhost:" + port;
    }

    private StaffBrowser(String address, Map<String, String> cookies) {
        this.address = address;
        this.cookies.putAll(cookies);
    }

    /** The same browser, led by a load balancer to another node. */
    StaffBrowser at(int port) {
        return new StaffBrowser("http://localhost:" + port, cookies);
    }

    /** Sends a header with every request from now on. */
    StaffBrowser saying(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    /** Sends a form with the token that the sign-in page or the first page gives to this browser. */
    public HttpResponse<String> post(String path, String... fields) {
        return send("POST", path, form(fields) + (fields.length == 0 ? "" : "&") + form("_csrf", formToken()));
    }

    /** Sends a form with a file in it. */
    HttpResponse<String> postFile(String path, String fileName, byte[] content, String... fields) {
        String boundary = "a-part-of-a-form";
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            part(body, boundary, "name=\"" + fields[i] + "\"", fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        part(body, boundary, "name=\"_csrf\"", formToken().getBytes(StandardCharsets.UTF_8));
        part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", content);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return exchange(request(path, "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    HttpResponse<String> postWithoutToken(String path, String... fields) {
        return send("POST", path, form(fields));
    }

    String formToken() {
        for (String page : List.of(ConsoleSecurity.SIGN_IN, Area.ROOT, ConsoleSecurity.PASSWORD)) {
            Matcher token = FORM_TOKEN.matcher(get(page).body());
            if (token.find()) {
                return HtmlUtils.htmlUnescape(token.group(1));
            }
        }
        throw new IllegalStateException("no page gives a token for forms");
    }

    public HttpResponse<String> signIn(String name, String password) {
        return post(ConsoleSecurity.SIGN_IN, "name", name, "password", password);
    }

    /** Signs in with a one-time password and replaces it. */
    public StaffBrowser settle(String name, String oneTime, String chosen) {
        signIn(name, oneTime);
        HttpResponse<String> changed =
                post(ConsoleSecurity.PASSWORD, "present", oneTime, "chosen", chosen, "again", chosen);
        if (changed.statusCode() != 302 && changed.statusCode() != 303) {
            throw new IllegalStateException("the password was not changed: " + changed.statusCode());
        }
        return this;
    }

    /** The status of an answer whose end is not waited for. */
    int begins(String path) {
        HttpResponse<InputStream> response = opened(path);
        try {
            response.body().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return response.statusCode();
    }

    /** An answer that comes little by little; to be closed by whoever reads it. */
    public InputStream stream(String path) {
        return opened(path).body();
    }

    private HttpResponse<InputStream> opened(String path) {
        try {
            return CLIENT.send(request("GET", path, ""), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<String> send(String method, String path, String body) {
        return exchange(request(method, path, body));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest request(String method, String path, String body) {
        return request(path, "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path, String contentType) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", contentType)
                .header("User-Agent", "StaffBrowser/1.0");
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .toList()));
        }
        return request;
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String form(String... fields) {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
