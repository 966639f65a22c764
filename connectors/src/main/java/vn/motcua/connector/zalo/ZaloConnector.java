package vn.motcua.connector.zalo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Capabilities.Markup;
import vn.motcua.connector.Capabilities.Measure;
import vn.motcua.connector.Capabilities.Window;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Enclosure;
import vn.motcua.connector.Fetched;
import vn.motcua.connector.OwnContent;
import vn.motcua.connector.Pace;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Shipment;
import vn.motcua.connector.rendering.Part;
import vn.motcua.connector.rendering.Rendering;
import vn.motcua.connector.wire.Backoff;
import vn.motcua.connector.wire.HttpCalls;

/**
 * Sends replies through an Official Account.
 *
 * <p>Zalo takes 2000 "characters" without saying what one is. Here a text has at most 2000 bytes in UTF-8 and NFC: that is the
 * strictest reading, and covers the others (code points, UTF-16 units, and both after decomposition, since no Vietnamese letter has
 * more parts than bytes).
 *
 * <p>Choices are always numbered lines. Buttons, which the documentation of v3.0 does not know, are added where they are switched on,
 * and left away for as long as this connector lives once Zalo has refused them.
 */
public final class ZaloConnector implements Connector {

    /** What Zalo documents for an app: 4,000 calls a minute. */
    public static final Pace DOCUMENTED_PACE = new Pace(4000, Duration.ofMinutes(1), 60);

    private static final Logger LOG = LoggerFactory.getLogger(ZaloConnector.class);
    private static final int LONGEST_TEXT = 2000;
    private static final Window WINDOW = new Window(Duration.ofHours(48), Duration.ofDays(7));

    private final ZaloAccount account;
    private final HttpCalls http;
    private final ZaloSending sending;
    private final ZaloDeliveries deliveries;
    private final ZaloAttachments attachments;
    private final Capabilities capabilities;
    private final Rendering rendering;
    private final AtomicBoolean buttonsRefused = new AtomicBoolean();

    /**
     * For an account.
     *
     * @param content pictures and files that replies name by a path of this service
     * @param publicUrl where citizens reach this service, without a slash at its end; empty where they cannot
     * @param pace how many messages the app may send
     * @param random spreads the times after which several nodes try again
     */
    public ZaloConnector(
            ZaloAccount account,
            AccessTokens tokens,
            HttpCalls http,
            OwnContent content,
            String publicUrl,
            Pace pace,
            Clock clock,
            RandomGenerator random) {
        this.account = account;
        this.http = http;
        var calls = new ZaloCalls(account, tokens, http);
        this.sending = new ZaloSending(calls);
        this.deliveries =
                new ZaloDeliveries(clock, new Backoff(clock, random, Duration.ofSeconds(2), Duration.ofMinutes(2)));
        this.attachments = new ZaloAttachments(new ZaloUploads(calls, clock), sending, deliveries, content);
        this.capabilities = capabilities(pace);
        this.rendering = new Rendering(capabilities, publicUrl);
    }

    /** What an Official Account can show, at this pace. */
    public static Capabilities capabilities(Pace pace) {
        return new Capabilities(
                false,
                LONGEST_TEXT,
                Measure.BYTES,
                ZaloMessage.MOST_BUTTONS,
                ZaloMessage.LONGEST_TITLE,
                Markup.NONE,
                true,
                true,
                false,
                false,
                false,
                Optional.of(pace),
                Optional.of(WINDOW));
    }

    @Override
    public String channel() {
        return ZaloEvents.CHANNEL;
    }

    @Override
    public String account() {
        return account.oaId();
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public int parts(Reply reply) {
        return rendering.parts(reply).size();
    }

    @Override
    public Fetched fetch(Enclosure.Picture picture, int largest) {
        return ZaloPictures.address(picture.handle(), account.apiHost())
                .map(address -> http.fetch(new Request.Builder().url(address).build(), largest))
                .orElseGet(() -> new Fetched.Never("the picture is not at one of Zalo's own hosts"));
    }

    @Override
    public Delivery deliver(Shipment shipment) {
        List<Part> parts = rendering.parts(shipment.reply());
        if (shipment.part() >= parts.size()) {
            return new Delivery.Refused("The reply has no part " + shipment.part() + ".");
        }
        ZaloRecipient recipient = ZaloRecipient.of(shipment.conversation());
        boolean last = shipment.part() == parts.size() - 1;
        return switch (parts.get(shipment.part())) {
            case Part.Words words ->
                words(recipient, words.text().plain(), last ? buttons(recipient, shipment.reply()) : List.of());
            case Part.Picture picture ->
                attachments
                        .picture(recipient, picture, cut(picture.alternative()))
                        .orElseGet(() -> inWords(recipient, picture));
            case Part.File file -> attachments.file(recipient, file).orElseGet(() -> inWords(recipient, file));
        };
    }

    /**
     * Sends a message that is no reply, such as Zalo's form for a citizen's particulars.
     *
     * @param conversation with somebody who has a Zalo account
     */
    public Delivery send(String conversation, ZaloMessage message) {
        return deliveries.of(sending.send(ZaloRecipient.of(conversation), message));
    }

    /** All answers when they fit, else the choices when those do, else none: a row from which some are missing would mislead. */
    private List<Choice> buttons(ZaloRecipient recipient, Reply reply) {
        if (!account.buttons() || buttonsRefused.get() || recipient instanceof ZaloRecipient.Anonymous) {
            return List.of();
        }
        if (reply.answers().size() <= ZaloMessage.MOST_BUTTONS) {
            return reply.answers();
        }
        return reply.choices().size() <= ZaloMessage.MOST_BUTTONS ? reply.choices() : List.of();
    }

    private Delivery words(ZaloRecipient recipient, String text, List<Choice> buttons) {
        Delivery delivery = deliveries.of(sending.send(recipient, new ZaloMessage.Text(text, "", buttons)));
        if (buttons.isEmpty() || !(delivery instanceof Delivery.Refused)) {
            return delivery;
        }
        Delivery without = deliveries.of(sending.send(recipient, new ZaloMessage.Text(text)));
        if (without instanceof Delivery.Delivered && !buttonsRefused.getAndSet(true)) {
            LOG.warn("Zalo takes no buttons with this account's messages; they are left away from now on.");
        }
        return without;
    }

    private Delivery inWords(ZaloRecipient recipient, Part.Picture picture) {
        String link = rendering.reachable(picture.address());
        String words = (cut(picture.alternative()) + "\n" + link).strip();
        return words.isEmpty()
                ? new Delivery.Refused("Zalo does not take this picture, and there are no words in its place.")
                : words(recipient, words, List.of());
    }

    private Delivery inWords(ZaloRecipient recipient, Part.File file) {
        String link = rendering.reachable(file.address());
        return link.isEmpty()
                ? new Delivery.Refused(
                        "The file is missing, or Zalo does not take it, and citizens have no address of it.")
                : words(recipient, (cut(file.label()) + "\n" + link).strip(), List.of());
    }

    /** Leaves room for a link, however Zalo counts. */
    private static String cut(String words) {
        int longest = 400;
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
