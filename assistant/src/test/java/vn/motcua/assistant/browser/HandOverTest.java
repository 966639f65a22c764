package vn.motcua.assistant.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.webchat.ServiceProcess;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A citizen in the middle of a guide asks for a person: from the wish to the mark that is given, with two officers. */
@InBrowser
class HandOverTest {

    private final Stage stage;
    private final StaffDesk desk;

    HandOverTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(stage.service());
    }

    @Test
    void anOfficerTakesOverAndAColleagueHandsBackAtTheSameStep() throws Exception {
        play(stage.service().address(), () -> {});
    }

    @Test
    void theSameOverTwoNodesOfWhichOneIsKilledInTheMiddle(@TempDir Path data) throws Exception {
        HikariDataSource database = stage.service().part(HikariDataSource.class);
        try (ServiceProcess other = ServiceProcess.start(
                data,
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--motcua.turns.warm-up=0s")) {
            play("http://localhost:" + other.port(), other::kill);
        }
    }

    private interface Fault {
        void strike() throws Exception;
    }

    /**
     * Plays it.
     *
     * @param first where the first officer works at the beginning; the citizen is at the test's own service
     * @param fault what happens while the officer has the conversation in hand; everybody is at the test's own service after it
     */
    private void play(String first, Fault fault) throws Exception {
        try (Visitor citizen = stage.visitor().open("/");
                Visitor lan = stage.visitor();
                Visitor hoa = stage.visitor()) {
            String step = walkAndAskForAPerson(citizen);
            long number = lastCase();
            desk.signIn(lan.page(), "Nguyễn Thị Lan");
            long colleague = desk.signIn(hoa.page(), "Trần Thị Hoa");

            Page page = lan.page();
            page.navigate(first + "/staff/cases/" + number);
            page.locator("#claim").click();
            assertThat(page.locator("#answer")).isVisible();
            assertThat(citizen.page().locator(".message.news").last()).containsText("Nguyễn Thị Lan");
            int answers = citizen.answers().count();
            answer(page, "Chào anh/chị, tôi đang xem hồ sơ.");
            assertThat(officers(citizen).last()).containsText("tôi đang xem hồ sơ");
            citizen.send("con sinh o nha co sao khong");
            assertThat(page.locator("#thread")).containsText("con sinh o nha co sao khong");
            page.locator("#note").fill("Đã gọi trạm y tế");
            page.locator("#note-form button").click();
            assertThat(page.locator(".note")).containsText("Đã gọi trạm y tế");

            fault.strike();
            lan.open("/staff/cases/" + number);
            assertThat(page.locator(".note")).containsText("Đã gọi trạm y tế");
            answer(page, "Không sao, tôi chuyển chị Hoa xem giúp.");
            assertThat(officers(citizen).last()).containsText("tôi chuyển chị Hoa");
            page.locator("#transfer summary").click();
            page.locator("#to").selectOption(desk.ofCase(number) + "." + colleague);
            page.locator("#transfer-note").fill("Sinh ở nhà, nhờ chị xem giấy cam đoan");
            page.locator("#transfer button.main").click();
            assertThat(citizen.page().locator(".message.news").last()).containsText("Trần Thị Hoa");
            assertThat(page.locator("#answer")).hasCount(0);

            hoa.open("/staff/cases/" + number);
            assertThat(hoa.page().locator("#panel")).containsText("nhờ chị xem giấy cam đoan");
            answer(hoa.page(), "Anh/chị làm giấy cam đoan là được.");
            assertThat(officers(citizen).last()).containsText("giấy cam đoan là được");
            assertThat(citizen.answers()).hasCount(answers);
            hoa.page().locator("#end summary").click();
            hoa.page().locator("#end button.main").click();
            assertThat(hoa.page().locator("#answer")).hasCount(0);

            assertThat(citizen.page().locator(".progress").last()).hasText(step);
            assertThat(citizen.page().locator("#thread")).not().containsText("trạm y tế");
            assertThat(citizen.page().locator("#thread")).not().containsText("nhờ chị xem");
            citizen.send("5");
            assertThat(citizen.page().locator("#thread")).containsText("Cảm ơn anh/chị đã đánh giá");
            assertStored(number);
        }
    }

    /** Returns where the walk stands. */
    private static String walkAndAskForAPerson(Visitor citizen) {
        citizen.ask(Visitor.QUESTION);
        citizen.choices()
                .filter(new Locator.FilterOptions().setHasText("Hướng dẫn từng bước"))
                .first()
                .click();
        Locator progress = citizen.page().locator(".progress").last();
        assertThat(progress).isVisible();
        String step = progress.textContent();
        citizen.ask("cho tôi gặp cán bộ");
        return step;
    }

    private static void answer(Page page, String words) {
        page.locator("#answer").fill(words);
        page.locator("#answer-form button.main").click();
        assertThat(page.locator("#answer")).hasValue("");
        assertThat(page.locator("#thread")).containsText(words);
    }

    private static Locator officers(Visitor citizen) {
        return citizen.page().locator(".message.officer");
    }

    /** Nothing lost, nothing doubled, and nothing of the machine's between the officer's first word and the hand-back. */
    private void assertStored(long number) {
        JdbcClient jdbc = stage.service().part(JdbcClient.class);
        Map<String, @Nullable Object> ended = jdbc.sql(
                        "select conversation_id, status, rating from hand_over where id = ?")
                .param(number)
                .query()
                .singleRow();
        assertThat(ended).containsEntry("status", "closed").containsEntry("rating", 5);
        List<String> log = jdbc.sql(
                        "select sequence || ' ' || sender from message where conversation_id = ? order by sequence")
                .param(ended.get("conversation_id"))
                .query((row, index) -> row.getString(1))
                .list();
        for (int i = 0; i < log.size(); i++) {
            assertThat(log.get(i)).startsWith((i + 1) + " ");
        }
        List<String> senders = log.stream().map(line -> line.split(" ")[1]).toList();
        assertThat(senders).filteredOn("officer"::equals).hasSize(3);
        assertThat(senders.subList(senders.indexOf("officer"), senders.lastIndexOf("officer")))
                .doesNotContain("assistant");
    }

    private long lastCase() {
        return stage.service()
                .part(JdbcClient.class)
                .sql("select max(id) from hand_over")
                .query(Long.class)
                .single();
    }
}
