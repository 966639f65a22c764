package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.connector.Gesture;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** Random words, characters, choices and orders: always exactly one reply that says something, and a state that JSON keeps. */
class DialogueSurvivesTest {

    private static final int TURNS = 40;
    private static final int CONVERSATIONS = 5;

    private static final List<String> WORDS = List.of(
            "khai sinh",
            "thế",
            "còn",
            "bao nhiêu tiền",
            "2",
            "số 99",
            "không phải cái đó",
            "xem tiếp",
            "menu",
            "english",
            "tiếng việt",
            "đm",
            "nhà cháy",
            "gặp cán bộ",
            "cảm ơn",
            "hộ chiếu",
            "1.001193",
            "1.00",
            "mất rồi",
            "ở đâu",
            "ok",
            "😂",
            "???",
            "\u202Eabc",
            "\uD800",
            "a\u0300\u0301\u0302",
            "\u0000",
            "how much is the passport",
            "đăng ký tạm trú",
            "làm lại từ đầu",
            "việc khác",
            "cái thứ hai",
            "quay lại",
            "'{0}'",
            "%s",
            "${x}",
            "<script>",
            "\n\n",
            "​",
            "q:",
            "a:",
            "/start",
            "/huongdan",
            "xoá dữ liệu",
            "có",
            "hướng dẫn từng bước",
            "gap can bo",
            "bực mình quá",
            "thông tin này sai rồi",
            "đến lượt tôi chưa",
            "không cần gặp nữa",
            "rất hài lòng",
            "cán bộ nhiệt tình",
            "làm tiếp",
            "xem dữ liệu của tôi");

    private static ProcedureSearch search;

    private final JsonMapper json = new JsonMapper();
    private final Dialogue dialogue = new Dialogue();

    @BeforeAll
    static void index() {
        search = ProcedureSearch.over(BundledCatalogue.load());
    }

    @AfterAll
    static void close() {
        search.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverComes(long seed) {
        var random = new Random(seed);
        var knowledge = Knowledge.of(search, "Một Cửa");
        for (int conversation = 0; conversation < CONVERSATIONS; conversation++) {
            var rated = new HashSet<Long>();
            ConversationState state = ConversationState.initial(random.nextBoolean() ? Language.VI : Language.EN);
            for (int i = 0; i < TURNS; i++) {
                var desks = new RandomReception(random, rated);
                Utterance utterance = (random.nextInt(8) == 0
                                ? Utterance.told(desks.event(), Instant.EPOCH)
                                : utterance(random, state))
                        .at(desks);
                Turn turn = dialogue.next(state, utterance, knowledge);
                String as = "seed %d, turn %d: %s".formatted(seed, i, utterance.content());
                assertThat(turn.replies())
                        .as(as)
                        .isNotEmpty()
                        .allSatisfy(reply -> assertThat(reply.text()).isNotBlank());
                if (!(utterance.content() instanceof Utterance.Content.Told)) {
                    assertThat(turn.replies()).as(as).hasSize(1);
                }
                desks.check(turn, as);
                assertThat(dialogue.next(state, utterance, knowledge)).isEqualTo(turn);
                ConversationState kept = json.readValue(json.writeValueAsString(turn.state()), ConversationState.class);
                assertThat(kept).isEqualTo(turn.state());
                state = kept;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"language\":\"EN\"}", "{\"turns\":3,\"unknownLater\":null}", "{\"topic\":{}}"})
    void anOlderStateGetsDefaults(String stored) {
        JsonMapper lenient = JsonMapper.builder()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        ConversationState state = lenient.readValue(stored, ConversationState.class);
        assertThat(state.topic()).isEqualTo(Topic.NONE);
        Turn turn = dialogue.next(state, Utterance.text("xin chào", Instant.EPOCH), Knowledge.of(search, "Một Cửa"));
        assertThat(turn.replies()).hasSize(1);
    }

    private static Utterance utterance(Random random, ConversationState state) {
        return switch (random.nextInt(6)) {
            case 0 -> Utterance.text(characters(random), Instant.EPOCH);
            case 1 -> Utterance.chosen(characters(random), Instant.EPOCH);
            case 2 -> Utterance.chosen(forgedValue(random), Instant.EPOCH);
            case 3 -> gesture(random);
            case 4 ->
                state.offered().isEmpty()
                        ? Utterance.text("1", Instant.EPOCH)
                        : Utterance.chosen(
                                state.offered()
                                        .get(random.nextInt(state.offered().size()))
                                        .value(),
                                Instant.EPOCH);
            default -> Utterance.text(words(random), Instant.EPOCH);
        };
    }

    private static Utterance gesture(Random random) {
        Gesture gesture = Gesture.values()[random.nextInt(Gesture.values().length)];
        String text = switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> words(random);
            default -> characters(random);
        };
        return Utterance.did(gesture, text, Instant.EPOCH);
    }

    private static String words(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.toString();
    }

    private static String characters(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(80); i > 0; i--) {
            text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(96)));
        }
        return text.toString();
    }

    private static String forgedValue(Random random) {
        List<Procedure> procedures = search.catalogue().procedures();
        String code = random.nextInt(3) == 0
                ? "9.999999"
                : procedures.get(random.nextInt(procedures.size())).code().value();
        String kind = List.of("a", "p", "t", "q", "x").get(random.nextInt(5));
        String field =
                List.of("fee", "documents+time", "law", "nothing", "", "+").get(random.nextInt(6));
        return kind + ":" + code + ":" + field
                + List.of("", ":0", ":7", ":-1", ":99999999999", ":").get(random.nextInt(6));
    }
}
