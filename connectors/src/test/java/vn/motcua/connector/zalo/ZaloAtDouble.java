package vn.motcua.connector.zalo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.OwnContent.OwnFile;
import vn.motcua.connector.Reply;
import vn.motcua.connector.wire.HttpCalls;
import vn.motcua.doubles.ZaloDouble;

/** A connector of Zalo's double, and replies for it. */
abstract class ZaloAtDouble {

    static final String USER = "2468458835296197922";
    static final OwnFile QR = new OwnFile("qr.png", "image/png", new byte[] {1, 2, 3});

    final ZaloDouble zalo = ZaloDouble.start();
    final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T05:00:00Z"));
    Optional<OwnFile> content = Optional.of(QR);
    boolean unreadable;
    Duration patience = Duration.ofSeconds(10);

    @AfterEach
    void close() {
        zalo.close();
    }

    ZaloConnector connector(boolean buttons) {
        return connector("https://motcua.example", false, buttons);
    }

    ZaloConnector connector(String publicUrl, boolean proof, boolean buttons) {
        return new ZaloConnector(
                account(proof, buttons),
                tokens(),
                calls(),
                this::read,
                publicUrl,
                ZaloConnector.DOCUMENTED_PACE,
                clock,
                new Random(1));
    }

    private Optional<OwnFile> read(String path) {
        if (unreadable) {
            throw new IllegalStateException("no connection for " + path);
        }
        return content;
    }

    AccessTokens tokens() {
        return new TokensOfDouble(new ZaloOAuth(account(false, false), calls()));
    }

    ZaloAccount account(boolean proof, boolean buttons) {
        return new ZaloAccount(
                ZaloDouble.APP_ID,
                ZaloDouble.OA_ID,
                ZaloDouble.APP_SECRET,
                ZaloDouble.OA_SECRET_KEY,
                zalo.host(),
                zalo.host(),
                proof,
                buttons);
    }

    HttpCalls calls() {
        return new HttpCalls(Duration.ofSeconds(10), patience);
    }

    JsonNode body(int index) {
        ZaloDouble.Sent sent = zalo.sent().get(index);
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.set("recipient", sent.recipient());
        body.set("message", sent.message());
        return body;
    }

    static JsonNode payload(String file) {
        return JsonMapper.shared().readTree(ZaloPayloads.read(file));
    }

    static Reply says(String text) {
        return reply(List.of(new Block.Paragraph(text)), List.of());
    }

    static Reply asks(int choices) {
        return reply(
                List.of(new Block.Paragraph("Anh/chị chọn:")),
                IntStream.rangeClosed(1, choices)
                        .mapToObj(i -> new Choice("Lựa chọn " + i, "v" + i))
                        .toList());
    }

    static Reply reply(List<Block> blocks, List<Choice> choices) {
        return new Reply(Outcome.ANSWER, blocks, choices, List.of(), List.of(), List.of());
    }

    static String reason(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Delivered delivered -> "";
            case Delivery.RetryLater later -> later.reason();
            case Delivery.ChannelBusy busy -> busy.reason();
            case Delivery.ChannelStopped stopped -> stopped.reason();
            case Delivery.Refused refused -> refused.reason();
            case Delivery.Held held -> held.reason();
            case Delivery.Unreachable unreachable -> unreachable.reason();
            case Delivery.Moved moved -> "";
            case Delivery.Uncertain uncertain -> uncertain.reason();
        };
    }
}
