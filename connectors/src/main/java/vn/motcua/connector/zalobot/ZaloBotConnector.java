package vn.motcua.connector.zalobot;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import tools.jackson.databind.node.ObjectNode;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Capabilities.Markup;
import vn.motcua.connector.Capabilities.Measure;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Shipment;
import vn.motcua.connector.rendering.Part;
import vn.motcua.connector.rendering.Rendering;
import vn.motcua.connector.wire.Backoff;
import vn.motcua.connector.wire.HttpCalls;
import vn.motcua.connector.wire.JsonObjects;

/**
 * Sends replies through a bot: words, and pictures that Zalo can fetch by an address of their own. The 2000 characters of a message
 * are counted as bytes in UTF-8, the strictest reading. How many messages the bot may send is nowhere said; Zalo tells by error 429.
 */
public final class ZaloBotConnector implements Connector {

    /** What a bot can show. */
    public static final Capabilities CAPABILITIES = new Capabilities(
            false,
            2000,
            Measure.BYTES,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Markup.NONE,
            true,
            false,
            false,
            true,
            false,
            Optional.empty(),
            Optional.empty());

    private static final int LONGEST_CAPTION = 400;

    private final ZaloBotCalls calls;
    private final ZaloBotDeliveries deliveries;
    private final Rendering rendering;

    /**
     * For a bot.
     *
     * @param publicUrl where citizens and Zalo reach this service, without a slash at its end; empty where they cannot
     * @param random spreads the times after which several nodes try again
     */
    public ZaloBotConnector(
            ZaloBotAccount account, HttpCalls http, String publicUrl, Clock clock, RandomGenerator random) {
        this.calls = new ZaloBotCalls(account, http);
        this.deliveries =
                new ZaloBotDeliveries(new Backoff(clock, random, Duration.ofSeconds(15), Duration.ofMinutes(10)));
        this.rendering = new Rendering(CAPABILITIES, publicUrl);
    }

    @Override
    public String channel() {
        return ZaloBotEvents.CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public int parts(Reply reply) {
        return rendering.parts(reply).size();
    }

    @Override
    public Delivery deliver(Shipment shipment) {
        List<Part> parts = rendering.parts(shipment.reply());
        if (shipment.part() >= parts.size()) {
            return new Delivery.Refused("The reply has no part " + shipment.part() + ".");
        }
        String chat = shipment.conversation();
        return switch (parts.get(shipment.part())) {
            case Part.Words words -> text(chat, words.text().plain());
            case Part.Picture picture -> picture(chat, picture);
            case Part.File file -> text(chat, withLink(file.label(), file.address()));
        };
    }

    @Override
    public void showTyping(String conversation) {
        calls.call("sendChatAction", to(conversation).put("action", "typing"));
    }

    private Delivery text(String chat, String text) {
        return deliveries.of(calls.call("sendMessage", to(chat).put("text", text)));
    }

    private Delivery picture(String chat, Part.Picture picture) {
        String words = cut(picture.alternative());
        String address = rendering.reachable(picture.address());
        if (address.startsWith("https://")) {
            Delivery shown = deliveries.of(
                    calls.call("sendPhoto", to(chat).put("photo", address).put("caption", words)));
            if (!(shown instanceof Delivery.Refused)) {
                return shown;
            }
        }
        String instead = withLink(words, picture.address());
        return instead.isEmpty()
                ? new Delivery.Refused("Zalo does not take this picture, and there are no words in its place.")
                : text(chat, instead);
    }

    private static ObjectNode to(String chat) {
        return JsonObjects.create().put("chat_id", chat);
    }

    private String withLink(String words, String address) {
        return (words + "\n" + rendering.reachable(address)).strip();
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST_CAPTION
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_CAPTION - 1)) + "…";
    }
}
