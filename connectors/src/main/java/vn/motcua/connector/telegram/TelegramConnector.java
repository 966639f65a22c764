package vn.motcua.connector.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import tools.jackson.databind.JsonNode;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Enclosure;
import vn.motcua.connector.Fetched;
import vn.motcua.connector.OwnContent;
import vn.motcua.connector.OwnContent.OwnFile;
import vn.motcua.connector.Pace;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Shipment;
import vn.motcua.connector.rendering.Part;
import vn.motcua.connector.rendering.Rendering;
import vn.motcua.connector.rendering.StyledText;
import vn.motcua.connector.telegram.ApiError.Handling;
import vn.motcua.connector.telegram.Outgoing.Written;

/** Sends replies to Telegram chats and says how that ended. */
public final class TelegramConnector implements Connector {

    /** What Telegram takes from a bot without paid broadcast. */
    public static final Pace USUAL_PACE = new Pace(30, Duration.ofSeconds(1), 5);

    private static final Logger LOG = LoggerFactory.getLogger(TelegramConnector.class);
    private static final Pace CHAT_PACE = new Pace(1, Duration.ofSeconds(1), 3);
    private static final Pace GROUP_PACE = new Pace(20, Duration.ofMinutes(1), 3);
    private static final int LONGEST_TEXT = 4096;
    private static final int MOST_BUTTONS = 40;
    private static final int DEEPEST_CUT = 4;
    private static final Pattern MESSAGE_ID = Pattern.compile("\\d{1,9}");

    private final TelegramApi api;
    private final Rendering rendering;
    private final OwnContent content;
    private final Capabilities capabilities;
    private final Outcomes outcomes;
    private final Outgoing outgoing;
    private volatile boolean doubtful;

    /**
     * Of a bot.
     *
     * @param publicUrl where citizens reach this service, without a slash at its end; empty where they cannot
     * @param content pictures and files of this service
     * @param pace how many messages altogether; one faster than {@link #USUAL_PACE} is for bots with paid broadcast, which is then
     *     asked for and costs Telegram Stars
     */
    public TelegramConnector(
            TelegramApi api, String publicUrl, OwnContent content, Pace pace, Clock clock, RandomGenerator random) {
        this.api = api;
        this.content = content;
        this.capabilities = new Capabilities(
                true,
                LONGEST_TEXT,
                Capabilities.Measure.UTF16,
                MOST_BUTTONS,
                Keyboard.LONGEST_LABEL,
                Capabilities.Markup.HTML,
                true,
                true,
                true,
                true,
                false,
                Optional.of(pace),
                Optional.empty());
        this.rendering = new Rendering(capabilities, publicUrl);
        this.outcomes = new Outcomes(clock, random);
        this.outgoing = new Outgoing(pace.gap().compareTo(USUAL_PACE.gap()) < 0);
    }

    @Override
    public String channel() {
        return TelegramAccount.CHANNEL;
    }

    @Override
    public String account() {
        return api.account().botId();
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Optional<Pace> pace(String conversation) {
        return Optional.of(conversation.startsWith("-") ? GROUP_PACE : CHAT_PACE);
    }

    @Override
    public int parts(Reply reply) {
        return rendering.parts(reply).size();
    }

    @Override
    public void showTyping(String conversation) {
        api.callAside(new SendChatAction(conversation, "typing"));
    }

    @Override
    public Fetched fetch(Enclosure.Picture picture, int largest) {
        return api.fetch(picture.handle(), largest);
    }

    @Override
    public Delivery deliver(Shipment shipment) {
        List<Part> parts = rendering.parts(shipment.reply());
        if (shipment.part() >= parts.size()) {
            return new Delivery.Refused("The reply has become shorter and has no such part any more.");
        }
        String chat = shipment.conversation();
        Optional<Delivery> unsure = stillThere(chat);
        if (unsure.isPresent()) {
            return unsure.get();
        }
        return switch (parts.get(shipment.part())) {
            case Part.Words words -> words(chat, words, shipment.replaces());
            case Part.Picture picture -> picture(chat, picture);
            case Part.File file -> file(chat, file);
        };
    }

    /**
     * Once a message's fate could not be known, the next is not sent before Telegram has answered a harmless question: else a connection
     * that swallows everything would swallow a whole queue.
     */
    private Optional<Delivery> stillThere(String chat) {
        if (!doubtful) {
            return Optional.empty();
        }
        if (api.getMe() instanceof Answer.Failed<BotIdentity> failed) {
            return Optional.of(
                    failed.failure() instanceof TelegramFailure.Refused
                            ? outcomes.of(chat, failed.failure())
                            : outcomes.busy(failed.failure().reason()));
        }
        doubtful = false;
        return Optional.empty();
    }

    private Delivery words(String chat, Part.Words words, String replaces) {
        var marked = new Written(words.text().marked(capabilities.markup()), true, words.buttons());
        var plain = new Written(words.text().plain(), false, words.buttons());
        if (MESSAGE_ID.matcher(replaces).matches()) {
            Optional<Delivery> edited = edit(chat, Integer.parseInt(replaces), marked, plain);
            if (edited.isPresent()) {
                return edited.get();
            }
        }
        Answer<JsonNode> answer = api.call(outgoing.message(chat, marked));
        if (calls(answer, Handling.SEND_PLAIN)) {
            LOG.error("Telegram does not understand the markup of a message; its words are sent alone");
            answer = api.call(outgoing.message(chat, plain));
        }
        return calls(answer, Handling.CUT) ? halves(chat, plain, 1) : ended(chat, answer);
    }

    /** Empty when a new message must be sent instead. An edit may be repeated without harm. */
    private Optional<Delivery> edit(String chat, int message, Written marked, Written plain) {
        Answer<JsonNode> answer = api.call(outgoing.edit(chat, message, marked));
        if (calls(answer, Handling.SEND_PLAIN)) {
            LOG.error("Telegram does not understand the markup of a message; its words are sent alone");
            answer = api.call(outgoing.edit(chat, message, plain));
        }
        if (calls(answer, Handling.SEND_ANEW) || calls(answer, Handling.CUT)) {
            return Optional.empty();
        }
        if (answer instanceof Answer.Failed<JsonNode> failed && !calls(answer, Handling.DONE)) {
            return Optional.of(outcomes.ofRepeatable(chat, failed.failure()));
        }
        outcomes.succeeded(chat);
        return Optional.of(new Delivery.Delivered(Integer.toString(message)));
    }

    /** Text that Telegram finds too long, though it was counted, is cut in the middle; the buttons go to the end. */
    private Delivery halves(String chat, Written whole, int depth) {
        LOG.error(
                "Telegram finds a message of {} characters too long; it is cut",
                whole.text().length());
        int middle = middle(whole.text());
        Delivery first = piece(chat, new Written(whole.text().substring(0, middle), false, List.of()), depth);
        return first instanceof Delivery.Delivered
                ? piece(chat, new Written(whole.text().substring(middle), false, whole.buttons()), depth)
                : first;
    }

    private Delivery piece(String chat, Written piece, int depth) {
        Answer<JsonNode> answer = api.call(outgoing.message(chat, piece));
        return calls(answer, Handling.CUT) && depth < DEEPEST_CUT
                ? halves(chat, piece, depth + 1)
                : ended(chat, answer);
    }

    private static int middle(String text) {
        int half = text.length() / 2;
        int end = Math.max(text.lastIndexOf('\n', half), text.lastIndexOf(". ", half) + 1);
        if (end <= 0) {
            end = text.lastIndexOf(' ', half);
        }
        return end > 0 ? end : text.offsetByCodePoints(0, text.codePointCount(0, half));
    }

    private Delivery picture(String chat, Part.Picture picture) {
        if (!picture.address().startsWith("/")) {
            return pictured(chat, picture, api.call(outgoing.photo(chat, picture.address(), picture.alternative())));
        }
        Optional<OwnFile> file;
        try {
            file = content.read(picture.address());
        } catch (RuntimeException unreadable) {
            return unreadable(chat, unreadable);
        }
        if (file.isEmpty()) {
            return words(chat, alternative(picture), "");
        }
        return pictured(
                chat,
                picture,
                Outgoing.isPhoto(file.get())
                        ? api.call(outgoing.photo(chat, file.get(), picture.alternative()))
                        : api.call(outgoing.document(chat, file.get(), picture.alternative())));
    }

    /** A picture that Telegram does not take is told in words. */
    private Delivery pictured(String chat, Part.Picture picture, Answer<JsonNode> answer) {
        return calls(answer, Handling.REFUSE) || calls(answer, Handling.REFUSE_LOUDLY)
                ? words(chat, alternative(picture), "")
                : ended(chat, answer);
    }

    private static Part.Words alternative(Part.Picture picture) {
        String words = picture.alternative().isBlank() ? "…" : picture.alternative();
        return new Part.Words(new StyledText(List.of(new StyledText.Run(words, StyledText.Style.PLAIN))), List.of());
    }

    private Delivery file(String chat, Part.File part) {
        Optional<OwnFile> file;
        try {
            file = content.read(part.address());
        } catch (RuntimeException unreadable) {
            return unreadable(chat, unreadable);
        }
        return file.isEmpty()
                ? new Delivery.Refused("The file that was to be sent is not there any more.")
                : ended(chat, api.call(outgoing.document(chat, file.get(), part.label())));
    }

    private Delivery unreadable(String chat, RuntimeException unreadable) {
        LOG.warn(
                "A file that was to be sent could not be read: {}",
                unreadable.getClass().getName());
        return outcomes.again(chat, "The file that was to be sent could not be read.");
    }

    private Delivery ended(String chat, Answer<JsonNode> answer) {
        return switch (answer) {
            case Answer.Ok<JsonNode> ok -> {
                outcomes.succeeded(chat);
                OptionalLong id = Member.whole(ok.value(), "message_id");
                yield new Delivery.Delivered(id.isPresent() ? Long.toString(id.getAsLong()) : "");
            }
            case Answer.Failed<JsonNode> failed -> {
                if (failed.failure() instanceof TelegramFailure.Lost) {
                    doubtful = true;
                }
                yield outcomes.of(chat, failed.failure());
            }
        };
    }

    private static boolean calls(Answer<JsonNode> answer, Handling handling) {
        return answer instanceof Answer.Failed<JsonNode> failed
                && failed.failure() instanceof TelegramFailure.Refused refused
                && refused.migratedTo().isEmpty()
                && ApiError.of(refused).handling() == handling;
    }
}
