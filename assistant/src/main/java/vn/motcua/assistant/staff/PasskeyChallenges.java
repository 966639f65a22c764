package vn.motcua.assistant.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What passkeys are asked to sign: each random, for one purpose, good once and for a short while. */
final class PasskeyChallenges {

    /** How long a browser may take, with whoever looks for the telephone. */
    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyChallenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a challenge is for. */
    enum Purpose {
        REGISTRATION,
        SIGN_IN,
        SECOND_STEP;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A new one.
     *
     * @param account whose passkey must answer; null when the passkey says whose it is
     */
    byte[] begin(Purpose purpose, @Nullable Long account) {
        byte[] challenge = RandomToken.nextBytes();
        // Anybody may ask for one, so those that nobody answered do not wait for the night.
        jdbc.sql("delete from staff_passkey_challenge where expires_at <= ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into staff_passkey_challenge(challenge_hash, purpose, account_id, expires_at)
                values (?, ?, ?, ?)""")
                .param(DigestUtils.sha256(challenge))
                .param(purpose.word())
                .param(account)
                .param(clock.instant().plus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .update();
        return challenge;
    }

    /** Whether this one was asked for that; it is thereby used, whatever it was asked for. */
    boolean take(Purpose purpose, @Nullable Long account, byte[] challenge) {
        return jdbc.sql("""
                delete from staff_passkey_challenge where challenge_hash = ?
                returning purpose = ? and account_id is not distinct from ? and expires_at > ?""")
                .param(DigestUtils.sha256(challenge))
                .param(purpose.word())
                .param(account)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
