package vn.motcua.assistant.console;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.assistant.handoff.Correction;
import vn.motcua.assistant.handoff.Corrections;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Wrong answers as editors see and decide them. */
class CorrectionsPageTest extends StaffFace {

    @Autowired
    private Corrections corrections;

    @Test
    void questionAndAnswerStandBesideTheRecordAndAreInTheAudit() {
        String editor = account(Role.EDITOR);
        long conversation = CorrectionsTest.conversation(jdbc, "phí <script>x</script> bao nhiêu");
        long id = file(conversation);
        StaffBrowser browser = signedIn(editor);
        // The oldest come first, ten at a time; whatever other tests have filed is before it.
        HttpResponse<String> page = browser.get("/staff/corrections?beyond=" + (id - 1));
        assertThat(page.body())
                .contains(
                        "phí &lt;script&gt;x&lt;/script&gt; bao nhiêu", "Lệ phí: 8.000 đồng", "1.001193", "Phí, lệ phí")
                .doesNotContain("<script>x");
        assertThat(rows(editor)).anySatisfy(row -> {
            assertThat(row.act()).isEqualTo("corrections-read");
            assertThat(row.conversation()).hasValue(conversation);
        });
    }

    @Test
    void whoKeepsAnAnswerSaysWhy() {
        String editor = account(Role.EDITOR);
        long id = file(CorrectionsTest.conversation(jdbc, "hỏi"));
        StaffBrowser browser = signedIn(editor);
        HttpResponse<String> refused = browser.post("/staff/corrections/" + id + "/rejected", "remark", " ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ghi lý do cho cán bộ", "href=\"#remark-" + id + "\"");
        assertThat(location(browser.post("/staff/corrections/" + id + "/rejected", "remark", "Đúng theo QĐ 163")))
                .endsWith("done=rejected");
        assertThat(location(browser.post("/staff/corrections/" + id + "/done"))).endsWith("done=late");
        assertThat(corrections.find(id)).hasValueSatisfying(decided -> {
            assertThat(decided.status()).isEqualTo(Correction.Status.REJECTED);
            assertThat(decided.remark()).isEqualTo("Đúng theo QĐ 163");
        });
        assertThat(browser.get("/staff/corrections?status=rejected").body()).contains("Đúng theo QĐ 163");
        assertThat(rows(editor)).extracting(row -> row.act()).contains("correction-rejected");
    }

    private long file(long conversation) {
        String officer = account(Role.OFFICER);
        return corrections
                .file(
                        conversation,
                        2,
                        "sai phí",
                        new Actor(accounts.find(officer).orElseThrow().member().id(), officer, ""))
                .orElseThrow();
    }
}
