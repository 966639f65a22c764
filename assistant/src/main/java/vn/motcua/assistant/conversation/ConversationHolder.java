package vn.motcua.assistant.conversation;

import java.time.Clock;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.OfficerSettings;

/** Who answers in a conversation: the assistant, or an officer who has it in hand or wrote there not long ago. */
@Component
class ConversationHolder {

    private final OfficerSettings settings;
    private final Clock clock;

    ConversationHolder(OfficerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the assistant answers this message; the other ones are only logged. */
    boolean isAssistant(Inbox.Head head) {
        return !head.held() && !settings.isHeld(head.officerWroteAt(), clock.instant());
    }
}
