package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.staff.Role;
import vn.motcua.connector.InboundMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** What officers see of cases and do with them, without a screen. */
class CasesPageTest extends StaffFace {

    @Autowired
    private Inbox inbox;

    @Autowired
    private CaseList list;

    @Test
    void theInboxShowsNothingThatACitizenWrote() {
        Case waiting = waiting("le phi khai sinh la bao nhieu");
        String name = account(Role.OFFICER);
        HttpResponse<String> page = signedIn(name).get("/staff/cases");
        assertThat(page.body()).contains("row-" + waiting.id()).doesNotContain("le phi khai sinh");
        assertThat(rows(name)).noneMatch(row -> row.conversation().isPresent());
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
    void theStreamIsForOfficersAndSupervisorsAlone() {
        for (Role role : Role.values()) {
            StaffBrowser browser = signedIn(account(role));
            boolean open = role == Role.OFFICER || role == Role.SUPERVISOR;
            assertThat(browser.begins("/staff/cases/stream")).as(role.name()).isEqualTo(open ? 200 : 403);
        }
        assertThat(browser().begins("/staff/cases/stream")).isEqualTo(303);
    }

    /** A citizen who asked for a person, after a question. */
    private Case waiting(String question) {
        String citizen = "c" + UUID.randomUUID();
        say(citizen, question);
        long conversation = say(citizen, "cho tôi gặp cán bộ");
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
        Instant latest = Instant.now().plus(Duration.ofSeconds(20));
        while (isWaiting(conversation)) {
            assertThat(Instant.now()).as("the turn is over before").isBefore(latest);
            Thread.onSpinWait();
        }
        return conversation;
    }

    private boolean isWaiting(long conversation) {
        return jdbc.sql("select exists (select 1 from inbox where conversation_id = ? and status = 'waiting')")
                .param(conversation)
                .query(Boolean.class)
                .single();
    }
}
