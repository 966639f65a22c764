package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.attachment.Attachments;
import vn.motcua.assistant.attachment.CheckedFile;
import vn.motcua.assistant.handoff.RefusedCaseActException.Reason;
import vn.motcua.assistant.messaging.OfficerMessages;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.connector.Reply;

/** What officers write. In transactions that have locked the case. */
@Component
class CaseAnswers {

    private final JdbcClient jdbc;
    private final CaseTable table;
    private final OfficerMessages messages;
    private final Attachments attachments;
    private final ToldNames names;
    private final Audit audit;
    private final Clock clock;

    CaseAnswers(
            JdbcClient jdbc,
            CaseTable table,
            OfficerMessages messages,
            Attachments attachments,
            ToldNames names,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.messages = messages;
        this.attachments = attachments;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    long say(Case mine, String text, Actor by) {
        return say(mine, OfficerMessages.words(wordsOf(text)), by);
    }

    long say(Case mine, Reply reply, Actor by) {
        String speaker = names.speaker(Objects.requireNonNull(mine.officer()));
        return said(mine, messages.say(mine.conversation(), account(by), reply.saidBy(speaker)), by);
    }

    /** Words, and a file that goes with them. */
    long say(Case mine, String text, CheckedFile file, Actor by) {
        Attachments.Named named = attachments.named(file);
        long sequence = say(mine, OfficerMessages.words(wordsOf(text)).with(named.block()), by);
        attachments.keep(mine.conversation(), sequence, named);
        audit.record(by, Act.CASE_FILE_SENT, mine.conversation(), Long.toString(mine.id()));
        return sequence;
    }

    void sayDrafted(Case mine, List<Reply> replies, Actor by) {
        replies.forEach(reply -> say(mine, reply, by));
    }

    /** The citizen has a word of an officer: nothing is owed until the citizen writes again. */
    private long said(Case mine, long sequence, Actor by) {
        Instant now = clock.instant();
        jdbc.sql("""
                update hand_over set answered_at = coalesce(answered_at, ?), due_at = null, warned_at = null, unanswered_since = null,
                officer_sequence = ?, read_sequence = greatest(read_sequence, citizen_sequence), touched_at = ?,
                version = version + 1 where id = ?""").params(Times.of(now), sequence, Times.of(now), mine.id()).update();
        table.event(mine.id(), CaseEvent.Kind.ANSWERED, by.account());
        audit.record(by, Act.CASE_ANSWERED, mine.conversation(), Long.toString(mine.id()));
        table.changed(mine);
        return sequence;
    }

    /** By the officer who has it, or of one that waits by anybody: what colleagues read counts as read only in their hands. */
    void read(long id, long sequence, long account) {
        int marked = jdbc.sql("""
                update hand_over set read_sequence = least(greatest(citizen_sequence, officer_sequence), ?)
                where id = ? and status = 'held' and account_id = ? and read_sequence < least(citizen_sequence, ?)""").params(sequence, id, account, sequence).update();
        if (marked == 1) {
            table.find(id).ifPresent(table::changed);
        }
    }

    /** The number under which the citizen is asked how it was; empty when no officer had said anything. */
    Optional<Long> ratingOf(Case ended) {
        return ended.officerSequence() > 0 ? Optional.of(ended.id()) : Optional.empty();
    }

    /**
     * A text that says something.
     *
     * @throws RefusedCaseActException when it does not, or is too long
     */
    String wordsOf(String text) {
        String words = note(text);
        if (words.isEmpty()) {
            throw new RefusedCaseActException(Reason.EMPTY_TEXT);
        }
        return words;
    }

    /** A text that may be empty, as it can be stored, personal data masked. */
    String note(String text) {
        if (text.length() > Cases.LONGEST_TEXT) {
            throw new RefusedCaseActException(Reason.TOO_LONG);
        }
        return OfficerMessages.storable(text).strip();
    }

    private static long account(Actor by) {
        return Objects.requireNonNull(by.account());
    }
}
