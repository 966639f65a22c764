package vn.motcua.assistant.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.handoff.RefusedCannedReplyException.Reason;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;

/** The texts that officers send often. Each change has its row in the audit, in the same transaction. */
@Component
public class CannedReplies {

    /** The longest text: with its places filled in it still fits one message of every channel. */
    public static final int LONGEST_TEXT = 1500;

    private static final int LONGEST_TITLE = 80;
    private static final Pattern SHORTCUT = Pattern.compile("[a-z0-9][a-z0-9-]{1,29}");
    private static final String SELECT = "select id, shortcut, language, title, text, desk_id, uses from canned_reply";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    CannedReplies(JdbcClient jdbc, PlatformTransactionManager transactions, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    /** All, by language and shortcut. */
    public List<CannedReply> all() {
        return jdbc.sql(SELECT + " order by language desc, shortcut, desk_id nulls first")
                .query(CannedReplies::reply)
                .list();
    }

    /**
     * Those that an officer of a desk may use, what is used most first. Where a desk has one of its own under a shortcut, the one of
     * all desks is left out.
     */
    public List<CannedReply> of(long desk, Language language) {
        return jdbc.sql("select * from (" + SELECT.replace("select", "select distinct on (shortcut)")
                        + " where language = ? and (desk_id = ? or desk_id is null) order by shortcut, desk_id nulls last) own"
                        + " order by uses desc, shortcut")
                .params(word(language), desk)
                .query(CannedReplies::reply)
                .list();
    }

    /** The one of a number. */
    public Optional<CannedReply> find(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(CannedReplies::reply)
                .optional();
    }

    /**
     * Adds one; returns its number.
     *
     * @throws RefusedCannedReplyException when something is missing, malformed, taken or not known
     */
    public long create(CannedReply.Draft draft, Actor by) {
        CannedReply.Draft checked = checked(draft);
        return kept(() -> {
            long id = with(checked, jdbc.sql("""
                    insert into canned_reply(shortcut, language, title, text, desk_id, changed_at)
                    values (?, ?, ?, ?, ?, ?) returning id""")).query(Long.class).single();
            audit.record(by, Act.CANNED_REPLY_CREATED, id + ": " + checked.shortcut());
            return id;
        });
    }

    /**
     * Changes one.
     *
     * @throws RefusedCannedReplyException when there is none, or something is missing, malformed, taken or not known
     */
    public void change(long id, CannedReply.Draft draft, Actor by) {
        CannedReply.Draft checked = checked(draft);
        kept(() -> {
            int changed = with(checked, jdbc.sql("""
                    update canned_reply set shortcut = ?, language = ?, title = ?, text = ?, desk_id = ?, changed_at = ?
                    where id = ?""")).param(id).update();
            if (changed == 0) {
                throw new RefusedCannedReplyException(Reason.UNKNOWN, "");
            }
            audit.record(by, Act.CANNED_REPLY_CHANGED, id + ": " + checked.shortcut());
            return id;
        });
    }

    /** Deletes one; nothing happens when there is none. */
    public void delete(long id, Actor by) {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from canned_reply where id = ? returning shortcut")
                .param(id)
                .query(String.class)
                .optional()
                .ifPresent(shortcut -> audit.record(by, Act.CANNED_REPLY_DELETED, id + ": " + shortcut)));
    }

    /** Counts that an officer has used one. */
    public void used(long id) {
        jdbc.sql("update canned_reply set uses = uses + 1, used_at = ? where id = ?")
                .params(time(clock.instant()), id)
                .update();
    }

    /** The text with everything filled in that is known; what is not known stays as it is written, for the officer to see. */
    public static String fill(CannedReply reply, Map<Placeholder, String> words) {
        return CannedText.fill(reply.text(), reply.language(), words);
    }

    /**
     * How a draft reads.
     *
     * @throws RefusedCannedReplyException when its text has places that are not known
     */
    public static String preview(CannedReply.Draft draft, Map<Placeholder, String> words) {
        CannedText.check(draft.text());
        return CannedText.fill(draft.text(), draft.language(), words);
    }

    /** The places in an officer's text that nobody has filled in; it is not to be sent with any. */
    public static Set<Placeholder> unfilled(String text) {
        return CannedText.unfilled(text);
    }

    private static CannedReply.Draft checked(CannedReply.Draft draft) {
        String shortcut = draft.shortcut().strip().toLowerCase(Locale.ROOT);
        if (!SHORTCUT.matcher(shortcut).matches()) {
            throw new RefusedCannedReplyException(Reason.MALFORMED_SHORTCUT, "");
        }
        String title = draft.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new RefusedCannedReplyException(Reason.TITLE, "");
        }
        // Browsers send what is typed in several lines with carriage returns.
        String text = draft.text().replace("\r\n", "\n").strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new RefusedCannedReplyException(Reason.TEXT, "");
        }
        CannedText.check(text);
        return new CannedReply.Draft(shortcut, draft.language(), title, text, draft.desk());
    }

    private JdbcClient.StatementSpec with(CannedReply.Draft draft, JdbcClient.StatementSpec statement) {
        return statement
                .param(draft.shortcut())
                .param(word(draft.language()))
                .param(draft.title())
                .param(draft.text())
                .param(draft.desk())
                .param(time(clock.instant()));
    }

    private long kept(Supplier<Long> change) {
        try {
            @Nullable Long id = transaction.execute(status -> change.get());
            if (id == null) {
                throw new IllegalStateException("the transaction gave nothing");
            }
            return id;
        } catch (DuplicateKeyException taken) {
            throw new RefusedCannedReplyException(Reason.SHORTCUT_TAKEN, "");
        } catch (DataIntegrityViolationException noDesk) {
            throw new RefusedCannedReplyException(Reason.UNKNOWN_DESK, "");
        }
    }

    private static CannedReply reply(ResultSet row, int number) throws SQLException {
        return new CannedReply(
                row.getLong("id"),
                row.getString("shortcut"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getString("text"),
                row.getObject("desk_id", Long.class),
                row.getLong("uses"));
    }

    private static String word(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
