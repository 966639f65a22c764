package vn.motcua.doubles;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ZaloDoubleTest {

    private static final String HELLO = "{\"recipient\":{\"user_id\":\"1\"},\"message\":{\"text\":\"Xin chào\"}}";

    private final ZaloDouble zalo = ZaloDouble.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        zalo.close();
    }

    @Test
    void aMessageNeedsATokenThatIsGood() {
        assertThat(send("wrong", HELLO).path("error").asInt()).isEqualTo(-216);
        assertThat(send(zalo.accessToken(), HELLO).at("/data/message_id").asString())
                .isEqualTo("zalo-1");
        assertThat(zalo.sent()).extracting(ZaloDouble.Sent::text).containsExactly("Xin chào");
        zalo.expireAccessToken();
        assertThat(send(ZaloDouble.FIRST_ACCESS_TOKEN, HELLO).path("error").asInt())
                .isEqualTo(-216);
    }

    @Test
    void limitsAreThoseOfTheDocumentation() {
        assertThat(send(zalo.accessToken(), HELLO.replace("Xin chào", "ế".repeat(2000)))
                        .path("error")
                        .asInt())
                .isZero();
        assertThat(send(zalo.accessToken(), HELLO.replace("Xin chào", "ế".repeat(2001)))
                        .path("error")
                        .asInt())
                .isEqualTo(-210);
        assertThat(send(zalo.accessToken(), HELLO.replace("user_id", "other"))
                        .path("error")
                        .asInt())
                .isEqualTo(-201);
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        JsonNode pair = refresh(ZaloDouble.FIRST_REFRESH_TOKEN);
        assertThat(pair.path("access_token").asString()).isEqualTo(zalo.accessToken());
        assertThat(refresh(ZaloDouble.FIRST_REFRESH_TOKEN).path("error").asInt())
                .isEqualTo(-14014);
        assertThat(refresh(pair.path("refresh_token").asString()).path("error").isMissingNode())
                .isTrue();
    }

    @Test
    void whatIsScriptedComesInOrderAndActsOrDoesNot() {
        zalo.api().always(ScriptedAnswer.page(503));
        zalo.api().next(ScriptedAnswer.reset(), ZaloDouble.error(-32, "limit"));
        assertThatThrownBy(() -> send(zalo.accessToken(), HELLO)).isInstanceOf(CompletionException.class);
        assertThat(send(zalo.accessToken(), HELLO).path("error").asInt()).isEqualTo(-32);
        assertThatThrownBy(() -> send(zalo.accessToken(), HELLO)).hasMessageContaining("Unexpected character");
        zalo.api().heal();
        send(zalo.accessToken(), HELLO);
        assertThat(zalo.sent()).hasSize(2);
    }

    /** The formula, over the bytes that a webhook has. */
    @Test
    void webhooksAreSigned() {
        byte[] body = ("{\"app_id\":\"" + ZaloDouble.APP_ID + "\",\"timestamp\":\"1\"}").getBytes(UTF_8);
        assertThat(ZaloDouble.signature(body))
                .isEqualTo("mac=2d0cc37036592e39eb59948dba507950d77322f2fb604dbe3c7afbf0bbbe36fb")
                .isNotEqualTo(ZaloDouble.signature(ZaloDouble.typed("1", "m", "a", 1)));
    }

    private JsonNode send(String token, String body) {
        return call(HttpRequest.newBuilder(zalo.host().resolve("/v3.0/oa/message/cs"))
                .header("access_token", token)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode refresh(String token) {
        return call(HttpRequest.newBuilder(URI.create(zalo.host() + "/v4/oa/access_token"))
                .header("secret_key", ZaloDouble.APP_SECRET)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=refresh_token&app_id=" + ZaloDouble.APP_ID + "&refresh_token=" + token)));
    }

    private JsonNode call(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException broken) {
            throw new CompletionException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        }
    }
}
