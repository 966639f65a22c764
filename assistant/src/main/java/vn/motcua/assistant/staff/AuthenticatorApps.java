package vn.motcua.assistant.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.seal.SecretSeal;

/** The secrets that members' authenticator apps share with the service, and the codes made of them. */
final class AuthenticatorApps {

    /** What the secrets are sealed for. */
    static final String SEALED = "motcua.staff.totp.1";

    /** As long as the hash (RFC 4226, section 4). */
    private static final int SECRET_BYTES = 20;

    /** By how many steps a telephone's clock may be off, either way (RFC 6238, section 5.2). */
    private static final int DRIFT = 1;

    private final JdbcClient jdbc;
    private final SecretSeal seal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AuthenticatorApps(JdbcClient jdbc, SecretSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    boolean areSealed() {
        return seal.isKeyed();
    }

    /** A new secret for an app, in base 32 (RFC 4648). A secret that is in use stays so until this one is confirmed. */
    String offer(long account) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = new Base32().encodeAsString(bytes);
        jdbc.sql("""
                insert into staff_totp(account_id, offered) values (?, ?)
                on conflict (account_id) do update set offered = excluded.offered""").params(account, seal.seal(secret, place(account))).update();
        return secret;
    }

    /** The secret that was offered last, if it is not confirmed yet. */
    Optional<String> offered(long account) {
        return jdbc.sql("select offered from staff_totp where account_id = ? and offered is not null")
                .param(account)
                .query((row, number) -> seal.open(row.getBytes("offered"), place(account)))
                .optional();
    }

    /** Whether a code is one of the secret that was offered; from then on codes of it are what is asked for. */
    boolean confirm(long account, String code) {
        OptionalLong step = offered(account).map(secret -> step(secret, code)).orElseGet(OptionalLong::empty);
        return step.isPresent()
                && jdbc.sql("""
                        update staff_totp set secret = offered, offered = null, last_step = ?
                        where account_id = ? and offered is not null""").params(step.getAsLong(), account).update() == 1;
    }

    /**
     * Whether a code is right at this moment; it is thereby used, and so are all before it.
     *
     * @throws vn.motcua.assistant.seal.UnreadableSecretException when the secret was sealed with another key
     */
    boolean take(long account, String code) {
        OptionalLong step = jdbc.sql("select secret from staff_totp where account_id = ? and secret is not null")
                .param(account)
                .query((row, number) -> seal.open(row.getBytes("secret"), place(account)))
                .optional()
                .map(secret -> step(secret, code))
                .orElseGet(OptionalLong::empty);
        return step.isPresent()
                && jdbc.sql("""
                        update staff_totp set last_step = ?
                        where account_id = ? and secret is not null and (last_step is null or last_step < ?)""")
                                .params(step.getAsLong(), account, step.getAsLong())
                                .update()
                        == 1;
    }

    void remove(long account) {
        jdbc.sql("delete from staff_totp where account_id = ?").param(account).update();
    }

    /** The time step whose code this is, of those near the present. */
    private OptionalLong step(String secret, String code) {
        byte[] key = new Base32().decode(secret);
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        long now = TimeCodes.step(clock.instant());
        OptionalLong found = OptionalLong.empty();
        for (long step = now - DRIFT; step <= now + DRIFT; step++) {
            if (MessageDigest.isEqual(TimeCodes.code(key, step).getBytes(StandardCharsets.UTF_8), typed)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static String place(long account) {
        return "staff_totp." + account;
    }
}
