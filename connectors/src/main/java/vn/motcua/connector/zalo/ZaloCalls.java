package vn.motcua.connector.zalo;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.connector.wire.HttpAnswer;
import vn.motcua.connector.wire.HttpCalls;
import vn.motcua.connector.wire.JsonObjects;
import vn.motcua.connector.wire.PlatformWords;
import vn.motcua.connector.zalo.ZaloError.Handling;

/**
 * Calls Zalo's API for one account. A call whose token is refused is made once more with a newer one. Failures are in the answer's
 * {@code error}, whatever the HTTP status is.
 */
final class ZaloCalls {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int UNAUTHORIZED = 401;

    private final ZaloAccount account;
    private final AccessTokens tokens;
    private final HttpCalls http;

    ZaloCalls(ZaloAccount account, AccessTokens tokens, HttpCalls http) {
        this.account = account;
        this.tokens = tokens;
        this.http = http;
    }

    ZaloResult post(String path, ObjectNode body) {
        return call(new Request.Builder().url(address(path)).post(RequestBody.create(body.toString(), JSON)));
    }

    ZaloResult get(String path) {
        return call(new Request.Builder().url(address(path)).get());
    }

    ZaloResult upload(String path, String name, String mediaType, byte[] bytes) {
        RequestBody body = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("file", name, RequestBody.create(bytes, MediaType.parse(mediaType)))
                .build();
        return call(new Request.Builder().url(address(path)).post(body));
    }

    private ZaloResult call(Request.Builder request) {
        return switch (tokens.current()) {
            case Access.Token token -> {
                ZaloResult first = once(request, token);
                yield refused(first) ? again(request, token, first) : first;
            }
            case Access none -> new ZaloResult.NoToken(none);
        };
    }

    private ZaloResult again(Request.Builder request, Access.Token refused, ZaloResult first) {
        return switch (tokens.refreshedAfter(refused.value())) {
            case Access.Token newer -> newer.value().equals(refused.value()) ? first : once(request, newer);
            case Access none -> new ZaloResult.NoToken(none);
        };
    }

    private static boolean refused(ZaloResult result) {
        return switch (result) {
            case ZaloResult.Failed failed -> failed.error().handling() == Handling.REFRESH;
            case ZaloResult.TurnedAway turned -> turned.status() == UNAUTHORIZED;
            default -> false;
        };
    }

    private ZaloResult once(Request.Builder request, Access.Token token) {
        request.header("access_token", token.value());
        if (account.appSecretProof()) {
            request.header(AppSecretProof.HEADER, AppSecretProof.of(token.value(), account.appSecret()));
        }
        return switch (http.call(request.build())) {
            case HttpAnswer.NotSent not -> new ZaloResult.NotSent(not.reason());
            case HttpAnswer.Lost lost -> new ZaloResult.Lost(lost.reason());
            case HttpAnswer.Answered answered ->
                JsonObjects.read(answered.body())
                        .map(json -> read(json, answered))
                        .orElseGet(() -> unread(answered));
        };
    }

    private static ZaloResult read(JsonNode json, HttpAnswer.Answered answered) {
        int code = JsonObjects.number(json, "error").map(Long::intValue).orElse(0);
        if (code != 0) {
            return new ZaloResult.Failed(ZaloError.of(code), PlatformWords.harmless(JsonObjects.text(json, "message")));
        }
        boolean envelope = json.has("error") || json.path("data").isObject();
        return envelope && isSuccess(answered)
                ? new ZaloResult.Done(json.path("data"), answered.at())
                : unread(answered);
    }

    private static ZaloResult unread(HttpAnswer.Answered answered) {
        return isSuccess(answered) && !answered.page()
                ? new ZaloResult.Lost("it answered in a form that is not documented")
                : new ZaloResult.TurnedAway(answered.status(), answered.page(), answered.retryAfter());
    }

    private static boolean isSuccess(HttpAnswer.Answered answered) {
        return answered.status() / 100 == 2;
    }

    private HttpUrl address(String path) {
        return HttpUrl.get(account.apiHost().toString())
                .newBuilder()
                .addPathSegments(path)
                .build();
    }
}
