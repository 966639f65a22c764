package vn.motcua.connector.zalo;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Shipment;
import vn.motcua.doubles.ScriptedAnswer;
import vn.motcua.doubles.ZaloDouble;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** How deliveries end when Zalo does not take them. */
class ZaloDeliveryTest extends ZaloAtDouble {

    /** Every row of the reference's table of errors of the Official Account API. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "zalo-errors.csv", numLinesToSkip = 1)
    void everyDocumentedErrorHasItsEnd(int code, String delivery, String reason) {
        zalo.api().always(ZaloDouble.error(code, "whatever Zalo says"));
        Delivery ended = connector(false).deliver(Shipment.first(USER, says("Bí mật của người dân")));
        assertThat(ended.getClass().getSimpleName()).isEqualTo(delivery);
        assertThat(reason(ended))
                .contains(reason, String.valueOf(code))
                .doesNotContain("Bí mật")
                .doesNotContain("access-");
        assertThat(zalo.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, -999, -124, -2147483648, 7})
    void errorsThatTheTableLacksAreNotTriedAgainAndRefreshNothing(int code) {
        zalo.api().always(ZaloDouble.error(code, "something new"));
        Delivery ended = connector(false).deliver(Shipment.first(USER, says("a")));
        assertThat(ended).isInstanceOf(Delivery.Refused.class);
        assertThat(reason(ended)).contains(String.valueOf(code), "something new");
        assertThat(zalo.refreshes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "response-error-201.json",
                "response-error-213.json",
                "response-error-230.json",
                "response-error-32.json"
            })
    void errorsOfTheReferenceAreUnderstood(String file) {
        zalo.api().next(ScriptedAnswer.status(200, new String(ZaloPayloads.read(file), UTF_8)));
        assertThat(connector(false).deliver(Shipment.first(USER, says("a")))).isNotInstanceOf(Delivery.Delivered.class);
    }

    @ParameterizedTest
    @CsvSource({"response-cs-ok-doc.json, 63ecf43f0df7dba892e6", "response-cs-ok-goclaw.json, msg-fixture-1"})
    void answersOfTheReferenceAreUnderstood(String file, String id) {
        zalo.api().next(ScriptedAnswer.status(200, new String(ZaloPayloads.read(file), UTF_8)));
        assertThat(connector(false).deliver(Shipment.first(USER, says("a")))).isEqualTo(new Delivery.Delivered(id));
    }

    @Test
    void whatZaloSaysIsNotRepeatedWhereItCouldHoldASecretOrACitizensWords() {
        zalo.api()
                .next(
                        ZaloDouble.error(-999, "token QWERTYUIOPasdfghjkl0123456789 is wrong"),
                        ZaloDouble.error(-999, "không gửi được: Nguyễn Văn A"));
        ZaloConnector connector = connector(false);
        assertThat(reason(connector.deliver(Shipment.first(USER, says("a"))))).contains("token … is wrong");
        assertThat(reason(connector.deliver(Shipment.first(USER, says("a"))))).doesNotContain("Nguyễn");
    }

    @Test
    void anExpiredTokenIsRefreshedOnceAndTheMessageSentOnce() {
        zalo.expireAccessToken();
        assertThat(connector(false).deliver(Shipment.first(USER, says("a"))))
                .isEqualTo(new Delivery.Delivered("zalo-1"));
        assertThat(zalo.refreshes()).containsExactly("refresh-0");
        assertThat(zalo.sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"response-error-216.json", "response-error-220.json"})
    void aTokenThatIsRefusedAgainStopsTheChannelUntilConsentIsRenewed(String file) {
        zalo.api().always(ScriptedAnswer.status(200, new String(ZaloPayloads.read(file), UTF_8)));
        Delivery ended = connector(false).deliver(Shipment.first(USER, says("a")));
        assertThat(ended).isInstanceOf(Delivery.ChannelStopped.class);
        assertThat(reason(ended)).contains("consent must be renewed");
        assertThat(zalo.refreshes()).containsExactly("refresh-0");
    }

    @Test
    void withoutConsentNothingIsSentAndTheReasonSaysSo() {
        zalo.withdrawConsent();
        Delivery ended = connector(false).deliver(Shipment.first(USER, says("a")));
        assertThat(ended).isInstanceOf(Delivery.ChannelStopped.class);
        assertThat(reason(ended))
                .contains("An administrator must renew the consent")
                .doesNotContain("refresh-0");
    }

    @Test
    void aRefreshWithoutAnAnswerLetsEverythingWait() {
        zalo.expireAccessToken();
        zalo.oauth().always(ScriptedAnswer.page(503));
        Delivery ended = connector(false).deliver(Shipment.first(USER, says("a")));
        assertThat(ended)
                .isEqualTo(new Delivery.ChannelBusy(
                        Duration.ofSeconds(20),
                        "Zalo's token service answered with HTTP 503 and a web page instead of tokens."));
    }

    @Test
    void aProofOfTheAppsSecretIsSentWhereItIsSwitchedOn() {
        zalo.wantProof();
        assertThat(connector(false).deliver(Shipment.first(USER, says("a"))))
                .isInstanceOf(Delivery.ChannelStopped.class);
        assertThat(connector("https://motcua.example", true, false).deliver(Shipment.first(USER, says("a"))))
                .isInstanceOf(Delivery.Delivered.class);
        JsonNode vector = JsonMapper.shared().readTree(ZaloPayloads.read("appsecret_proof-vector.json"));
        assertThat(AppSecretProof.of(
                        vector.path("access_token").asString(),
                        vector.path("app_secret").asString()))
                .isEqualTo(vector.path("appsecret_proof").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T15:00:00Z, PT8H",
        "2026-11-22T14:59:59Z, PT15M",
        "2026-11-22T17:30:00Z, PT5H30M",
        "2026-11-22T22:59:00Z, PT1M",
        "2026-11-22T23:00:00Z, PT15M"
    })
    void whatMayNotBeSentAtNightWaitsForSixInTheMorningInVietnam(Instant now, Duration wait) {
        clock.set(now);
        zalo.api().next(ZaloDouble.error(-234, "not at night"));
        assertThat(connector(false).deliver(Shipment.first(USER, says("a"))))
                .isInstanceOfSatisfying(
                        Delivery.RetryLater.class,
                        later -> assertThat(later.after()).isEqualTo(wait));
    }

    @Test
    void tooManyCallsLetTheChannelRestTwiceAsLongEachTimeAndByChance() {
        zalo.api().always(ZaloDouble.error(-32, "Your application reached limit call api"));
        ZaloConnector connector = connector(false);
        Duration before = Duration.ZERO;
        for (int seconds : new int[] {2, 4, 8, 16, 32, 64, 120, 120}) {
            Duration after = ((Delivery.ChannelBusy) connector.deliver(Shipment.first(USER, says("a")))).after();
            assertThat(after).isBetween(Duration.ofSeconds(seconds), Duration.ofMillis(seconds * 1250));
            assertThat(after).isNotEqualTo(before);
            before = after;
            clock.advance(after);
        }
        zalo.api().heal();
        assertThat(connector.deliver(Shipment.first(USER, says("a")))).isInstanceOf(Delivery.Delivered.class);
        zalo.api().always(ZaloDouble.error(-32, "Your application reached limit call api"));
        assertThat(((Delivery.ChannelBusy) connector.deliver(Shipment.first(USER, says("a")))).after())
                .isLessThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({
        "400, Refused",
        "401, ChannelStopped",
        "403, ChannelStopped",
        "404, ChannelStopped",
        "408, ChannelBusy",
        "413, Refused",
        "429, ChannelBusy",
        "302, ChannelBusy",
        "500, RetryLater",
        "502, ChannelBusy",
        "503, ChannelBusy",
        "504, Uncertain",
        "522, ChannelBusy",
        "200, ChannelBusy"
    })
    void aWebPageInsteadOfAnAnswerHasItsEnd(int status, String delivery) {
        zalo.api().always(ScriptedAnswer.page(status));
        Delivery ended = connector(false).deliver(Shipment.first(USER, says("a")));
        assertThat(ended.getClass().getSimpleName()).isEqualTo(delivery);
        assertThat(reason(ended)).contains(String.valueOf(status)).doesNotContain("bảo trì");
    }

    @Test
    void aGatewayThatSaysHowLongToWaitIsObeyed() {
        zalo.api().next(ScriptedAnswer.retryAfter(429, "77"), ScriptedAnswer.retryAfter(503, "999999999"));
        ZaloConnector connector = connector(false);
        assertThat(connector.deliver(Shipment.first(USER, says("a"))))
                .isInstanceOfSatisfying(
                        Delivery.ChannelBusy.class,
                        busy -> assertThat(busy.after()).hasSeconds(77));
        assertThat(connector.deliver(Shipment.first(USER, says("a"))))
                .isInstanceOfSatisfying(
                        Delivery.ChannelBusy.class,
                        busy -> assertThat(busy.after()).hasHours(6));
    }

    @Test
    void errorsInTheEnvelopeCountWhateverTheStatus() {
        zalo.api().next(ScriptedAnswer.status(400, "{\"error\":-213,\"message\":\"User has not followed OA\"}"));
        assertThat(connector(false).deliver(Shipment.first(USER, says("a")))).isInstanceOf(Delivery.Unreachable.class);
        zalo.api().next(ScriptedAnswer.status(200, "{\"error\":\"-213\"}"));
        assertThat(connector(false).deliver(Shipment.first(USER, says("a")))).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void anAnswerThatIsLostLeavesItUncertainAndNothingIsSentTwice() {
        ScriptedAnswer[] losses = {
            ScriptedAnswer.reset(),
            ScriptedAnswer.noAnswer(),
            ScriptedAnswer.halfAnAnswer(),
            ScriptedAnswer.answering("{\"error\":0,\"mess"),
            ScriptedAnswer.answering(""),
            ScriptedAnswer.answering("{}"),
            ScriptedAnswer.answering("[1,2]")
        };
        ZaloConnector connector = connector(false);
        for (ScriptedAnswer loss : losses) {
            zalo.api().next(loss);
            assertThat(connector.deliver(Shipment.first(USER, says("a")))).isInstanceOf(Delivery.Uncertain.class);
        }
        assertThat(zalo.sent()).hasSize(losses.length);
    }

    @Test
    void anAnswerThatComesTooLateLeavesItUncertain() {
        patience = Duration.ofMillis(1500);
        zalo.api().next(ScriptedAnswer.slow(Duration.ofSeconds(4)));
        assertThat(connector(false).deliver(Shipment.first(USER, says("a")))).isInstanceOf(Delivery.Uncertain.class);
    }

    @Test
    void whereNobodyListensTheChannelRests() {
        ZaloConnector connector = connector(false);
        zalo.close();
        Delivery ended = connector.deliver(Shipment.first(USER, says("a")));
        assertThat(ended).isInstanceOf(Delivery.ChannelBusy.class);
        assertThat(reason(ended)).isEqualTo("Zalo was not reached: no connection could be made.");
    }
}
