package vn.motcua.assistant.zalo;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.connector.zalo.Pkce;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

/**
 * Plays Zalo: gives tokens whose refresh tokens are good once, takes messages from whoever holds the present access token, and fails
 * as it is told.
 */
final class ZaloDouble implements AutoCloseable {

    static final String APP_ID = "360846524940903967";
    static final String OA_ID = "388613280878808645";
    static final String APP_SECRET = "app-secret-of-the-test";
    static final String OA_SECRET_KEY = "oa-secret-key-of-the-test";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WireMockServer server;
    private int port;
    private final AtomicInteger pairs = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicInteger refreshCalls = new AtomicInteger();
    private final Map<String, String> challenges = new HashMap<>();
    private final Queue<Function<Request, ResponseDefinitionBuilder>> tokenFaults = new ConcurrentLinkedQueue<>();
    private final Queue<Function<Sent, ResponseDefinitionBuilder>> messageFaults = new ConcurrentLinkedQueue<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private volatile String access = "access-0";
    private volatile String refresh = "refresh-0";

    ZaloDouble() {
        server = started(0);
    }

    private WireMockServer started(int onPort) {
        var started = new WireMockServer(
                options().port(onPort).bindAddress("127.0.0.1").extensions(new Playing()));
        started.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers("zalo")));
        started.start();
        return started;
    }

    /** A message that was taken. */
    record Sent(String user, JsonNode message) {
        String text() {
            return message.path("text").asString("");
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    String access() {
        return access;
    }

    String refresh() {
        return refresh;
    }

    int refreshCalls() {
        return refreshCalls.get();
    }

    List<Sent> sent() {
        return sent;
    }

    /** What a caller did that Zalo would not understand. */
    List<String> problems() {
        return problems;
    }

    /** Ends the access token before its time, as Zalo may. */
    void withdrawAccess() {
        access = "withdrawn";
    }

    /** Ends the refresh token too: the administrator has withdrawn the consent. */
    void withdrawConsent() {
        access = "withdrawn";
        refresh = "withdrawn";
    }

    /** Zalo is not there at all, or is again. */
    void away(boolean away) {
        if (away) {
            port = server.port();
            server.stop();
        } else {
            server = started(port);
        }
    }

    /** The next token call ends so; null: as always. What it does to the tokens must be done by the caller. */
    void nextTokenCall(Function<Request, ResponseDefinitionBuilder> fault) {
        tokenFaults.add(fault);
    }

    /** The next message ends so and is not taken; null: as always. */
    void nextMessage(Function<Sent, ResponseDefinitionBuilder> fault) {
        messageFaults.add(fault);
    }

    /** Rotates the pair as a refresh does; returns the answer. */
    String rotate() {
        int number = pairs.incrementAndGet();
        access = "access-" + number;
        refresh = "refresh-" + number;
        return "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":\"90000\"}".formatted(access, refresh);
    }

    /** Plays the administrator: agrees on Zalo's page; returns the code. */
    String consent(URI page) {
        Map<String, String> asked = form(page.getRawQuery());
        if (!APP_ID.equals(asked.get("app_id")) || asked.get("redirect_uri") == null || asked.get("state") == null) {
            problems.add("consent was asked for by " + page);
        }
        String code = "code-" + challenges.size();
        challenges.put(code, String.valueOf(asked.get("code_challenge")));
        return code;
    }

    static Map<String, String> form(String text) {
        var form = new HashMap<String, String>();
        for (String pair : text.split("&")) {
            String[] sides = pair.split("=", 2);
            form.put(sides[0], URLDecoder.decode(sides.length > 1 ? sides[1] : "", StandardCharsets.UTF_8));
        }
        return form;
    }

    static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    static ResponseDefinitionBuilder error(int code) {
        return json("{\"error\":%d,\"message\":\"as told\"}".formatted(code));
    }

    @Override
    public void close() {
        server.stop();
    }

    private ResponseDefinitionBuilder answer(Request request) {
        String path = URI.create(request.getUrl()).getPath();
        return switch (path) {
            case "/v4/oa/access_token" -> token(request);
            case "/v3.0/oa/message/cs" -> message(request);
            case "/v2.0/oa/upload/image", "/v2.0/oa/upload/file" ->
                json("{\"error\":0,\"message\":\"Success\",\"data\":{\"attachment_id\":\"a-1\",\"token\":\"t-1\"}}");
            case "/v2.0/oa/getoa" ->
                access.equals(request.getHeader("access_token"))
                        ? json("{\"error\":0,\"message\":\"Success\",\"data\":{\"oa_id\":\"" + OA_ID
                                + "\",\"name\":\"UBND\",\"is_verified\":true,\"oa_type\":4,\"package_name\":\"OA\"}}")
                        : error(-216);
            default -> {
                problems.add("called " + path);
                yield aResponse().withStatus(404);
            }
        };
    }

    private ResponseDefinitionBuilder token(Request request) {
        Map<String, String> form = form(request.getBodyAsString());
        if (!APP_SECRET.equals(request.getHeader("secret_key")) || !APP_ID.equals(form.get("app_id"))) {
            problems.add("a token call without the app's id and secret");
            return error(-14002);
        }
        boolean isRefresh = "refresh_token".equals(form.get("grant_type"));
        if (isRefresh) {
            refreshCalls.incrementAndGet();
        }
        Function<Request, ResponseDefinitionBuilder> fault = tokenFaults.poll();
        if (fault != null) {
            return fault.apply(request);
        }
        synchronized (this) {
            if (isRefresh) {
                return refresh.equals(form.get("refresh_token")) ? json(rotate()) : error(-14014);
            }
            String challenge = challenges.remove(String.valueOf(form.get("code")));
            return challenge != null
                            && challenge.equals(new Pkce(String.valueOf(form.get("code_verifier"))).challenge())
                    ? json(rotate())
                    : error(-14019);
        }
    }

    private ResponseDefinitionBuilder message(Request request) {
        if (!access.equals(request.getHeader("access_token"))) {
            return error(-216);
        }
        JsonNode body = JSON.readTree(request.getBody());
        var arrived = new Sent(body.path("recipient").path("user_id").asString(""), body.path("message"));
        Function<Sent, ResponseDefinitionBuilder> fault = messageFaults.poll();
        if (fault != null) {
            return fault.apply(arrived);
        }
        sent.add(arrived);
        return json("{\"data\":{\"message_id\":\"m-%d\",\"user_id\":\"%s\"},\"error\":0,\"message\":\"Success\"}"
                .formatted(messages.incrementAndGet(), arrived.user()));
    }

    /** The texts that a citizen has received, in order. */
    List<String> textsTo(String user) {
        var texts = new ArrayList<String>();
        sent.stream().filter(message -> message.user().equals(user)).forEach(message -> texts.add(message.text()));
        return texts;
    }

    private final class Playing implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return answer(event.getRequest()).build();
        }

        @Override
        public String getName() {
            return "zalo";
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }
    }
}
