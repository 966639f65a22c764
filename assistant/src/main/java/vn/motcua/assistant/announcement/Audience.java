package vn.motcua.assistant.announcement;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.BulkMessages;

/** Whom an announcement would reach at this moment. */
@Component
public class Audience {

    private final Recipients recipients;
    private final BulkMessages messages;
    private final Clock clock;

    Audience(Recipients recipients, BulkMessages messages, Clock clock) {
        this.recipients = recipients;
        this.messages = messages;
        this.clock = clock;
    }

    /** How many of each of its channels. */
    public List<Reach> of(AnnouncementDraft draft) {
        return recipients.reach(draft, messages.routes(), clock.instant());
    }
}
