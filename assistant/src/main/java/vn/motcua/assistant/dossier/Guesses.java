package vn.motcua.assistant.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps digits from being guessed: attempts are counted per conversation, per dossier and over all, in PostgreSQL, so that neither another
 * node nor a restart forgets them. An attempt is counted before anything is looked up and taken back when it could not be; until its
 * end is known it counts as wrong, so that many at once do not get more than their share. A code of which there is no dossier counts like any other.
 */
final class Guesses {

    /** One lock for all: counting and adding take a moment, and the limit over all must hold too. */
    private static final long LOCK = 0x6d6f746375610011L;

    private final JdbcClient jdbc;
    private final DossierSettings.Guesses limits;
    private final Clock clock;

    Guesses(JdbcClient jdbc, DossierSettings.Guesses limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /** In a transaction. Counts an attempt and returns its number; empty when a limit is reached. */
    OptionalLong begin(long conversation, DossierCode code) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> number)
                .list();
        Instant now = clock.instant();
        byte[] digest = digest(code);
        boolean mayTry = jdbc.sql("""
                select (select count(*) from dossier_attempt
                        where conversation_id = ? and at > ? and was_right is distinct from true) < ?
                   and (select count(*) from dossier_attempt
                        where code_digest = ? and at > ? and was_right is distinct from true) < ?
                   and (select count(*) from dossier_attempt where at > ? and was_right is distinct from true) < ?""")
                .params(
                        conversation,
                        Times.of(now.minus(limits.window())),
                        limits.perConversation(),
                        digest,
                        Times.of(now.minus(limits.window())),
                        limits.perDossier(),
                        Times.of(now.minus(limits.inAllWindow())),
                        limits.inAll())
                .query(Boolean.class)
                .single();
        if (!mayTry) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                jdbc.sql("insert into dossier_attempt(at, conversation_id, code_digest) values (?, ?, ?) returning id")
                        .params(Times.of(now), conversation, digest)
                        .query(Long.class)
                        .single());
    }

    /** In a transaction. How an attempt ended. */
    void ended(long attempt, boolean right) {
        jdbc.sql("update dossier_attempt set was_right = ? where id = ?")
                .params(right, attempt)
                .update();
    }

    /** In a transaction. Nothing was compared: the attempt does not count. */
    void takenBack(long attempt) {
        jdbc.sql("delete from dossier_attempt where id = ?").param(attempt).update();
    }

    /** Forgets what does not count any more; returns how many attempts that were. */
    int forget() {
        var longest = limits.window().compareTo(limits.inAllWindow()) > 0 ? limits.window() : limits.inAllWindow();
        return jdbc.sql("delete from dossier_attempt where at <= ?")
                .param(Times.of(clock.instant().minus(longest)))
                .update();
    }

    private static byte[] digest(DossierCode code) {
        return DigestUtils.sha256(code.key());
    }
}
