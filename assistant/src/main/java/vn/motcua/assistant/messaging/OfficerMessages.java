package vn.motcua.assistant.messaging;

import java.util.List;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.privacy.PersonalDataMask;
import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** What officers write here, on its way to citizens. In transactions that have locked the conversation. */
@Component
public class OfficerMessages {

    private final Outbox outbox;

    OfficerMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Says what an officer wrote, or what the software has composed for the officer.
     *
     * @param account the number of the officer's account
     * @param reply with its speaker
     * @return its number in the conversation's log
     */
    public long say(long conversation, long account, Reply reply) {
        return outbox.sayAsOfficer(conversation, account, reply);
    }

    /**
     * Typed words.
     *
     * @param text as {@link #storable} gives it, not empty
     */
    public static Reply words(String text) {
        return new Reply(
                Outcome.NOTICE, List.of(new Block.Paragraph(text)), List.of(), List.of(), List.of(), List.of());
    }

    /** A text as it may be stored: personal data masked, without what the database does not take, and not too long for a channel. */
    public static String storable(String text) {
        return PersonalDataMask.mask(Storable.text(text));
    }
}
