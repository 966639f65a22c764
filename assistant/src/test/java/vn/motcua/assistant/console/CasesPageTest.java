package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.handoff.DeskEntry;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffMember;

import static org.assertj.core.api.Assertions.assertThat;

/** What officers see of cases and do with them, without a screen. */
class CasesPageTest extends CaseFace {

    @Autowired
    private DeskBook desks;

    @Test
    void theInboxShowsNothingThatACitizenWrote() {
        Case waiting = waiting("le phi khai sinh la bao nhieu");
        String name = account(Role.OFFICER);
        HttpResponse<String> page = signedIn(name).get("/staff/cases");
        assertThat(page.body()).contains("row-" + waiting.id()).doesNotContain("le phi khai sinh");
        assertThat(rows(name)).noneMatch(row -> row.conversation().isPresent());
    }

    @Test
    void casesWithoutAProcedureAreToldApartByTheCitizensFirstWordsAndReadingThemIsInTheAudit() {
        Case hedge = untitled("hàng xóm lấn sang đất nhà tôi, gọi tôi số 0912345678 <b>nhé</b>");
        Case noise = untitled("quán hát cạnh nhà mở nhạc tới nửa đêm");
        Case silent = untitled("quán hát cạnh nhà");
        jdbc.sql("delete from message where conversation_id = ?")
                .param(silent.conversation())
                .update();
        String name = account(Role.OFFICER);
        StaffBrowser officer = signedIn(name);
        String page = officer.get("/staff/cases").body();
        assertThat(row(page, hedge))
                .contains("“hàng xóm lấn sang đất nhà tôi", "&lt;b&gt;")
                .doesNotContain("0912345678", "Chưa rõ thủ tục");
        assertThat(row(page, noise)).contains("“quán hát cạnh nhà mở nhạc tới nửa đêm”");
        assertThat(row(page, silent)).contains("#" + silent.id(), "chưa có lời nào");
        assertThat(readings(name)).isEqualTo(1);
        // It renews itself all the time: only what is new to the reader is a reading.
        officer.get("/staff/cases/list");
        assertThat(readings(name)).isEqualTo(1);
        Case later = untitled("con trâu nhà tôi bị lạc từ hôm kia");
        assertThat(row(officer.get("/staff/cases/list").body(), later)).contains("con trâu nhà tôi bị lạc");
        assertThat(readings(name)).isEqualTo(2);
        assertThat(officer.get(path(noise)).body()).contains("<span>“quán hát cạnh nhà mở nhạc tới nửa đêm”</span>");
    }

    @Test
    void wordsAreShownToNobodyBeforeTheReadingIsInTheAuditAndOtherWordsAreAnotherReading() {
        Case lost = untitled("con bò nhà tôi bị lạc từ chiều qua");
        String name = account(Role.OFFICER);
        StaffBrowser officer = signedIn(name);
        jdbc.sql("alter table staff_audit add constraint no_readings check (act <> 'cases-read') not valid")
                .update();
        try {
            HttpResponse<String> failed = officer.get("/staff/cases/list");
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body()).doesNotContain("con bò nhà tôi");
        } finally {
            jdbc.sql("alter table staff_audit drop constraint no_readings").update();
        }
        assertThat(row(officer.get("/staff/cases/list").body(), lost)).contains("con bò nhà tôi");
        assertThat(readings(name)).isEqualTo(1);
        jdbc.sql("""
                update message set content = content || '{"text": "con bò nhà tôi đã bị người ta bắt đi bán mất"}'
                where conversation_id = ? and content ->> 'text' like 'con bò%'""").param(lost.conversation()).update();
        assertThat(row(officer.get("/staff/cases/list").body(), lost)).contains("bắt đi bán");
        assertThat(readings(name)).isEqualTo(2);
        officer.get("/staff/cases/list");
        assertThat(readings(name)).isEqualTo(2);
    }

    private Case untitled(String question) {
        Case waiting = waiting(question);
        jdbc.sql("update hand_over set briefing = briefing || '{\"procedureName\": \"\"}' where id = ?")
                .param(waiting.id())
                .update();
        return waiting;
    }

    private static String row(String page, Case of) {
        int begins = page.indexOf("id=\"row-" + of.id() + "\"");
        return page.substring(begins, page.indexOf("</a>", begins));
    }

    private long readings(String name) {
        return rows(name).stream().filter(row -> row.act().equals("cases-read")).count();
    }

    @Test
    void everyReadingIsInTheAudit() {
        Case waiting = waiting("toi can lam giay khai sinh");
        String name = account(Role.OFFICER);
        StaffBrowser officer = signedIn(name);
        HttpResponse<String> page = officer.get("/staff/cases/" + waiting.id());
        assertThat(page.body()).contains("toi can lam giay khai sinh");
        assertThat(rows(name).getFirst()).satisfies(row -> {
            assertThat(row.act()).isEqualTo("case-read");
            assertThat(row.conversation()).hasValue(waiting.conversation());
        });
        int before = rows(name).size();
        officer.get("/staff/cases/" + waiting.id() + "/messages?after=1");
        assertThat(rows(name)).hasSize(before + 1);
        officer.get("/staff/cases/" + waiting.id() + "/messages?after=100000");
        assertThat(rows(name)).hasSize(before + 1);
    }

    @Test
    void howLongIsLeftToAnswerAndByHowMuchItIsOverdue() {
        Case waiting = waiting("khai sinh");
        StaffBrowser officer = signedIn(account(Role.OFFICER));
        due(waiting, "14 minutes 40 seconds");
        assertThat(officer.get("/staff/cases?q=" + waiting.id()).body()).contains("Còn 14 phút<");
        assertThat(officer.get("/staff/cases/" + waiting.id()).body()).contains("Còn 14 phút để trả lời");
        due(waiting, "-3 minutes -10 seconds");
        assertThat(officer.get("/staff/cases?q=" + waiting.id()).body()).contains("Quá hạn 3 phút<");
        assertThat(officer.get("/staff/cases/" + waiting.id() + "?lang=en").body())
                .contains("Overdue by 3 min");
    }

    private void due(Case one, String in) {
        jdbc.sql("update hand_over set due_at = now() + ?::interval where id = ?")
                .params(in, one.id())
                .update();
    }

    @Test
    void oneOfTwoWhoClaimWinsAndTheOtherIsTold() {
        Case waiting = waiting("khai sinh");
        String winner = account(Role.OFFICER);
        String loser = account(Role.OFFICER);
        HttpResponse<String> won = signedIn(winner).post("/staff/cases/" + waiting.id() + "/claim");
        assertThat(location(won)).isEqualTo("/staff/cases/" + waiting.id() + "?done=claimed");
        HttpResponse<String> lost = signedIn(loser).post("/staff/cases/" + waiting.id() + "/claim");
        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.body()).contains("Người " + winner + " đã nhận");
    }

    @Test
    void anotherDesksCaseIsNotThere() {
        Case waiting = waiting("khai sinh");
        StaffMember member = accounts.find(account(Role.OFFICER)).orElseThrow().member();
        String stranger = account(Role.OFFICER);
        desks.setMembers(waiting.desk().id(), Set.of(member.id()), Actor.commandLine());
        try {
            StaffBrowser browser = signedIn(stranger);
            String path = "/staff/cases/" + waiting.id();
            assertThat(browser.get("/staff/cases").body()).doesNotContain("row-" + waiting.id() + "\"");
            for (String page : List.of(path, path + "/messages?after=0", path + "/help?find=x")) {
                assertThat(browser.get(page).statusCode()).as(page).isEqualTo(404);
            }
            for (String act : List.of("claim", "note", "close", "corrections", "reopen")) {
                assertThat(browser.post(path + "/" + act, "text", "x").statusCode())
                        .as(act)
                        .isEqualTo(404);
            }
            assertThat(rows(stranger)).noneMatch(row -> row.conversation().isPresent());
            assertThat(signedIn(member.name()).get(path).statusCode()).isEqualTo(200);
            assertThat(signedIn(account(Role.SUPERVISOR)).get(path).statusCode())
                    .isEqualTo(200);
        } finally {
            desks.setMembers(waiting.desk().id(), Set.of(), Actor.commandLine());
        }
    }

    @Test
    void whatACitizenLaterSaysToAnotherDeskIsNotInTheEarlierCase() {
        Case earlier = held();
        StaffBrowser browser = signedIn(officer(earlier));
        browser.post(path(earlier) + "/close", "reason", "solved");
        String citizen = jdbc.sql("select channel_conversation from conversation where id = ?")
                .param(earlier.conversation())
                .query(String.class)
                .single();
        say(citizen, "cho tôi gặp cán bộ");
        Case later = list.ofConversation(earlier.conversation()).orElseThrow();
        assertThat(later.id()).isNotEqualTo(earlier.id());
        StaffMember other = accounts.find(account(Role.OFFICER)).orElseThrow().member();
        long desk = desks.save(
                new DeskEntry(0, "Quầy " + other.name(), "", List.of(), List.of("Thuế"), "", 15, true, 1),
                Actor.commandLine());
        desks.setMembers(desk, Set.of(other.id()), Actor.commandLine());
        jdbc.sql("update hand_over set desk_id = ? where id = ?")
                .params(desk, later.id())
                .update();
        say(citizen, "chuyen rieng cua nha toi");

        assertThat(browser.get(path(earlier)).body())
                .contains("toi can lam giay khai sinh")
                .doesNotContain("chuyen rieng cua nha toi");
        assertThat(browser.get(path(earlier) + "?all=true").body()).doesNotContain("chuyen rieng cua nha toi");
        assertThat(browser.get(path(earlier) + "/messages?after=1").body()).doesNotContain("chuyen rieng cua nha toi");
        long last = jdbc.sql("select max(sequence) from message where conversation_id = ? and sender = 'assistant'")
                .param(earlier.conversation())
                .query(Long.class)
                .single();
        browser.post(path(earlier) + "/corrections", "sequence", Long.toString(last));
        assertThat(rows(officer(earlier))).noneMatch(row -> row.act().equals("correction-filed"));
        assertThat(browser.post(path(earlier) + "/reopen").statusCode()).isEqualTo(422);
        assertThat(signedIn(other.name()).get(path(later)).body()).contains("chuyen rieng cua nha toi");
        assertThat(signedIn(account(Role.SUPERVISOR)).get(path(earlier)).body()).contains("chuyen rieng cua nha toi");
    }

    @Test
    void aFormThatIsSentTwiceSaysItOnce() {
        Case held = held();
        StaffBrowser browser = signedIn(officer(held));
        for (int i = 0; i < 2; i++) {
            assertThat(location(browser.post(path(held) + "/answer", "text", "Chào\r\nanh", "after", "2")))
                    .isEqualTo(path(held) + "?done=answered");
        }
        assertThat(officers(held)).isEqualTo(1);
        browser.post(path(held) + "/answer", "text", "Chào\r\nanh", "after", "100");
        assertThat(officers(held)).isEqualTo(2);
    }

    @Test
    void whatIsNotFilledInIsNotSentAndStaysTyped() {
        Case held = held();
        HttpResponse<String> page =
                signedIn(officer(held)).post(path(held) + "/answer", "text", "Thủ tục {thu_tuc} ạ", "after", "2");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Còn chỗ trống chưa điền: {thu_tuc}", "Thủ tục {thu_tuc} ạ</textarea>");
        assertThat(officers(held)).isZero();
    }

    @Test
    void aWrongAnswerIsFiledWithItsQuestionAtOneClick() {
        Case held = held();
        String name = officer(held);
        assertThat(location(signedIn(name).post(path(held) + "/corrections", "sequence", "2")))
                .isEqualTo(path(held) + "?done=filed");
        assertThat(jdbc.sql("select question from correction where conversation_id = ?")
                        .param(held.conversation())
                        .query(String.class)
                        .single())
                .isEqualTo("toi can lam giay khai sinh");
        assertThat(rows(name)).anyMatch(row -> row.act().equals("correction-filed"));
    }

    @Test
    void theGuideIsSentAsAPageOfItsOwn() {
        Case held = held();
        StaffBrowser browser = signedIn(officer(held));
        browser.post(path(held) + "/guide", "procedure", "1.001193");
        String list = jdbc.sql("select id from checklist where conversation_id = ?")
                .param(held.conversation())
                .query(String.class)
                .single();
        assertThat(browser().get("/checklist/" + list).body()).contains("khai sinh");
        assertThat(browser.get(path(held)).body()).contains("/checklist/" + list);
        assertThat(browser.post(path(held) + "/guide", "procedure", "none").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aNoteIsNotInTheConversation() {
        Case held = held();
        StaffBrowser browser = signedIn(officer(held));
        browser.post(path(held) + "/note", "text", "người này khó tính");
        assertThat(browser.get(path(held)).body()).contains("người này khó tính");
        assertThat(browser.get(path(held) + "/messages?after=0").body()).doesNotContain("khó tính");
        assertThat(jdbc.sql("select count(*) from message where content::text like '%khó tính%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theScriptOfThePagesIsThere() {
        Matcher script = Pattern.compile("src=\"(/webjars/[^\"]+)\"")
                .matcher(signedIn(account(Role.OFFICER)).get("/staff/cases").body());
        assertThat(script.find()).isTrue();
        assertThat(browser().get(script.group(1)).body()).contains("htmx");
    }

    @Test
    void theStreamIsForOfficersAndSupervisorsAlone() {
        for (Role role : Role.values()) {
            StaffBrowser browser = signedIn(account(role));
            boolean open = role == Role.OFFICER || role == Role.SUPERVISOR;
            assertThat(browser.begins("/staff/cases/stream")).as(role.name()).isEqualTo(open ? 200 : 403);
        }
        assertThat(browser().begins("/staff/cases/stream")).isEqualTo(303);
    }

    private int officers(Case held) {
        return jdbc.sql("select count(*) from message where conversation_id = ? and sender = 'officer'")
                .param(held.conversation())
                .query(Integer.class)
                .single();
    }
}
