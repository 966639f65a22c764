package vn.motcua.assistant.languagemodel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.ReplyDrafts;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.privacy.ConversationErasure;
import vn.motcua.connector.InboundMessage;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

/** Whole turns on real nodes with a model behind HTTP: what it does for them, and that no trouble of its makes one worse or late. */
class ModelTurnsTest {

    private static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");
    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    /** Nobody's words for a birth at home, and so for no program's rules. */
    private static final String FREE = "nội nó đỡ ngay lúc chạy lụt trên xuồng ấy mà";

    private static final String STEPS = "trình tự đăng ký khai sinh thế nào";
    private static final String DUTY = "Cha hoặc mẹ phải đăng ký khai sinh cho con trong 60 ngày kể từ ngày sinh.";
    private static final String SUPPLEMENT =
            "Chưa đủ thì báo rõ giấy tờ cần bổ sung; không bổ sung được thì có thông báo từ chối.";

    /** Longer than any machine needs to show a sentence. */
    private static final String LONG = "20s";

    private static final String CHOSEN = "{\"choice\": \"noi-khac\"}";

    static {
        SERVER.start();
    }

    private final DatabaseAddress database = TestDatabase.migrated();
    private final List<TestNode> nodes = new ArrayList<>();
    private final AtomicInteger events = new AtomicInteger();

    @AfterAll
    static void stopServer() {
        SERVER.stop();
    }

    @AfterEach
    void stop() {
        nodes.forEach(TestNode::close);
        SERVER.resetAll();
    }

    @Test
    void whatTheModelUnderstoodIsNotedAndRecordedWithoutWords() {
        answers(aResponse().withBody(ProviderTest.completion(CHOSEN, "stop")));
        TestNode node = node(Map.of());
        long conversation = walking(node, "one");
        assertThat(replyTo(node, conversation, "one", FREE + ", sđt 0912345678, tôi là Nguyễn Văn Hùng"))
                .contains("Đã ghi")
                .contains("Ở nhà");
        assertThat(SERVER.getAllServeEvents()).hasSize(1);
        assertThat(SERVER.getAllServeEvents().getFirst().getRequest().getBodyAsString())
                .contains("[đã ẩn số điện thoại]")
                .doesNotContain("0912345678", "Nguyễn Văn Hùng");
        assertThat(node.jdbc()
                        .sql("select use || ' ' || ended || ' ' || reason || ' ' || tokens_in from language_model_use")
                        .query(String.class)
                        .list())
                .containsExactly("understand used  120");
        // The same again is remembered: nobody is asked.
        assertThat(replyTo(node, walking(node, "two"), "two", FREE + ", sđt 0912345678, tôi là Nguyễn Văn Hùng"))
                .contains("Đã ghi");
        assertThat(SERVER.getAllServeEvents()).hasSize(1);
    }

    @Test
    void aPassageIsShownInPlainWordsAndAnInventedFeeIsNot() {
        String right =
                "Nộp hồ sơ trực tiếp tại Trung tâm Phục vụ hành chính công có thẩm quyền, hoặc trực tuyến qua Cổng dịch vụ công quốc gia "
                        + "hay Ứng dụng định danh quốc gia. Cha hoặc mẹ phải đăng ký khai sinh cho con trong 60 ngày kể từ ngày sinh.";
        String question = "trình tự đăng ký khai sinh thế nào";
        TestNode node = node(Map.of("cache", "0"));
        answers(aResponse().withBody(ProviderTest.completion(text(right), "stop")));
        assertThat(replyTo(node, conversation(node, "plain"), "plain", question))
                .contains(right, "do máy diễn đạt lại", "1.001193");
        answers(aResponse().withBody(ProviderTest.completion(text(right + " Lệ phí là 50.000 đồng."), "stop")));
        assertThat(replyTo(node, conversation(node, "invented"), "invented", question))
                .contains("1. Nộp hồ sơ trực tiếp tại")
                .doesNotContain("50.000", "do máy diễn đạt lại");
        assertThat(node.get(ModelOperation.class).troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.reason()).isEqualTo("fact-amount"));
    }

    private static String text(String text) {
        return new JsonMapper().writeValueAsString(Map.of("text", text));
    }

    @Test
    void aSilentModelCostsItsBudgetAndNothingElse() {
        String without = withoutAModel();
        answers(aResponse().withFixedDelay(30_000).withBody(ProviderTest.completion(CHOSEN, "stop")));
        TestNode node = node(Map.of("turn-budget", "500ms", "concurrency", "1"));
        long conversation = walking(node, "silent");
        long other = walking(node, "other");
        long began = System.nanoTime();
        accept(node, "silent", FREE);
        assertThat(replyTo(node, other, "other", "ở nhà"))
                .as("others do not wait")
                .contains("Đã ghi");
        Waiting.until(
                "the quoted answer is there", () -> said(node, conversation).size() == 3);
        assertThat(said(node, conversation).getLast()).isEqualTo(without);
        assertThat(System.nanoTime() - began).isLessThan(15_000_000_000L);
        // The one who may be asked is still taken: nobody waits for a second.
        assertThat(replyTo(node, conversation, "silent", FREE + " đó")).isNotEmpty();
    }

    @Test
    void whatCannotBeUsedEndsInTheQuotedAnswerAndAnOftenFailingProviderIsLeftAlone() {
        String without = withoutAModel();
        TestNode node = node(Map.of());
        List<ResponseDefinitionBuilder> bad = List.of(
                aResponse().withBody(ProviderTest.completion("{\"choice\": \"mien-phi\"}", "stop")),
                aResponse().withBody(ProviderTest.completion("not JSON", "stop")),
                aResponse().withBody(ProviderTest.completion("x".repeat(10_000_000), "stop")),
                aResponse().withStatus(500));
        for (int i = 0; i < bad.size(); i++) {
            answers(bad.get(i));
            String name = "bad" + i;
            long conversation = walking(node, name);
            assertThat(replyTo(node, conversation, name, FREE + " " + "ha".repeat(i)))
                    .as("answer %d", i)
                    .isEqualTo(without);
        }
        assertThat(node.get(ModelOperation.class).state().condition()).isEqualTo(ModelOperation.Condition.PAUSED);
        int asked = SERVER.getAllServeEvents().size();
        assertThat(replyTo(node, walking(node, "after"), "after", FREE)).isEqualTo(without);
        assertThat(SERVER.getAllServeEvents()).hasSize(asked);
        assertThat(node.get(ModelOperation.class).troubles())
                .extracting(trouble -> trouble.ended() + " " + trouble.reason())
                .containsExactly("failed out-of-order", "failed too-long", "rejected form", "rejected not-offered");
    }

    @Test
    void aProviderThatAsksToBeLeftAloneIsLeftAlone() {
        String without = withoutAModel();
        answers(aResponse().withStatus(429).withHeader("Retry-After", "60"));
        TestNode node = node(Map.of());
        assertThat(replyTo(node, walking(node, "first"), "first", FREE)).isEqualTo(without);
        assertThat(replyTo(node, walking(node, "second"), "second", FREE)).isEqualTo(without);
        assertThat(SERVER.getAllServeEvents()).hasSize(1);
        assertThat(node.get(ModelOperation.class).state().pausedUntil().orElseThrow())
                .isAfter(Instant.now().plusSeconds(30));
    }

    @Test
    void budgetsAreKeptOverAllNodesAndTheSwitchToo() {
        String without = withoutAModel();
        answers(aResponse().withStatus(400));
        Map<String, String> few = Map.of("calls-per-person", "2", "calls-per-day", "3");
        TestNode one = node(few);
        TestNode two = node(few);
        long spender = walking(one, "spender");
        for (TestNode node : List.of(one, two, one)) {
            replyTo(node, spender, "spender", FREE);
        }
        assertThat(SERVER.getAllServeEvents()).as("two a person").hasSize(2);
        for (String name : List.of("second", "third")) {
            assertThat(replyTo(two, walking(two, name), name, FREE)).isEqualTo(without);
        }
        assertThat(SERVER.getAllServeEvents()).as("three in all").hasSize(3);
        one.get(ModelOperation.class).turn(false);
        Waiting.until(
                "the other node knows",
                () -> two.get(ModelOperation.class).state().condition() == ModelOperation.Condition.SWITCHED_OFF);
        assertThat(two.get(LanguageModel.class).uses()).isEmpty();
    }

    @Test
    void sentencesThatHavePassedAreShownWhileTheOthersComeAndTheWholeTextTakesTheirPlace() {
        try (GatedModel stream =
                stoppedBehind(DUTY + "\nChưa ", ProviderTest.events(pieces(text(DUTY + "\n" + SUPPLEMENT))))) {
            TestNode node = node(Map.of("address", stream.address(), "turn-budget", LONG));
            long conversation = conversation(node, "streamed");
            accept(node, "streamed", STEPS);
            Waiting.until("a sentence is shown", () -> draft(node, conversation).isPresent());
            assertThat(draft(node, conversation).orElseThrow().replyTo()).isEqualTo(1);
            assertThat(draft(node, conversation).orElseThrow().text()).isEqualTo(DUTY);
            assertThat(said(node, conversation)).as("it is no message").isEmpty();
            stream.goOn();
            Waiting.until("it is answered", () -> said(node, conversation).size() == 1);
            assertThat(said(node, conversation).getLast()).contains(DUTY, SUPPLEMENT, "do máy diễn đạt lại");
            assertThat(draft(node, conversation)).isEmpty();
        }
    }

    @Test
    void aHalfStreamEndsInTheQuotedAnswerWhateverOfItWasShown() {
        String begun = ProviderTest.begun(pieces(text(DUTY + "\n" + SUPPLEMENT).substring(0, 150)));
        try (GatedModel stream = stoppedBehind(DUTY + "\nChưa ", begun)) {
            TestNode node = node(Map.of("address", stream.address(), "turn-budget", LONG));
            long conversation = conversation(node, "half");
            accept(node, "half", STEPS);
            Waiting.until("a sentence is shown", () -> draft(node, conversation).isPresent());
            stream.goOn();
            Waiting.until("it is answered", () -> said(node, conversation).size() == 1);
            assertThat(said(node, conversation).getLast())
                    .contains("1. Nộp hồ sơ trực tiếp tại")
                    .doesNotContain("do máy diễn đạt lại");
            assertThat(draft(node, conversation)).isEmpty();
        }
    }

    @Test
    void aSentenceThatDoesNotPassIsNeverShown() {
        String invented = DUTY.replace("60", "90");
        String all = ProviderTest.events(pieces(text(DUTY + " " + invented + "\n" + SUPPLEMENT)));
        try (GatedModel stream = stoppedBehind(DUTY + " " + invented, all)) {
            TestNode node = node(Map.of("address", stream.address(), "turn-budget", LONG));
            long conversation = conversation(node, "wrong");
            accept(node, "wrong", STEPS);
            Waiting.until("a sentence is shown", () -> draft(node, conversation).isPresent());
            assertThat(draft(node, conversation).orElseThrow().text()).isEqualTo(DUTY);
            stream.goOn();
            var shown = new LinkedHashSet<String>();
            Waiting.until("it is answered", () -> {
                draft(node, conversation).map(ReplyDrafts.Draft::text).ifPresent(shown::add);
                return said(node, conversation).size() == 1;
            });
            assertThat(shown).isSubsetOf(Set.of(DUTY));
            assertThat(said(node, conversation).getLast()).doesNotContain("90 ngày", "do máy diễn đạt lại");
        }
    }

    /** A stream that stops when so much of its text was sent. */
    private static GatedModel stoppedBehind(String begun, String events) {
        int at = 0;
        for (int piece = pieces(text(begun)).length; piece > 0; piece--) {
            at = events.indexOf("\n\n", at) + 2;
        }
        return new GatedModel("text/event-stream", events.substring(0, at), events.substring(at));
    }

    @Test
    void whereMessagesArePushedNothingIsStreamed() {
        answers(aResponse().withBody(ProviderTest.completion(text(DUTY + "\n" + SUPPLEMENT), "stop")));
        TestNode node = node(Map.of());
        accept(node, "telegram", "pushed", new InboundMessage.Content.Text(STEPS));
        Waiting.until("the model is asked", () -> !SERVER.getAllServeEvents().isEmpty());
        assertThat(SERVER.getAllServeEvents().getFirst().getRequest().getBodyAsString())
                .doesNotContain("\"stream\" : true", "\"stream\":true");
    }

    @Test
    void whoBeginsNewConversationsFromOneNetworkHasNoBudgetAfterTheOther() {
        String without = withoutAModel();
        answers(aResponse().withStatus(400));
        Map<String, String> few = Map.of("calls-per-person", "2", "calls-per-address", "3");
        TestNode one = node(few);
        TestNode two = node(few);
        byte[] network = {(byte) 203, 0, 113, 5};
        int conversations = 0;
        for (TestNode node : List.of(one, two, one, two, one)) {
            String name = "new" + conversations++;
            long conversation = walking(node, name);
            node.get(CitizenNetworks.class).seen(conversation, network);
            assertThat(replyTo(node, conversation, name, FREE)).isEqualTo(without);
        }
        assertThat(SERVER.getAllServeEvents()).as("three from one network").hasSize(3);
        long neighbour = walking(one, "neighbour");
        one.get(CitizenNetworks.class).seen(neighbour, new byte[] {(byte) 203, 0, 113, 6});
        replyTo(one, neighbour, "neighbour", FREE);
        assertThat(SERVER.getAllServeEvents()).as("another network").hasSize(4);
        assertThat(one.get(ModelOperation.class).figures().getFirst().lines())
                .anySatisfy(
                        line -> assertThat(line.ended() + " " + line.reason()).isEqualTo("withheld budget"));
        List<String> kept = one.jdbc()
                .sql("select network from language_model_network union select who from language_model_spending")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(String.join(" ", kept)).as("no address is kept").doesNotContain("203.0", "cb007105");
        one.get(ConversationErasure.class).erase(neighbour);
        assertThat(one.jdbc()
                        .sql("select count(*) from language_model_network where conversation_id = ?")
                        .param(neighbour)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anErasureOnAnotherNodeLeavesNobodyWithoutTheirNetwork() {
        TestNode one = node(Map.of());
        TestNode two = node(Map.of());
        byte[] network = {(byte) 203, 0, 113, 5};
        long conversation = walking(one, "erased");
        one.get(CitizenNetworks.class).seen(conversation, network);
        two.get(ConversationErasure.class).erase(conversation);
        assertThat(two.get(CitizenNetworks.class).of(conversation)).isEmpty();
        one.get(CitizenNetworks.class).seen(conversation, network);
        assertThat(two.get(CitizenNetworks.class).of(conversation)).isPresent();
    }

    @Test
    void whatTheModelSaysAfterItWasSwitchedOffIsNotUsed() {
        String without = withoutAModel();
        try (GatedModel model = new GatedModel("application/json", "", ProviderTest.completion(CHOSEN, "stop"))) {
            TestNode node = node(Map.of("address", model.address(), "turn-budget", LONG));
            long conversation = walking(node, "switched");
            accept(node, "switched", FREE);
            Waiting.until("the model is asked", () -> isPutOff(node));
            node.get(ModelOperation.class).turn(false);
            model.goOn();
            Waiting.until("it is answered", () -> said(node, conversation).size() == 3);
            assertThat(said(node, conversation).getLast()).isEqualTo(without);
        }
    }

    private static String[] pieces(String answer) {
        return answer.split("(?<= )");
    }

    private static Optional<ReplyDrafts.Draft> draft(TestNode node, long conversation) {
        return node.get(ReplyDrafts.class).of(conversation);
    }

    @Test
    void aNodeThatEndsWhileTheModelThinksLosesNothing() {
        String without = withoutAModel();
        answers(aResponse().withFixedDelay(30_000).withBody(ProviderTest.completion(CHOSEN, "stop")));
        TestNode dying = node(Map.of("turn-budget", "1s"));
        walking(dying, "orphan");
        accept(dying, "orphan", FREE);
        Waiting.until("the model is asked", () -> !SERVER.getAllServeEvents().isEmpty() || isPutOff(dying));
        nodes.remove(dying);
        dying.crash();
        TestNode other = node(Map.of("turn-budget", "1s"));
        Waiting.until(
                "it is answered",
                () -> said(other, conversation(other, "orphan")).size() == 3);
        assertThat(said(other, conversation(other, "orphan")).getLast()).isEqualTo(without);
    }

    private static boolean isPutOff(TestNode node) {
        return node.jdbc()
                .sql("select exists (select 1 from inbox where reason = 'waits for the language model')")
                .query(Boolean.class)
                .single();
    }

    /** What a node without a model replies to the same; asked while no other node runs. */
    private String withoutAModel() {
        TestNode node = node(Map.of("provider", "none", "address", "", "model", ""));
        String reply = replyTo(node, walking(node, "without"), "without", FREE);
        nodes.remove(node);
        node.close();
        return reply;
    }

    private static void answers(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }

    /** Begins a conversation and leads it to the second question of a guide: where the child was born. */
    private long walking(TestNode node, String name) {
        accept(node, name, new InboundMessage.Content.Chosen("g:p.1.001193"));
        long conversation = accept(node, name, new InboundMessage.Content.Text("20/10/2025"));
        Waiting.until("the question is asked", () -> said(node, conversation).size() == 2);
        assertThat(said(node, conversation).getLast()).contains("Bé sinh ở đâu");
        return conversation;
    }

    private String replyTo(TestNode node, long conversation, String name, String text) {
        int before = said(node, conversation).size();
        accept(node, name, text);
        Waiting.until("it is answered", () -> said(node, conversation).size() > before);
        return said(node, conversation).getLast();
    }

    private static List<String> said(TestNode node, long conversation) {
        return node.said(conversation).stream()
                .filter(line -> line.contains(":assistant:"))
                .map(line -> line.split(":", 3)[2])
                .toList();
    }

    private static long conversation(TestNode node, String name) {
        return node.get(Inbox.class).conversation("web", "default", name);
    }

    private long accept(TestNode node, String name, String text) {
        return accept(node, name, new InboundMessage.Content.Text(text));
    }

    private long accept(TestNode node, String name, InboundMessage.Content content) {
        return accept(node, "web", name, content);
    }

    private long accept(TestNode node, String channel, String name, InboundMessage.Content content) {
        return node.get(Inbox.class)
                .accept(new InboundMessage(
                        channel, "default", name, "e" + events.incrementAndGet(), content, Instant.now()))
                .conversation();
    }

    private TestNode node(Map<String, String> others) {
        var settings = new HashMap<String, Object>();
        settings.put("motcua.turns.first-retry", "10ms");
        settings.put("motcua.turns.poll", "50ms");
        var model = new HashMap<>(Map.of(
                "provider", "openai", "address", SERVER.baseUrl() + "/v1", "model", "qwen", "turn-budget", "5s"));
        model.putAll(others);
        model.forEach((name, value) -> settings.put("motcua.language-model." + name, value));
        TestNode node = TestNode.on(database)
                .withPulledChannel("web")
                .with("knowledge", PublishedKnowledge.class, () -> KNOWLEDGE)
                .with(settings)
                .start(
                        "vn.motcua.assistant.messaging",
                        "vn.motcua.assistant.conversation",
                        "vn.motcua.assistant.checklist",
                        "vn.motcua.assistant.privacy",
                        "vn.motcua.assistant.languagemodel");
        nodes.add(node);
        return node;
    }
}
