package vn.motcua.assistant.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Browsers that have shown the first factor and must show the second. They are not signed in: what they hold opens the second
 * step of signing in and nothing else, and is no session.
 */
@Component
class HalfSignIns {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    HalfSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who has come half way, and how. */
    record Half(long account, SignInWay way) {}

    /** Begins; returns what the browser proves it with. */
    String begin(long account, SignInWay way) {
        String token = RandomToken.next();
        jdbc.sql("insert into staff_half_sign_in(token_hash, account_id, way, expires_at) values (?, ?, ?, ?)")
                .params(
                        DigestUtils.sha256(token),
                        account,
                        way.word(),
                        clock.instant().plus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Whose token this is, if it is still good. */
    Optional<Half> find(String token) {
        return jdbc.sql("select account_id, way from staff_half_sign_in where token_hash = ? and expires_at > ?")
                .params(DigestUtils.sha256(token), now())
                .query((row, number) -> new Half(row.getLong("account_id"), SignInWay.of(row.getString("way"))))
                .optional();
    }

    /** The token has done its work; false when it had done so before. */
    boolean end(String token) {
        return jdbc.sql("delete from staff_half_sign_in where token_hash = ?")
                        .param(DigestUtils.sha256(token))
                        .update()
                == 1;
    }

    /** Deletes those that did not go on. */
    int deleteExpired() {
        return jdbc.sql("delete from staff_half_sign_in where expires_at <= ?")
                .param(now())
                .update();
    }

    private java.time.OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }
}
