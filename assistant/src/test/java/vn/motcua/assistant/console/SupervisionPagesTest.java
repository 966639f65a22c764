package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** What supervisors see of all desks, what officers see of themselves, and what the first page says to each. */
class SupervisionPagesTest extends StaffFace {

    private static final String BRIEFING = """
            {"procedure":"","procedureName":"","field":"","step":"","known":[],"ready":[],"missing":[],"asked":""}""";
    private static final String SECRET = "điều <b>chỉ</b> tôi biết";

    @Autowired
    private DeskBook desks;

    @Test
    void aCaseIsGivenToAnOfficerFromTheBoard() {
        String supervisor = account(Role.SUPERVISOR);
        String officer = account(Role.OFFICER);
        long waiting = waiting();
        StaffBrowser browser = signedIn(supervisor);
        assertThat(browser.get("/staff/board").body())
                .contains("/staff/cases/" + waiting, "Người " + officer, "Bức xúc")
                .doesNotContain("tôi biết");
        assertThat(browser.get("/staff/board/now").body())
                .contains("/staff/cases/" + waiting)
                .doesNotContain("<html");
        assertThat(location(assign(browser, waiting, officer))).isEqualTo("/staff/board?done=assigned");
        assertThat(jdbc.sql("select account_id from hand_over where id = ? and status = 'held'")
                        .param(waiting)
                        .query(Long.class)
                        .single())
                .isEqualTo(number(officer));
        assertThat(rows(supervisor)).extracting(row -> row.act()).contains("board-read", "case-assigned");
        assertThat(location(assign(browser, closed("solved", 5), officer))).endsWith("problem=over");
        assertThat(location(assign(browser, waiting(), supervisor))).endsWith("problem=refused");
        assertThat(location(browser.post("/staff/board/assign"))).contains("problem=");
    }

    @Test
    void historyIsFilteredAndDownloadedWithoutWhatWasSaid() {
        String supervisor = account(Role.SUPERVISOR);
        long good = closed("visit", 5);
        long bad = closed("referred", 1);
        StaffBrowser browser = signedIn(supervisor);
        assertThat(browser.get("/staff/history").body())
                .contains("/staff/cases/" + good + "\"", "/staff/cases/" + bad + "\"")
                .doesNotContain("tôi biết");
        assertThat(browser.get("/staff/history?rating=5&reason=anger&closing=visit")
                        .body())
                .contains("/staff/cases/" + good + "\"")
                .doesNotContain("/staff/cases/" + bad + "\"");
        assertThat(browser.get("/staff/history?from=2020-01-01&to=2020-02-01").body())
                .contains("Không có yêu cầu nào.");
        HttpResponse<String> file = browser.get("/staff/history/export?closing=referred&rating=x&desk=&page=9");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.body().lines())
                .anyMatch(line -> line.startsWith("\"" + bad + "\"") && line.endsWith("\"referred\",\"1\""))
                .noneMatch(line -> line.startsWith("\"" + good + "\""))
                .noneMatch(line -> line.contains("tôi biết"));
        assertThat(rows(supervisor)).extracting(row -> row.act()).contains("history-read", "history-exported");

        assertThat(browser.get("/staff/cases/" + good).body()).contains("điều &lt;b&gt;chỉ&lt;/b&gt; tôi biết");
        assertThat(rows(supervisor).getFirst()).satisfies(row -> {
            assertThat(row.act()).isEqualTo("case-read");
            assertThat(row.conversation()).isPresent();
        });
    }

    @Test
    void anOfficerSeesNobodyElsesFigures() {
        String officer = account(Role.OFFICER);
        String colleague = account(Role.OFFICER);
        closed("solved", 4, colleague);
        closed("solved", 2, officer);
        String own = signedIn(officer).get("/staff/statistics").body();
        assertThat(own).contains("Của tôi", "2,0/5").doesNotContain("Người " + colleague, "Theo cán bộ");
        String everybodys = signedIn(account(Role.SUPERVISOR))
                .get("/staff/statistics?from=x&to=")
                .body();
        assertThat(everybodys)
                .contains("Theo cán bộ", "Người " + colleague, "Người " + officer)
                .doesNotContain("Của tôi", "tôi biết");
    }

    @Test
    void theFirstPageSaysWhatWaitsForEachRole() {
        waiting();
        assertThat(signedIn(account(Role.OFFICER)).get("/staff").body())
                .contains("người dân đang chờ ở quầy của tôi", "/staff/cases?view=waiting")
                .doesNotContain("ở mọi quầy");
        assertThat(signedIn(account(Role.SUPERVISOR)).get("/staff").body())
                .contains("người dân đang chờ ở mọi quầy", "/staff/board");
        assertThat(signedIn(account(Role.ADMINISTRATOR)).get("/staff").body()).doesNotContain("người dân đang chờ");
    }

    private HttpResponse<String> assign(StaffBrowser browser, long number, String to) {
        return browser.post("/staff/board/assign", "case", Long.toString(number), "to", Long.toString(number(to)));
    }

    private long number(String account) {
        return accounts.find(account).orElseThrow().member().id();
    }

    private long waiting() {
        return jdbc.sql("""
                insert into hand_over(conversation_id, desk_id, status, reason, briefing, opened_at, waiting_since, touched_at)
                values (?, ?, 'waiting', 'anger', ?::jsonb, now(), now(), now()) returning id""")
                .params(conversation(), desks.all().getFirst().id(), BRIEFING)
                .query(Long.class)
                .single();
    }

    private long closed(String closing, int rating) {
        return closed(closing, rating, account(Role.OFFICER));
    }

    private long closed(String closing, int rating, String officer) {
        return jdbc.sql("""
                insert into hand_over(conversation_id, desk_id, status, reason, briefing, opened_at, waiting_since, touched_at,
                account_id, closed_at, closing, rating, rated_at) values (?, ?, 'closed', 'anger',
                ?::jsonb, now(), now(), now(), ?, now(), ?, ?, now()) returning id""")
                .params(conversation(), desks.all().getFirst().id(), BRIEFING, number(officer), closing, rating)
                .query(Long.class)
                .single();
    }

    private long conversation() {
        long conversation = jdbc.sql("""
                insert into conversation(channel, account, channel_conversation, last_sequence, created_at)
                values ('web', 'web', ?, 1, now()) returning id""")
                .param(UUID.randomUUID().toString())
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into message(conversation_id, sequence, sender, content, sent_at)
                values (?, 1, 'citizen', jsonb_build_object('text', ?::text), now())""").params(conversation, SECRET).update();
        return conversation;
    }
}
