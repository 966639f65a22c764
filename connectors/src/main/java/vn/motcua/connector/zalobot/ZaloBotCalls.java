package vn.motcua.connector.zalobot;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.connector.wire.HttpAnswer;
import vn.motcua.connector.wire.HttpCalls;
import vn.motcua.connector.wire.JsonObjects;
import vn.motcua.connector.wire.PlatformWords;

/** Calls the bot API. The token is part of the address, which therefore is never printed. */
final class ZaloBotCalls {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int UNAVAILABLE = 503;

    private final ZaloBotAccount account;
    private final HttpCalls http;

    ZaloBotCalls(ZaloBotAccount account, HttpCalls http) {
        this.account = account;
        this.http = http;
    }

    ZaloBotResult call(String method, ObjectNode body) {
        HttpUrl address = HttpUrl.get(account.apiHost().toString())
                .newBuilder()
                .addPathSegment("bot" + account.token())
                .addPathSegment(method)
                .build();
        Request request = new Request.Builder()
                .url(address)
                .post(RequestBody.create(body.toString(), JSON))
                .build();
        return switch (http.call(request)) {
            case HttpAnswer.NotSent not -> new ZaloBotResult.NotSent(not.reason());
            case HttpAnswer.Lost lost -> new ZaloBotResult.Lost(lost.reason());
            case HttpAnswer.Answered answered ->
                JsonObjects.read(answered.body())
                        .filter(json -> json.path("ok").isBoolean())
                        .map(json -> read(json, answered))
                        .orElseGet(() -> unread(answered));
        };
    }

    private static ZaloBotResult read(JsonNode json, HttpAnswer.Answered answered) {
        if (json.path("ok").booleanValue()) {
            return new ZaloBotResult.Done(json.path("result"), answered.at());
        }
        int code = JsonObjects.number(json, "error_code").map(Long::intValue).orElse(answered.status());
        return new ZaloBotResult.Failed(
                code, PlatformWords.harmless(JsonObjects.text(json, "description")), answered.retryAfter());
    }

    /** A web page instead of an answer is a gateway's or a notice of maintenance, whatever status it has. */
    private static ZaloBotResult unread(HttpAnswer.Answered answered) {
        boolean success = answered.status() / 100 == 2;
        if (success && !answered.page()) {
            return new ZaloBotResult.Lost("it answered in a form that is not documented");
        }
        int code = success ? UNAVAILABLE : answered.status();
        return new ZaloBotResult.Failed(code, answered.page() ? "a web page" : "", answered.retryAfter());
    }
}
