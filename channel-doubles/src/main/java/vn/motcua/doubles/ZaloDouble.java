package vn.motcua.doubles;

import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Zalo, as far as an Official Account's software sees it: messages and uploads within their documented limits, tokens of which a
 * refresh token is good once, signed webhooks.
 */
public final class ZaloDouble implements AutoCloseable {

    /** The app's number. */
    public static final String APP_ID = "360846524940903967";

    /** The account's number. */
    public static final String OA_ID = "388613280878808645";

    /** The app's secret key. */
    public static final String APP_SECRET = "app-secret-of-the-double";
    /** With what webhooks are signed. */
    public static final String OA_SECRET_KEY = "oa-secret-key-of-the-double";

    /** The pair that is good at the beginning. */
    public static final String FIRST_ACCESS_TOKEN = "access-0";

    /** The pair that is good at the beginning. */
    public static final String FIRST_REFRESH_TOKEN = "refresh-0";

    /** What its clock shows. */
    public static final Instant NOW = Instant.parse("2026-11-22T05:00:07Z");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Script api = new Script();
    private final Script oauth = new Script();
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
    private final ScriptedServer server = new ScriptedServer(
            request -> isOauth(request) ? oauth : api,
            request -> request.getUrl().startsWith("/pictures/")
                    ? picture(request.getUrl())
                    : isOauth(request) ? oauth(request) : api(request));
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<String> refreshes = new CopyOnWriteArrayList<>();
    private final Map<String, String> challenges = new HashMap<>();
    private final Set<String> uploaded = new HashSet<>();
    private int numbers;
    private int uploads;
    private String accessToken = FIRST_ACCESS_TOKEN;
    private String refreshToken = FIRST_REFRESH_TOKEN;
    private boolean filesByToken = true;
    private boolean takesButtons = true;
    private boolean wantsProof;

    private ZaloDouble() {}

    /**
     * A message that was taken.
     *
     * @param recipient whom it went to
     * @param message what it was
     * @param path by which call
     */
    public record Sent(JsonNode recipient, JsonNode message, String path) {
        /** Its words; empty when it had none. */
        public String text() {
            return message.path("text").asString("");
        }
    }

    /** Starts one. */
    public static ZaloDouble start() {
        return new ZaloDouble();
    }

    /** Where the API, consent and tokens are. */
    public URI host() {
        return server.address();
    }

    /** A picture that a citizen has sent; returns its address. */
    public String hold(String name, byte[] content) {
        pictures.put("/pictures/" + name, content);
        return host() + "/pictures/" + name;
    }

    private ResponseDefinitionBuilder picture(String path) {
        return pictures.containsKey(path)
                ? new ResponseDefinitionBuilder().withStatus(200).withBody(pictures.get(path))
                : new ResponseDefinitionBuilder().withStatus(404);
    }

    /** The API, to be told how to misbehave. */
    public Script api() {
        return api;
    }

    /** The token service, to be told how to misbehave. */
    public Script oauth() {
        return oauth;
    }

    /** An error in the API's envelope, with HTTP status 200. */
    public static ScriptedAnswer error(int code, String message) {
        return ScriptedAnswer.status(200, "{\"error\":" + code + ",\"message\":\"" + message + "\"}");
    }

    /** What was taken, in order. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The refresh tokens that were spent, in order, with those that were refused. */
    public List<String> refreshes() {
        return List.copyOf(refreshes);
    }

    /** How many pictures and files were uploaded. */
    public synchronized int uploads() {
        return uploads;
    }

    /** The pair that is good now. */
    public synchronized String accessToken() {
        return accessToken;
    }

    /** The pair that is good now. */
    public synchronized String refreshToken() {
        return refreshToken;
    }

    /** The access token is good no longer; the refresh token is. */
    public synchronized void expireAccessToken() {
        accessToken = "access-unknown-to-anybody-" + numbers;
    }

    /** Both are good no longer: an administrator must consent. */
    public synchronized void withdrawConsent() {
        expireAccessToken();
        refreshToken = "refresh-unknown-to-anybody";
    }

    /** An administrator consents; gives the code that Zalo sends to the callback. */
    public synchronized String consent(URI consentAddress) {
        String code = "code-" + ++numbers;
        challenges.put(code, query(consentAddress.getRawQuery()).get("code_challenge"));
        return code;
    }

    /** What was uploaded so far is forgotten, as after seven days. */
    public synchronized void forgetUploads() {
        uploaded.clear();
    }

    /** Files are given an attachment's id instead of a token, as one client saw it. */
    public synchronized void nameFilesByAttachmentId() {
        filesByToken = false;
    }

    /** Buttons are refused, as an API that does not know them would. */
    public synchronized void takeNoButtons() {
        takesButtons = false;
    }

    /** Every call must prove that it knows the app's secret. */
    public synchronized void wantProof() {
        wantsProof = true;
    }

    /** A webhook's body for something a citizen typed. */
    public static byte[] typed(String user, String messageId, String text, long timestamp) {
        return event(
                "user_send_text",
                user,
                messageId,
                timestamp,
                JSON.createObjectNode().put("text", text));
    }

    /** A webhook's body for another message of a citizen, such as {@code user_send_image}. */
    public static byte[] event(String name, String user, String messageId, long timestamp, ObjectNode message) {
        ObjectNode body = JSON.createObjectNode().put("app_id", APP_ID).put("event_name", name);
        body.putObject("sender").put("id", user);
        body.putObject("recipient").put("id", OA_ID);
        body.set("message", message.deepCopy().put("msg_id", messageId));
        return body.put("timestamp", String.valueOf(timestamp)).toString().getBytes(UTF_8);
    }

    /** A webhook's body for somebody who begins ({@code follow}) or ends ({@code unfollow}) to follow the account. */
    public static byte[] follower(String name, String user, long timestamp) {
        ObjectNode body = JSON.createObjectNode()
                .put("app_id", APP_ID)
                .put("oa_id", OA_ID)
                .put("event_name", name);
        body.putObject("follower").put("id", user);
        return body.put("timestamp", String.valueOf(timestamp)).toString().getBytes(UTF_8);
    }

    /** The signature of a webhook's body, as the header has it. */
    public static String signature(byte[] body) {
        String timestamp = JSON.readTree(body).path("timestamp").asString("");
        MessageDigest sha256 = sha256();
        sha256.update(APP_ID.getBytes(UTF_8));
        sha256.update(body);
        sha256.update(timestamp.getBytes(UTF_8));
        return "mac=" + HexFormat.of().formatHex(sha256.digest(OA_SECRET_KEY.getBytes(UTF_8)));
    }

    /** Stops: nobody listens at its port any more. */
    @Override
    public void close() {
        server.close();
    }

    private static boolean isOauth(Request request) {
        return request.getUrl().startsWith("/v4/oa/");
    }

    private synchronized ResponseDefinitionBuilder api(Request request) {
        String token = request.getHeader("access_token");
        if (!accessToken.equals(token)) {
            return envelope(-216, "Access token is invalid");
        }
        String proof = request.getHeader("appsecret_proof");
        if (wantsProof && !proofOf(token).equals(proof)) {
            return envelope(-242, "appsecret_proof is invalid");
        }
        String path = request.getUrl().replaceFirst("\\?.*", "");
        return switch (path) {
            case "/v3.0/oa/message/cs", "/v2.0/oa/message" -> message(path, JSON.readTree(request.getBody()));
            case "/v2.0/oa/upload/image" -> upload(request, "attachment_id", 1_000_000);
            case "/v2.0/oa/upload/file" -> upload(request, filesByToken ? "token" : "attachment_id", 5_000_000);
            case "/v2.0/oa/getoa" ->
                data("{\"oa_id\":\"" + OA_ID + "\",\"name\":\"UBND Phường Mẫu\",\"is_verified\":true,"
                        + "\"oa_type\":4,\"num_follower\":12,\"package_name\":\"Nâng cao\"}");
            case "/v3.0/oa/quota/message" -> quota(JSON.readTree(request.getBody()));
            default -> envelope(-209, "API is not supported");
        };
    }

    private ResponseDefinitionBuilder message(String path, JsonNode body) {
        JsonNode recipient = body.path("recipient");
        boolean known = path.startsWith("/v3")
                ? recipient.path("user_id").isString()
                : recipient.path("anonymous_id").isString()
                        && recipient.path("conversation_id").isString();
        if (!known) {
            return path.startsWith("/v3") ? envelope(-201, "user_id is invalid!") : envelope(-240, "API is closed");
        }
        JsonNode message = body.path("message");
        String text = message.path("text").asString("");
        if (text.codePointCount(0, text.length()) > 2000) {
            return envelope(-210, "text is too long");
        }
        JsonNode payload = message.path("attachment").path("payload");
        JsonNode buttons = payload.path("buttons");
        if (!buttons.isMissingNode() && (!takesButtons || wrong(buttons))) {
            return envelope(-201, "buttons is invalid!");
        }
        Set<String> used = Stream.of(payload, payload.path("elements").path(0))
                .flatMap(where -> Stream.of(where.path("token"), where.path("attachment_id")))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
        if (!uploaded.containsAll(used)) {
            return envelope(-100, "attachment is expired");
        }
        if (text.isBlank() && message.path("attachment").isMissingNode()) {
            return envelope(-201, "text is invalid!");
        }
        sent.add(new Sent(recipient, message, path));
        return data("{\"message_id\":\"zalo-" + sent.size() + "\",\"user_id\":\""
                + recipient.path("user_id").asString("") + "\",\"sent_time\":\"1626926349402\"}");
    }

    private static boolean wrong(JsonNode buttons) {
        return buttons.size() > 5
                || buttons.valueStream()
                        .anyMatch(button ->
                                button.path("title").asString("").codePoints().count() > 100
                                        || button.path("payload").asString("").length() > 1000);
    }

    private ResponseDefinitionBuilder upload(Request request, String member, int largest) {
        var part = request.getPart("file");
        if (part == null || part.getBody().asBytes().length > largest) {
            return envelope(-201, "file is invalid!");
        }
        String id = "upload-" + ++uploads;
        uploaded.add(id);
        return data("{\"" + member + "\":\"" + id + "\"}");
    }

    private static ResponseDefinitionBuilder quota(JsonNode asked) {
        return asked.path("user_id").isString()
                ? data("{\"last_interaction\":\"1699003881354\",\"cs_reply\":{\"remain\":8,\"total\":\"8\"}}")
                : data("[{\"quota_type\":\"sub_quota\",\"remain\":\"1990\",\"total\":2000}]");
    }

    private synchronized ResponseDefinitionBuilder oauth(Request request) {
        Map<String, String> form = query(request.getBodyAsString());
        if (!APP_SECRET.equals(request.getHeader("secret_key")) || !APP_ID.equals(form.get("app_id"))) {
            return envelope(-14002, "Invalid app id");
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "refresh_token" -> {
                refreshes.add(form.get("refresh_token"));
                yield refreshToken.equals(form.get("refresh_token"))
                        ? pair()
                        : envelope(-14014, "invalid refresh token");
            }
            case "authorization_code" -> {
                String challenge = challenges.remove(form.get("code"));
                yield challenge != null && challenge.equals(challengeOf(form.getOrDefault("code_verifier", "")))
                        ? pair()
                        : envelope(-14013, "Invalid code");
            }
            default -> envelope(-14000, "Invalid grant type");
        };
    }

    private ResponseDefinitionBuilder pair() {
        numbers++;
        accessToken = "access-" + numbers;
        refreshToken = "refresh-" + numbers;
        return json("{\"access_token\":\"" + accessToken + "\",\"refresh_token\":\"" + refreshToken
                + "\",\"expires_in\":\"90000\"}");
    }

    private static Map<String, String> query(String encoded) {
        return Stream.of(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static ResponseDefinitionBuilder data(String data) {
        return json("{\"data\":" + data + ",\"error\":0,\"message\":\"Success\"}");
    }

    private static ResponseDefinitionBuilder envelope(int code, String message) {
        return json("{\"error\":" + code + ",\"message\":\"" + message + "\"}");
    }

    private static ResponseDefinitionBuilder json(String body) {
        return new ResponseDefinitionBuilder()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(NOW.atOffset(ZoneOffset.UTC)))
                .withBody(body);
    }

    private static String proofOf(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(APP_SECRET.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String challengeOf(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256().digest(verifier.getBytes(UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
