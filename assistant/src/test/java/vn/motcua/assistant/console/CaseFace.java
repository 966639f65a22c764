package vn.motcua.assistant.console;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.staff.Role;
import vn.motcua.connector.InboundMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** Citizens who need a person, and officers who have them in hand. */
abstract class CaseFace extends StaffFace {

    @Autowired
    Inbox inbox;

    @Autowired
    CaseList list;

    /** A case that an officer has in hand. */
    Case held() {
        Case waiting = waiting("toi can lam giay khai sinh");
        signedIn(account(Role.OFFICER)).post(path(waiting) + "/claim");
        return list.find(waiting.id()).orElseThrow();
    }

    static String path(Case of) {
        return "/staff/cases/" + of.id();
    }

    /** The name of the account that has it. */
    String officer(Case held) {
        return jdbc.sql("select a.name from hand_over h join staff_account a on a.id = h.account_id where h.id = ?")
                .param(held.id())
                .query(String.class)
                .single();
    }

    /** A citizen who asked for a person, after a question. */
    Case waiting(String question) {
        String citizen = "c" + UUID.randomUUID();
        say(citizen, question);
        long conversation = say(citizen, "cho tôi gặp cán bộ");
        return list.ofConversation(conversation).orElseThrow();
    }

    long say(String citizen, String text) {
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
