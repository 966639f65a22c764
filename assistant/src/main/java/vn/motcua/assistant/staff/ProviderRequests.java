package vn.motcua.assistant.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Browsers that were sent to the identity provider and have not come back. */
final class ProviderRequests {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the answer is compared with. */
    record Sent(String nonce, String codeVerifier) {}

    /** A browser is sent; returns what it proves with that it was this one. */
    String add(String state, String nonce, String codeVerifier) {
        String browser = RandomToken.next();
        // Anybody may ask to be sent, so those who did not come back do not wait for the night.
        jdbc.sql("delete from staff_provider_request where expires_at <= ?")
                .param(now())
                .update();
        jdbc.sql("""
                insert into staff_provider_request(state_hash, browser_hash, nonce, code_verifier, expires_at)
                values (?, ?, ?, ?, ?)""")
                .params(
                        DigestUtils.sha256(state),
                        DigestUtils.sha256(browser),
                        nonce,
                        codeVerifier,
                        now().plus(GOOD_FOR))
                .update();
        return browser;
    }

    /** What was sent with a state by this browser; it is thereby over. */
    Optional<Sent> take(String state, String browser) {
        return jdbc.sql("""
                delete from staff_provider_request where state_hash = ? and browser_hash = ? and expires_at > ?
                returning nonce, code_verifier""")
                .params(DigestUtils.sha256(state), DigestUtils.sha256(browser), now())
                .query((row, number) -> new Sent(row.getString("nonce"), row.getString("code_verifier")))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
