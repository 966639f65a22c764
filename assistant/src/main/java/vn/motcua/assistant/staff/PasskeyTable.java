package vn.motcua.assistant.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The passkeys in the database. */
final class PasskeyTable {

    private static final String SELECT = """
            select p.id, p.account_id, p.credential, p.counter, p.backup_eligible, p.backed_up, p.transports,
            a.passkey_handle from staff_passkey p join staff_account a on a.id = p.account_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A passkey as it is verified with.
     *
     * @param credential its attested credential data, in the standard's form
     * @param counter how often the authenticator says it was used
     * @param handle by what it knows its account
     */
    record Stored(
            byte[] id,
            long account,
            byte[] credential,
            long counter,
            boolean backupEligible,
            boolean backedUp,
            Set<String> transports,
            byte[] handle) {}

    /** By what passkeys know an account: random, the same for all of them. */
    byte[] handle(long account) {
        jdbc.sql("update staff_account set passkey_handle = ? where id = ? and passkey_handle is null")
                .params(RandomToken.nextBytes(), account)
                .update();
        return jdbc.sql("select passkey_handle from staff_account where id = ?")
                .param(account)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** What an account's owner sees, the oldest first. */
    List<Passkey> shown(long account) {
        return jdbc.sql("""
                select id, name, created_at, used_at from staff_passkey where account_id = ? order by created_at, id""")
                .param(account)
                .query((row, number) -> new Passkey(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(row.getBytes("id")),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    List<Stored> of(long account) {
        return jdbc.sql(SELECT + " where p.account_id = ?")
                .param(account)
                .query(PasskeyTable::stored)
                .list();
    }

    Optional<Stored> find(byte[] id) {
        return jdbc.sql(SELECT + " where p.id = ?")
                .param(id)
                .query(PasskeyTable::stored)
                .optional();
    }

    /** Adds one; false when there is one with this id, whoever's it is. */
    boolean add(Stored passkey, String name) {
        return jdbc.sql("""
                insert into staff_passkey(
                    id, account_id, name, credential, counter, backup_eligible, backed_up, transports, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                        .params(
                                passkey.id(),
                                passkey.account(),
                                name,
                                passkey.credential(),
                                passkey.counter(),
                                passkey.backupEligible(),
                                passkey.backedUp(),
                                passkey.transports().toArray(String[]::new),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void used(byte[] id, long counter, boolean backedUp) {
        jdbc.sql("update staff_passkey set counter = ?, backed_up = ?, used_at = ? where id = ?")
                .params(counter, backedUp, clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** Removes one of an account; what it was called, empty when the account has none such. */
    Optional<String> remove(long account, byte[] id) {
        return jdbc.sql("delete from staff_passkey where account_id = ? and id = ? returning name")
                .params(account, id)
                .query(String.class)
                .optional();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getBytes("id"),
                row.getLong("account_id"),
                row.getBytes("credential"),
                row.getLong("counter"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                Set.of((String[]) row.getArray("transports").getArray()),
                row.getBytes("passkey_handle"));
    }
}
