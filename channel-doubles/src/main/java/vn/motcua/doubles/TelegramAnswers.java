package vn.motcua.doubles;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Request.Part;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets the {@link TelegramBot} answer WireMock's requests, unless something else was told. */
final class TelegramAnswers implements ResponseDefinitionTransformerV2 {

    static final String NAME = "telegram";

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Queue<ResponseDefinitionBuilder> NONE = new ArrayDeque<>();

    private final TelegramBot bot;
    private volatile Duration ahead = Duration.ZERO;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Queue<TelegramDouble.Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final Map<String, ResponseDefinitionBuilder> standing = new ConcurrentHashMap<>();
    private final Map<String, Queue<ResponseDefinitionBuilder>> once = new ConcurrentHashMap<>();
    private final Map<String, UnaryOperator<ResponseDefinitionBuilder>> slowed = new ConcurrentHashMap<>();

    TelegramAnswers(TelegramBot bot) {
        this.bot = bot;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    /** The server does not care for the case of a method's name, and clients write it as they like. */
    static String key(String method) {
        return method.toLowerCase(Locale.ROOT);
    }

    /**
     * A call as it came in.
     *
     * @param method in lower case
     */
    record Call(String method, JsonNode asked) {}

    /** All since the last {@link #forgetCalls}, oldest first; also those that are not answered yet. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** All that were answered as Telegram does, oldest first. */
    List<TelegramDouble.Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    void forgetCalls() {
        calls.clear();
        exchanges.clear();
    }

    /** From now on a method is answered so. */
    void tell(String method, ResponseDefinitionBuilder answer) {
        standing.put(key(method), answer);
    }

    /** Its next call alone is, after those told before. */
    void tellOnce(String method, ResponseDefinitionBuilder answer) {
        once.computeIfAbsent(key(method), name -> new ConcurrentLinkedQueue<>()).add(answer);
    }

    /** From now on the clock that answers are dated by is so far ahead. */
    void setClockAhead(Duration time) {
        ahead = time;
    }

    /** From now on a method is answered rightly, but as slowly as this says. */
    void slow(String method, UnaryOperator<ResponseDefinitionBuilder> delay) {
        slowed.put(key(method), delay);
    }

    void forget() {
        standing.clear();
        once.clear();
        slowed.clear();
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        String method = key(event.getRequest().getUrl().replaceFirst(".*/", ""));
        JsonNode asked = asked(event.getRequest());
        calls.add(new Call(method, asked));
        ResponseDefinitionBuilder next = once.getOrDefault(method, NONE).poll();
        if (next == null) {
            next = standing.get(method);
        }
        if (next != null) {
            return next.build();
        }
        ObjectNode answer = bot.answer(method, asked);
        exchanges.add(new TelegramDouble.Exchange(method, asked, answer));
        return slowed.getOrDefault(method, UnaryOperator.identity())
                .apply(new ResponseDefinitionBuilder())
                .withStatus(answer.path("error_code").asInt(200))
                .withHeader("Content-Type", "application/json")
                .withHeader(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                ZonedDateTime.now(ZoneOffset.UTC).plus(ahead)))
                .withBody(JSON.writeValueAsString(answer))
                .build();
    }

    /** What a request asks. */
    private static JsonNode asked(Request request) {
        if (request.isMultipart()) {
            ObjectNode parts = JSON.createObjectNode();
            for (Part part : request.getParts()) {
                parts.put(part.getName(), told(part));
            }
            return parts;
        }
        try {
            return JSON.readTree(request.getBody());
        } catch (JacksonException noJson) {
            return JSON.missingNode();
        }
    }

    private static String told(Part part) {
        return part.getFileName() == null
                ? part.getBody().asString()
                : part.getFileName() + ", " + part.getBody().asBytes().length + " bytes";
    }
}
