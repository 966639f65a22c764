package vn.motcua.assistant.staff;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes on paper for whoever has lost the second factor: ten, each good once, of each only a hash is kept. */
final class RecoveryCodes {

    private static final int MADE = 10;

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Passwords passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** New ones, in place of all before. */
    List<String> make(long account) {
        List<String> codes =
                Stream.generate(passwords::oneTime).distinct().limit(MADE).toList();
        remove(account);
        codes.forEach(code -> jdbc.sql("insert into staff_recovery_code(account_id, code_hash) values (?, ?)")
                .params(account, hash(account, code))
                .update());
        return codes;
    }

    /** Whether a code is one of the account's that was not used yet; it is thereby used. */
    boolean take(long account, String code) {
        return jdbc.sql("""
                        update staff_recovery_code set used_at = ?
                        where account_id = ? and code_hash = ? and used_at is null""")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), account, hash(account, code))
                        .update()
                == 1;
    }

    /** How many are not used yet. */
    int left(long account) {
        return jdbc.sql("select count(*) from staff_recovery_code where account_id = ? and used_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    void remove(long account) {
        jdbc.sql("delete from staff_recovery_code where account_id = ?")
                .param(account)
                .update();
    }

    /** However the groups are written. */
    private static byte[] hash(long account, String code) {
        return DigestUtils.sha256(account + ":" + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
