package vn.motcua.assistant.zalo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.seal.SecretSeal;
import vn.motcua.connector.zalo.Pkce;

/**
 * Consents that administrators have begun: each is known by its state, and good once, for ten minutes, for the browser that began it.
 */
final class ConsentTickets {

    /** How long one is good; as long as the code that Zalo gives. */
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final int KEY_BYTES = 32;
    private static final String PLACE = "consent";

    private final JdbcClient jdbc;
    private final SecretSeal seal;
    private final Clock clock;
    private final SecureRandom random;

    ConsentTickets(JdbcClient jdbc, SecretSeal seal, Clock clock, SecureRandom random) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A new consent.
     *
     * @param state what is sent along to Zalo and comes back
     * @param browser what the administrator's browser alone knows
     * @param pkce the proof whose verifier is kept here
     */
    record Ticket(String state, String browser, Pkce pkce) {}

    /**
     * What a redeemed consent was begun with.
     *
     * @param session the administrator's session
     */
    record Begun(String session, Pkce pkce) {}

    /** A new one; forgets the old ones. */
    Ticket issue(String session) {
        var ticket = new Ticket(key(), key(), Pkce.random(random));
        Instant now = clock.instant();
        jdbc.sql("delete from zalo_consent where expires_at <= ?")
                .param(time(now))
                .update();
        jdbc.sql("""
                insert into zalo_consent(state_hash, browser_hash, session, verifier, expires_at)
                values (?, ?, ?, ?, ?)""")
                .params(
                        DigestUtils.sha256(ticket.state()),
                        DigestUtils.sha256(ticket.browser()),
                        session,
                        seal.seal(ticket.pkce().verifier(), PLACE),
                        time(now.plus(LIFE)))
                .update();
        return ticket;
    }

    /** What was begun with this state; empty when this browser has begun nothing of the kind that is still good. It is used up. */
    Optional<Begun> redeem(String state, String browser) {
        return jdbc.sql("""
                delete from zalo_consent where state_hash = ?
                returning browser_hash = ? and expires_at > ? as good, session, verifier""")
                .params(DigestUtils.sha256(state), DigestUtils.sha256(browser), time(clock.instant()))
                .query((row, number) -> row.getBoolean("good")
                        ? Optional.of(new Begun(
                                row.getString("session"), new Pkce(seal.open(row.getBytes("verifier"), PLACE))))
                        : Optional.<Begun>empty())
                .optional()
                .flatMap(found -> found);
    }

    private String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
