package vn.motcua.assistant.zalo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.connector.zalo.Pkce;

/** Consents that administrators have begun: each is known by its state, and good once, for ten minutes, for the session that began it. */
final class ConsentTickets {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int STATE_BYTES = 32;
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

    /** What is sent along to Zalo: the state, and the proof whose verifier is kept here. */
    record Ticket(String state, Pkce pkce) {}

    /** A new one; forgets the old ones. */
    Ticket issue(String session) {
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        var ticket = new Ticket(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), Pkce.random(random));
        Instant now = clock.instant();
        jdbc.sql("delete from zalo_consent where expires_at <= ?").param(time(now)).update();
        jdbc.sql("insert into zalo_consent(state_hash, session_hash, verifier, expires_at) values (?, ?, ?, ?)")
                .params(
                        hash(ticket.state()),
                        hash(session),
                        seal.seal(ticket.pkce().verifier(), PLACE),
                        time(now.plus(LIFE)))
                .update();
        return ticket;
    }

    /** The proof of the consent with this state; empty when this session has begun none that is still good. It is used up. */
    Optional<Pkce> redeem(String state, String session) {
        return jdbc.sql("delete from zalo_consent where state_hash = ? returning session_hash, verifier, expires_at")
                .param(hash(state))
                .query((row, number) -> MessageDigest.isEqual(row.getBytes("session_hash"), hash(session))
                                && row.getObject("expires_at", OffsetDateTime.class)
                                        .toInstant()
                                        .isAfter(clock.instant())
                        ? Optional.of(new Pkce(seal.open(row.getBytes("verifier"), PLACE)))
                        : Optional.<Pkce>empty())
                .optional()
                .flatMap(found -> found);
    }

    static byte[] hash(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
