package vn.motcua.assistant.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.handoff.Correction.Status;
import vn.motcua.assistant.messaging.LoggedMessage;
import vn.motcua.assistant.messaging.LoggedMessage.Content;
import vn.motcua.assistant.messaging.MessageLog;
import vn.motcua.assistant.messaging.Sender;
import vn.motcua.assistant.privacy.PersonalDataMask;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.connector.Reply;

/** Wrong answers that officers file for those who mend the catalogue. Each act has its row in the audit, in the same transaction. */
@Component
public class Corrections {

    /** The longest note and remark, in characters; what is longer is cut. */
    public static final int LONGEST_NOTE = 1000;

    private static final String SELECT = """
            select c.id, c.conversation_id, c.sequence, c.question, c.answer, c.procedure_code, c.fields, c.note,
            officer.display_name as filed_by, c.filed_at, c.status, c.remark, editor.display_name as decided_by, c.decided_at
            from correction c join staff_account officer on officer.id = c.account_id
            left join staff_account editor on editor.id = c.decided_by""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MessageLog log;
    private final Audit audit;
    private final Clock clock;

    Corrections(JdbcClient jdbc, PlatformTransactionManager transactions, MessageLog log, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Files an answer with the question that it answers. While it is open, the same answer is not filed again: a new note takes the
     * place of the old one.
     *
     * @param sequence the answer's number in the conversation
     * @param note what is wrong; may be empty
     * @return the number of the correction; empty when there is no such answer of the assistant
     */
    public OptionalLong file(long conversation, long sequence, String note, Actor by) {
        Optional<LoggedMessage> answer =
                message(conversation, sequence).filter(message -> message.sender() == Sender.ASSISTANT);
        if (answer.isEmpty() || !(answer.get().content() instanceof Content.Said said)) {
            return OptionalLong.empty();
        }
        Optional<LoggedMessage> question =
                Optional.ofNullable(answer.get().replyTo()).flatMap(number -> message(conversation, number));
        String words = question.map(LoggedMessage::content)
                .filter(Content.Written.class::isInstance)
                .map(content -> ((Content.Written) content).text())
                .orElse("");
        return OptionalLong.of(Objects.requireNonNull(transaction.execute(status -> {
            long id = add(conversation, sequence, answer.get().replyTo(), words, said.reply(), note(note), by);
            audit.record(by, Act.CORRECTION_FILED, conversation, Long.toString(id));
            return id;
        })));
    }

    /** The numbers of a conversation's answers that are filed and not decided. */
    public Set<Long> filed(long conversation) {
        return jdbc.sql("select sequence from correction where conversation_id = ? and status = 'open'")
                .param(conversation)
                .query((row, number) -> row.getLong("sequence"))
                .set();
    }

    /**
     * Those of a status: open ones the oldest first, decided ones the latest first.
     *
     * @param beyond only those that come after this number in that order; 0 for the first
     * @param limit the most wanted, 1 or more
     */
    public List<Correction> list(Status status, long beyond, int limit) {
        boolean open = status == Status.OPEN;
        return jdbc.sql(SELECT + " where c.status = ? and (? = 0 or c.id " + (open ? ">" : "<") + " ?) order by c.id "
                        + (open ? "asc" : "desc") + " limit ?")
                .params(status.word(), beyond, beyond, limit)
                .query(Corrections::correction)
                .list();
    }

    /** Those that an account has filed, the latest first. */
    public List<Correction> filedBy(long account, int limit) {
        return jdbc.sql(SELECT + " where c.account_id = ? order by c.id desc limit ?")
                .params(account, limit)
                .query(Corrections::correction)
                .list();
    }

    /** The one of a number. */
    public Optional<Correction> find(long id) {
        return jdbc.sql(SELECT + " where c.id = ?")
                .param(id)
                .query(Corrections::correction)
                .optional();
    }

    /** How many wait for an editor. */
    public int open() {
        return jdbc.sql("select count(*) from correction where status = 'open'")
                .query(Integer.class)
                .single();
    }

    /**
     * Says what has become of one.
     *
     * @param decision done or rejected
     * @param remark what the editor says to it; may be empty
     * @return whether it was still open
     */
    public boolean decide(long id, Status decision, String remark, Actor by) {
        if (decision == Status.OPEN) {
            throw new IllegalArgumentException("a decision is done or rejected");
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Long> conversation = jdbc.sql("""
                    update correction set status = ?, remark = ?, decided_by = ?, decided_at = ?
                    where id = ? and status = 'open' returning conversation_id""")
                    .param(decision.word())
                    .param(note(remark))
                    .param(by.account())
                    .param(time(clock.instant()))
                    .param(id)
                    .query(Long.class)
                    .optional();
            conversation.ifPresent(number -> audit.record(
                    by,
                    decision == Status.DONE ? Act.CORRECTION_DONE : Act.CORRECTION_REJECTED,
                    number,
                    Long.toString(id)));
            return conversation.isPresent();
        }));
    }

    private long add(
            long conversation,
            long sequence,
            @Nullable Long asked,
            String question,
            Reply answer,
            String note,
            Actor by) {
        return jdbc.sql("""
                insert into correction(conversation_id, sequence, question_sequence, question, answer, procedure_code, fields,
                note, account_id, filed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (conversation_id, sequence) where status = 'open'
                do update set note = case when excluded.note = '' then correction.note else excluded.note end
                returning id""")
                .param(conversation)
                .param(sequence)
                .param(asked)
                .param(PersonalDataMask.mask(question))
                .param(answer.text())
                .param(answer.procedures().isEmpty() ? "" : answer.procedures().getFirst())
                .param(answer.fields().toArray(String[]::new))
                .param(note)
                .param(by.account())
                .param(time(clock.instant()))
                .query(Long.class)
                .single();
    }

    private Optional<LoggedMessage> message(long conversation, long sequence) {
        return log.after(conversation, sequence - 1, 1).stream()
                .filter(message -> message.sequence() == sequence)
                .findFirst();
    }

    private static String note(String typed) {
        String masked = PersonalDataMask.mask(typed.replace("\r\n", "\n").strip());
        return masked.substring(0, Math.min(masked.length(), LONGEST_NOTE));
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Correction(
                row.getLong("id"),
                row.getLong("conversation_id"),
                row.getLong("sequence"),
                row.getString("question"),
                row.getString("answer"),
                row.getString("procedure_code"),
                Arrays.asList((String[]) row.getArray("fields").getArray()),
                row.getString("note"),
                row.getString("filed_by"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                Status.of(row.getString("status")),
                row.getString("remark"),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
