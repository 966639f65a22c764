package vn.motcua.assistant.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.seal.SecretSeal;
import vn.motcua.assistant.seal.UnreadableSecretException;

/** What citizens want looked up, in PostgreSQL: each is looked up by one node at a time, and comes again when that node ends. */
final class LookupTable {

    /** What the digits are sealed for. */
    static final String SEALED = "motcua.dossier.digits.1";

    /** Longer than all tries of a source and the beat take together. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private final JdbcClient jdbc;
    private final SecretSeal seal;
    private final Clock clock;

    LookupTable(JdbcClient jdbc, SecretSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** Adds one; one of the same dossier that waits already in this conversation gives way to it. */
    void add(long conversation, DossierCode code, String digits, Language language) {
        OffsetDateTime now = Times.of(clock.instant());
        jdbc.sql("delete from dossier_lookup where conversation_id = ? and code_key = ? and attempt_id is null")
                .params(conversation, code.key())
                .update();
        jdbc.sql("""
                insert into dossier_lookup(conversation_id, code, code_key, proof, language, asked_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        conversation,
                        code.written(),
                        code.key(),
                        seal.seal(digits, code.key()),
                        language.name().toLowerCase(Locale.ROOT),
                        now,
                        now)
                .update();
    }

    /** What is still being looked up for a conversation. */
    static List<DossierCode> waiting(JdbcClient jdbc, long conversation) {
        return jdbc.sql("select code, code_key from dossier_lookup where conversation_id = ? order by id")
                .param(conversation)
                .query((row, number) -> new DossierCode(row.getString("code"), row.getString("code_key")))
                .list();
    }

    /** Some that are due; other nodes leave them alone for as long as a look may take. */
    List<Lookup> claim(int most) {
        Instant now = clock.instant();
        return jdbc.sql("""
                update dossier_lookup set tries = tries + 1, due_at = ?
                where id in (select id from dossier_lookup where due_at <= ? order by due_at, id limit ? for update skip locked)
                returning *""")
                .params(Times.of(now.plus(LEASE)), Times.of(now), most)
                .query(this::lookup)
                .list();
    }

    /** In a transaction. Whether it is still this node's; nobody else has it then any more. */
    boolean take(Lookup lookup) {
        return jdbc.sql("delete from dossier_lookup where id = ? and tries = ?")
                        .params(lookup.id(), lookup.tries())
                        .update()
                == 1;
    }

    /** In a transaction. Puts it back to be looked up later; whether it is still this node's. */
    boolean again(Lookup lookup, Duration after) {
        return jdbc.sql("update dossier_lookup set due_at = ?, delay_told = true where id = ? and tries = ?")
                        .params(Times.of(clock.instant().plus(after)), lookup.id(), lookup.tries())
                        .update()
                == 1;
    }

    /** In a transaction. The attempt that was counted for it; whether it is still this node's. */
    boolean counted(Lookup lookup, long attempt) {
        return jdbc.sql("update dossier_lookup set attempt_id = ? where id = ? and tries = ?")
                        .params(attempt, lookup.id(), lookup.tries())
                        .update()
                == 1;
    }

    /** Forgets what nobody could be told of for a whole day after the source was given up. */
    void forget(Duration patience) {
        jdbc.sql("delete from dossier_lookup where asked_at <= ?")
                .param(Times.of(clock.instant().minus(patience).minus(Duration.ofDays(1))))
                .update();
    }

    private Lookup lookup(ResultSet row, int number) throws SQLException {
        String key = row.getString("code_key");
        return new Lookup(
                row.getLong("id"),
                row.getLong("conversation_id"),
                new DossierCode(row.getString("code"), key),
                digits(row.getBytes("proof"), key),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getObject("attempt_id", Long.class),
                row.getBoolean("delay_told"));
    }

    /** Digits that were sealed with another key match nothing. */
    private String digits(byte[] proof, String key) {
        try {
            return seal.open(proof, key);
        } catch (UnreadableSecretException changed) {
            return "";
        }
    }
}
