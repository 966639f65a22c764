package vn.motcua.assistant.console;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.messaging.Deliveries.Status;
import vn.motcua.assistant.messaging.UndeliveredReplies;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** What supervisors see of replies that did not arrive, and what they do about them. */
class DeliveriesPageTest extends StaffFace {

    @Test
    void theListSaysWhatIsTheMatterButNotWhatWasSaid() {
        UndeliveredReplies.store(jdbc, "Xin chào chị Hoa");
        HttpResponse<String> page = signedIn(account(Role.SUPERVISOR)).get("/staff/deliveries");
        assertThat(page.body())
                .contains(
                        "Đang chờ",
                        "Kênh đang quá tải",
                        "Không rõ đã tới chưa",
                        "Đã quá lâu người dân không nhắn",
                        "400 message is too long")
                .doesNotContain("chị Hoa");
    }

    @Test
    void whoReadsAReplyIsInTheAuditWithItsConversation() {
        String name = account(Role.SUPERVISOR);
        long id = UndeliveredReplies.store(jdbc, "Xin chào chị Hoa").id(Status.HELD);
        HttpResponse<String> page = signedIn(name).get("/staff/deliveries/" + id);
        assertThat(page.body()).contains("Xin chào chị Hoa");
        assertThat(rows(name).getFirst()).satisfies(row -> {
            assertThat(row.act()).isEqualTo("reply-read");
            assertThat(row.object()).isEqualTo(Long.toString(id));
            assertThat(row.conversation()).hasValue(conversation(id));
        });
    }

    @Test
    void whatIsLetGoAgainAndWhatIsDroppedIsInTheAudit() {
        String name = account(Role.SUPERVISOR);
        UndeliveredReplies.Stored replies = UndeliveredReplies.store(jdbc, "x");
        StaffBrowser browser = signedIn(name);
        HttpResponse<String> retried = browser.post(
                "/staff/deliveries/retry",
                "id",
                Long.toString(replies.id(Status.REFUSED)),
                "id",
                Long.toString(replies.id(Status.UNCERTAIN)));
        assertThat(location(retried)).isEqualTo("/staff/deliveries?done=reply-retried&number=2");
        browser.post("/staff/deliveries/drop", "id", Long.toString(replies.id(Status.ASIDE)));
        assertThat(status(replies.id(Status.ASIDE))).isEqualTo("dropped");
        assertThat(status(replies.id(Status.REFUSED))).isEqualTo("waiting");
        assertThat(rows(name).subList(0, 3))
                .extracting(row -> row.act() + " " + row.object())
                .containsExactly(
                        "reply-dropped " + replies.id(Status.ASIDE),
                        "reply-retried " + replies.id(Status.UNCERTAIN),
                        "reply-retried " + replies.id(Status.REFUSED));
        assertThat(decidedBy(replies.id(Status.ASIDE))).isEqualTo(name);
    }

    @Test
    void whatIsOverIsLeftAlone() {
        String name = account(Role.SUPERVISOR);
        long id = UndeliveredReplies.store(jdbc, "x").id(Status.HELD);
        jdbc.sql("update outbox set status = 'delivered' where id = ?")
                .param(id)
                .update();
        StaffBrowser browser = signedIn(name);
        assertThat(location(browser.post("/staff/deliveries/retry", "id", Long.toString(id))))
                .endsWith("number=0");
        assertThat(location(browser.post("/staff/deliveries/drop"))).endsWith("number=0");
        assertThat(browser.get("/staff/deliveries/" + id).statusCode()).isEqualTo(404);
        assertThat(status(id)).isEqualTo("delivered");
        assertThat(rows(name)).noneMatch(row -> row.act().startsWith("reply-"));
    }

    private String status(long id) {
        return jdbc.sql("select status from outbox where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String decidedBy(long id) {
        return jdbc.sql("select decided_by from outbox where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private long conversation(long id) {
        return jdbc.sql("select conversation_id from outbox where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
