package vn.motcua.connector.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.OwnContent.OwnFile;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Shipment;
import vn.motcua.connector.telegram.TelegramAccount.ApiAddress;
import vn.motcua.doubles.TelegramDouble;

/** A connector on a double. */
final class Sending implements AutoCloseable {

    /** One for all tests, which run one after the other; to start it takes longer than most of them. */
    private static final TelegramDouble DOUBLE = TelegramDouble.start();

    final TelegramDouble telegram = DOUBLE;
    final SteppedClock clock = new SteppedClock();
    final Map<String, OwnFile> files = new HashMap<>();
    final TelegramApi api;
    final TelegramConnector connector;

    Sending() {
        this(Duration.ofSeconds(10));
    }

    Sending(Duration answerWithin) {
        telegram.reset();
        api = new TelegramApi(
                TelegramAccount.of(TelegramDouble.TOKEN)
                        .at(new ApiAddress("http", "127.0.0.1", telegram.port()))
                        .within(Duration.ofSeconds(5), answerWithin),
                clock);
        connector = new TelegramConnector(
                api,
                "",
                path -> Optional.ofNullable(files.get(path)),
                TelegramConnector.USUAL_PACE,
                clock,
                new Random(1));
    }

    Delivery send(String chat, String words) {
        return connector.deliver(Shipment.first(chat, said(words)));
    }

    Delivery send(String words) {
        return send("42", words);
    }

    static Reply said(String words, Choice... choices) {
        return of(List.of(new Block.Paragraph(words)), choices);
    }

    static Reply of(List<Block> blocks, Choice... choices) {
        return new Reply(Outcome.ANSWER, blocks, List.of(choices), List.of(), List.of(), List.of());
    }

    @Override
    public void close() {
        api.close();
    }
}
