package vn.motcua.assistant.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An officer in the conversation, as the citizen sees it. */
@InBrowser
class OfficerInChatTest {

    private final Stage stage;

    OfficerInChatTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void theOfficerIsToldFromTheMachineAndEveryChangeIsSaid() {
        var officer = new OfficerAtDesk(stage.service());
        try (Visitor visitor = stage.visitor(new Browser.NewContextOptions().setViewportSize(320, 640))
                .open("/")) {
            visitor.ask("gặp cán bộ");
            assertThat(visitor.answers().last()).containsText("Bộ phận Một cửa");
            int machine = visitor.answers().count();

            officer.claims();
            Locator news = visitor.page().locator("#log .message.news");
            assertThat(news).hasCount(1);
            assertThat(news).containsText("Cán bộ Lan (Bộ phận Một cửa) đã nhận");
            assertThat(visitor.page().locator(".machine")).hasText("Cán bộ đang trao đổi với anh/chị");
            visitor.send("chị ơi em cần hỏi khai sinh");
            assertThat(visitor.page().locator("#typing")).hasText("Tin đã gửi tới cán bộ; cán bộ sẽ trả lời ở đây.");

            officer.says("Chào anh, anh cần giấy chứng sinh <b>bản chính</b>.");
            Locator words = visitor.page().locator("#log .message.officer");
            assertThat(words.locator(".badge")).hasText("Cán bộ · Lan");
            assertThat(words.locator(".bubble")).containsText("<b>bản chính</b>");
            assertThat(visitor.page().locator("#typing")).isEmpty();
            assertThat(visitor.answers()).hasCount(machine);
            assertThat(visitor.page().locator("[role=log]")).hasCount(1);
            visitor.assertAccessible();
            visitor.assertNoSidewaysScroll();

            officer.closes();
            assertThat(news.last()).containsText("Cán bộ đã kết thúc. Trợ lý tự động (máy) trả lời tiếp.");
            assertThat(visitor.page().locator(".machine")).containsText("không phải cán bộ");
            assertThat(visitor.choices()).hasCount(5);
            visitor.choices()
                    .filter(new Locator.FilterOptions().setHasText("Rất hài lòng"))
                    .click();
            assertThat(visitor.answers().last()).containsText("Cảm ơn anh/chị đã đánh giá");
            assertThat(officer.rating()).isEqualTo(5);

            visitor.page().reload();
            assertThat(visitor.page().locator("#history .message.officer .badge"))
                    .hasText("Cán bộ · Lan");
            assertThat(visitor.page().locator("#history .message.news")).hasCount(2);
        }
    }

    @Test
    void withoutScriptsToo() {
        var officer = new OfficerAtDesk(stage.service());
        try (Visitor visitor = stage.visitor(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844))) {
            visitor.page().navigate(stage.service().address() + "/basic");
            visitor.box().fill("gap can bo");
            visitor.page().locator(".send").click();
            assertThat(visitor.answers().last()).containsText("Bộ phận Một cửa");
            officer.claims();
            visitor.box().fill("em hỏi thêm");
            visitor.page().locator(".send").click();
            assertThat(visitor.page().locator(".message.news")).containsText("đã nhận");
            assertThat(visitor.page().locator(".machine")).hasText("Cán bộ đang trao đổi với anh/chị");
            assertThat(visitor.page().locator("#waiting")).containsText("Tin đã gửi tới cán bộ");
            officer.says("Chào em.");
            visitor.page().locator("#waiting a").click();
            assertThat(visitor.page().locator(".message.officer .badge")).containsText("Cán bộ · Lan");
            assertThat(visitor.page().locator("#waiting")).hasCount(0);
            officer.closes();
        }
    }

    /** With the words goes the name that citizens are told, and nothing else of the account. */
    @Test
    void noAccountIsTold() {
        var officer = new OfficerAtDesk(stage.service());
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.ask("gặp cán bộ");
            officer.claims();
            officer.says("Chào anh/chị.");
            assertThat(visitor.page().locator(".message.officer")).hasCount(1);
            String stored = stage.service()
                    .part(JdbcClient.class)
                    .sql("select content::text from message where sender = 'officer' order by sent_at desc limit 1")
                    .query(String.class)
                    .single();
            assertThat(stored).contains("Cán bộ Lan").doesNotContain(officer.account());
            officer.closes();
        }
    }
}
