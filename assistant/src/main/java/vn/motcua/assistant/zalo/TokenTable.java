package vn.motcua.assistant.zalo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.seal.SecretSeal;
import vn.motcua.assistant.seal.UnreadableSecretException;

/** One account's tokens in PostgreSQL. Every change is committed when its method returns, whatever transaction surrounds it. */
final class TokenTable {

    /** What Zalo's secrets are sealed for. */
    static final String SEALED = "motcua.zalo.tokens.1";

    /** How long another node's work is waited for; whoever needs a token asks again a little later. */
    private static final String LONGEST_WAIT = "3s";

    /** Longer than any call to Zalo may take: a node that is cut off in the middle of one must not keep the row for hours. */
    private static final String LONGEST_HOLD = "150s";

    private final JdbcClient jdbc;
    private final TransactionTemplate holding;
    private final TransactionTemplate committing;
    private final SecretSeal seal;
    private final Clock clock;
    private final String appId;
    private final String oaId;

    TokenTable(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            SecretSeal seal,
            Clock clock,
            String appId,
            String oaId) {
        this.jdbc = jdbc;
        this.holding = committing(transactions);
        this.committing = committing(transactions);
        this.seal = seal;
        this.clock = clock;
        this.appId = appId;
        this.oaId = oaId;
    }

    private static TransactionTemplate committing(PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    /**
     * What is known of the account.
     *
     * @param pair the tokens; null when they cannot be read with the present secret key
     * @param attempts refreshes begun with this refresh token whose end is not known
     * @param retryAt no refresh is tried before
     * @param needed why an administrator must consent again; null while the pair is good
     */
    record Row(@Nullable TokenPair pair, int attempts, Instant retryAt, ConsentState.@Nullable Needed needed) {}

    /** The account's row; empty when nobody has consented yet. */
    Optional<Row> read() {
        return jdbc.sql("select * from zalo_token where app_id = ? and oa_id = ?")
                .params(appId, oaId)
                .query((row, number) -> row(row))
                .optional();
    }

    /**
     * Runs something while no other node does. The database ends that when this process ends, or answers no more.
     *
     * @throws org.springframework.dao.DataAccessException also when another node is at it for some seconds already
     */
    <T> T alone(Supplier<T> work) {
        committing.executeWithoutResult(
                status -> jdbc.sql("insert into zalo_account(app_id, oa_id) values (?, ?) on conflict do nothing")
                        .params(appId, oaId)
                        .update());
        @Nullable
        T result = holding.execute(status -> {
            jdbc.sql("set local idle_in_transaction_session_timeout = '" + LONGEST_HOLD + "'")
                    .update();
            jdbc.sql("set local lock_timeout = '" + LONGEST_WAIT + "'").update();
            jdbc.sql("select 1 from zalo_account where app_id = ? and oa_id = ? for update")
                    .params(appId, oaId)
                    .query(Integer.class)
                    .single();
            return work.get();
        });
        return java.util.Objects.requireNonNull(result);
    }

    /** Records that a refresh begins. */
    void begun(long generation, Instant retryAt) {
        change("attempts = attempts + 1, retry_at = ?", generation, time(retryAt));
    }

    /** Records that the refresh which was begun last has certainly not been taken by Zalo. */
    void notTaken(long generation, Instant retryAt) {
        change("attempts = attempts - 1, retry_at = ?", generation, time(retryAt));
    }

    /** Records that an administrator must consent again; false when the pair has changed meanwhile. */
    boolean consentNeeded(long generation, ConsentReason why, int code) {
        return change(
                "consent_needed_since = ?, consent_needed_why = ?, consent_needed_code = ?",
                generation,
                time(clock.instant()),
                why.name(),
                code);
    }

    /** Stores the pair that follows this generation; false when another one follows it already. Ends a need for consent. */
    boolean renewed(long generation, String access, String refresh, Instant accessUntil, Instant refreshUntil) {
        return change(
                """
                generation = generation + 1, access_token = ?, refresh_token = ?, obtained_at = ?, access_until = ?,
                refresh_until = ?, attempts = 0, retry_at = ?, consent_needed_since = null, consent_needed_why = null,
                consent_needed_code = null""",
                generation,
                seal.seal(access, place("access")),
                seal.seal(refresh, place("refresh")),
                time(clock.instant()),
                time(accessUntil),
                time(refreshUntil),
                time(clock.instant()));
    }

    /** Stores a pair that an administrator's consent has given, whatever was known before. */
    void consented(String access, String refresh, Instant accessUntil, Instant refreshUntil) {
        put(seal.seal(access, place("access")), refresh, accessUntil, refreshUntil, null);
    }

    /**
     * Takes a refresh token that was given by hand, unless the account has good tokens or had this very one.
     *
     * @param hash the token's SHA-256
     * @return whether it was taken
     */
    boolean given(String refresh, byte[] hash, Instant refreshUntil) {
        return alone(() -> {
            boolean good = read().map(row -> row.needed() == null).orElse(false);
            if (good || wasGiven(hash)) {
                return false;
            }
            put(null, refresh, clock.instant(), refreshUntil, hash);
            return true;
        });
    }

    private boolean wasGiven(byte[] hash) {
        return jdbc.sql("select count(*) from zalo_token where app_id = ? and oa_id = ? and given_hash = ?")
                        .params(appId, oaId, hash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void put(
            byte @Nullable [] access,
            String refresh,
            Instant accessUntil,
            Instant refreshUntil,
            byte @Nullable [] givenHash) {
        OffsetDateTime now = time(clock.instant());
        committing.executeWithoutResult(status -> jdbc.sql("""
                insert into zalo_token(app_id, oa_id, generation, access_token, refresh_token, obtained_at, access_until,
                    refresh_until, retry_at, given_hash) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
                on conflict (app_id, oa_id) do update set generation = zalo_token.generation + 1,
                    access_token = excluded.access_token, refresh_token = excluded.refresh_token,
                    obtained_at = excluded.obtained_at, access_until = excluded.access_until,
                    refresh_until = excluded.refresh_until, attempts = 0, retry_at = excluded.retry_at,
                    consent_needed_since = null, consent_needed_why = null, consent_needed_code = null,
                    given_hash = coalesce(excluded.given_hash, zalo_token.given_hash)""")
                .param(appId)
                .param(oaId)
                .param((Object) access)
                .param(seal.seal(refresh, place("refresh")))
                .param(now)
                .param(time(accessUntil))
                .param(time(refreshUntil))
                .param(now)
                .param((Object) givenHash)
                .update());
    }

    private boolean change(String what, long generation, Object... values) {
        @Nullable
        Integer rows = committing.execute(status -> {
            var statement =
                    jdbc.sql("update zalo_token set " + what + " where app_id = ? and oa_id = ? and generation = ?");
            for (Object value : values) {
                statement = statement.param(value);
            }
            return statement.param(appId).param(oaId).param(generation).update();
        });
        return rows != null && rows == 1;
    }

    private Row row(ResultSet row) throws SQLException {
        @Nullable String why = row.getString("consent_needed_why");
        ConsentState.@Nullable Needed needed = why == null
                ? null
                : new ConsentState.Needed(
                        instant(row, "consent_needed_since"),
                        ConsentReason.valueOf(why),
                        row.getInt("consent_needed_code"));
        @Nullable TokenPair pair;
        try {
            pair = pair(row);
        } catch (UnreadableSecretException other) {
            pair = null;
            needed = new ConsentState.Needed(instant(row, "obtained_at"), ConsentReason.UNREADABLE, 0);
        }
        return new Row(pair, row.getInt("attempts"), instant(row, "retry_at"), needed);
    }

    private TokenPair pair(ResultSet row) throws SQLException {
        byte @Nullable [] access = row.getBytes("access_token");
        return new TokenPair(
                row.getLong("generation"),
                access == null ? "" : seal.open(access, place("access")),
                seal.open(row.getBytes("refresh_token"), place("refresh")),
                instant(row, "obtained_at"),
                instant(row, "access_until"),
                instant(row, "refresh_until"));
    }

    private String place(String column) {
        return appId + "/" + oaId + "/" + column;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
