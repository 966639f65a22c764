package vn.motcua.assistant.staff;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which accounts have a second factor: an authenticator app or a passkey. */
final class HeldFactors {

    /** A condition of SQL about an account that is called {@code a} there. */
    static final String HELD = """
            (exists (select 1 from staff_totp t where t.account_id = a.id and t.secret is not null)
            or exists (select 1 from staff_passkey p where p.account_id = a.id))""";

    private final JdbcClient jdbc;

    HeldFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether signing in with a password takes a second step. */
    boolean has(long account) {
        return jdbc.sql("select " + HELD + " from staff_account a where id = ?")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    boolean hasApp(long account) {
        return jdbc.sql("select exists (select 1 from staff_totp where account_id = ? and secret is not null)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** Takes all of an account's second factors away. */
    void removeAll(long account) {
        for (String table : new String[] {"staff_totp", "staff_passkey", "staff_recovery_code"}) {
            jdbc.sql("delete from " + table + " where account_id = ?")
                    .param(account)
                    .update();
        }
    }

    /** Recovery codes are of no use without what they stand in for. */
    void forgetUnneededCodes(long account) {
        if (!has(account)) {
            removeAll(account);
        }
    }
}
