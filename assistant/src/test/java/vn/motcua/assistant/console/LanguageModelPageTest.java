package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.languagemodel.LanguageModel;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.staff.AuditEntry;
import vn.motcua.assistant.staff.Role;
import vn.motcua.connector.InboundMessage;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

/** What staff have of a language model: the administrator's page with its switch, and drafts beside a case. */
class LanguageModelPageTest extends StaffFace {

    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static final JsonMapper JSON = new JsonMapper();

    static {
        SERVER.start();
    }

    @Autowired
    private Inbox inbox;

    @Autowired
    private CaseList list;

    @Autowired
    private LanguageModel model;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("motcua.language-model.provider", () -> "ollama");
        registry.add("motcua.language-model.address", SERVER::baseUrl);
        registry.add("motcua.language-model.model", () -> "qwen");
        registry.add("motcua.language-model.price-out", () -> "900000000");
        registry.add("motcua.language-model.rewrite", () -> "false");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void reset() {
        SERVER.resetAll();
    }

    @Test
    void anAdministratorSeesWhatItCostsAndSwitchesItOffForAll() {
        String name = account(Role.ADMINISTRATOR);
        StaffBrowser browser = signedIn(name);
        assertThat(browser.get("/staff/language-model?lang=vi").body())
                .contains("qwen", "localhost", "Đang bật", "Diễn đạt lại đoạn dài", "Tắt ngay")
                .doesNotContain("Viết lại câu hỏi để tìm", "SECRET");
        assertThat(location(browser.post("/staff/language-model/off"))).isEqualTo("/staff/language-model");
        assertThat(browser.get("/staff/language-model?lang=en").body()).contains("Switched off", "Switch on again");
        assertThat(model.uses()).isEmpty();
        browser.post("/staff/language-model/on");
        assertThat(model.uses()).isNotEmpty();
        assertThat(rows(name)).extracting(AuditEntry::act).startsWith("model-switched-on", "model-switched-off");
    }

    @Test
    void anOfficerGetsADraftThatIsMarkedAsOneAndNoneThatInventsAFee() {
        Case waiting = waiting("Lệ phí đăng ký khai sinh là bao nhiêu?", "Gọi tôi số 0912345678");
        String name = account(Role.OFFICER);
        StaffBrowser officer = signedIn(name);
        String path = "/staff/cases/" + waiting.id();
        assertThat(officer.get(path + "?lang=vi").body()).contains("Tóm tắt hội thoại", "Soạn nháp câu trả lời");
        String right = "Lệ phí: Miễn phí. Nộp trực tiếp tại Trung tâm Phục vụ hành chính công có thẩm quyền.";
        HttpResponse<String> drafted = write(officer, path, "draft", right);
        assertThat(drafted.body()).contains("Câu trả lời nháp của máy", right);
        String sent = SERVER.getAllServeEvents().getFirst().getRequest().getBodyAsString();
        assertThat(sent).contains("khai sinh").doesNotContain("0912345678");
        HttpResponse<String> invented =
                write(officer, path, "draft", "Lệ phí đăng ký khai sinh là 75.000 đồng, anh/chị nộp tại quầy.");
        assertThat(invented.body()).contains("Máy chưa viết được bản nháp").doesNotContain("75.000");
        HttpResponse<String> summed =
                write(officer, path, "summary", "Người dân hỏi lệ phí đăng ký khai sinh là bao nhiêu.");
        assertThat(summed.body()).contains("Tóm tắt của máy (bản nháp)", "Người dân hỏi lệ phí đăng ký khai sinh");
        assertThat(rows(name)).extracting(AuditEntry::act).contains("case-written-by-model");
        assertThat(signedIn(account(Role.ADMINISTRATOR))
                        .get("/staff/language-model?lang=vi")
                        .body())
                .contains("Soạn nháp cho cán bộ", "Bị chặn", "fact-", "đồng theo giá");
    }

    private static HttpResponse<String> write(StaffBrowser officer, String path, String use, String text) {
        String content = JSON.writeValueAsString(JSON.writeValueAsString(java.util.Map.of("text", text)));
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("""
                {"model": "qwen", "message": {"role": "assistant", "content": %s}, "done": true, "done_reason": "stop",
                 "prompt_eval_count": 700, "eval_count": 60}""".formatted(content))));
        return officer.post(path + "/writing", "use", use);
    }

    private Case waiting(String... words) {
        String citizen = UUID.randomUUID().toString();
        for (String one : words) {
            say(citizen, one);
        }
        long conversation = say(citizen, "gặp cán bộ");
        Waiting.until("a case is open", () -> list.ofConversation(conversation).isPresent());
        return list.ofConversation(conversation).orElseThrow();
    }

    private long say(String citizen, String text) {
        long conversation = inbox.accept(new InboundMessage(
                        "web",
                        "default",
                        citizen,
                        UUID.randomUUID().toString(),
                        new InboundMessage.Content.Text(text),
                        Instant.now()))
                .conversation();
        Waiting.until(
                "it is answered",
                () -> jdbc.sql("select count(*) from inbox where conversation_id = ? and status = 'waiting'")
                                .param(conversation)
                                .query(Long.class)
                                .single()
                        == 0);
        return conversation;
    }
}
