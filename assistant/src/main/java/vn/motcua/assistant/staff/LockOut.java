package vn.motcua.assistant.staff;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, on all nodes together. Attempts are counted by the name that was typed, whether or not
 * there is such an account, and by network address. Each counts as a failure <em>before</em> the password is looked at, so that
 * a hundred attempts at once are a hundred; one that succeeds takes its own back. Failures wane with time. From a number on,
 * each locks for twice as long as the one before.
 */
@Component
class LockOut {

    private static final int IPV6_NETWORK_BYTES = 8;

    /** With the one that is being counted; of those before as many as have not waned. */
    private static final String FAILURES =
            "(1 + greatest(0, known.failures - extract(epoch from :now - known.counted_at) / :wanes))";

    /** What is counted, and how strictly. */
    private enum Kind {
        /** Fifteen minutes at the most: whoever knows a name could else keep its owner out. */
        ACCOUNT(5, Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofMinutes(15)),
        /** A whole office may share an address. */
        ADDRESS(30, Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofHours(1));

        private final int allowed;
        private final Duration wanesIn;
        private final Duration firstLock;
        private final Duration longestLock;

        Kind(int allowed, Duration wanesIn, Duration firstLock, Duration longestLock) {
            this.allowed = allowed;
            this.wanesIn = wanesIn;
            this.firstLock = firstLock;
            this.longestLock = longestLock;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    LockOut(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts an attempt; or says how long to wait, and then the password must not be looked at. */
    Optional<Duration> count(String name, String address) {
        Optional<Duration> byAddress = count(Kind.ADDRESS, digest(network(address)));
        return byAddress.isPresent() ? byAddress : count(Kind.ACCOUNT, digest(name));
    }

    /** The attempt that was counted last was right. */
    void succeeded(String name, String address) {
        forget(name);
        jdbc.sql("""
                update staff_attempt set failures = greatest(0, failures - 1),
                locked_until = case when failures - 1 < ? then null else locked_until end
                where kind = ? and key = ?""")
                .params(Kind.ADDRESS.allowed, Kind.ADDRESS.word(), digest(network(address)))
                .update();
    }

    /** Takes back all failures by this name. */
    void forget(String name) {
        jdbc.sql("delete from staff_attempt where kind = ? and key = ?")
                .params(Kind.ACCOUNT.word(), digest(name))
                .update();
    }

    /** Deletes counts that have waned. */
    int deleteOld() {
        return jdbc.sql("delete from staff_attempt where counted_at < ?")
                .param(time(clock.instant().minus(Duration.ofDays(2))))
                .update();
    }

    private Optional<Duration> count(Kind kind, String key) {
        Instant now = clock.instant();
        int counted = jdbc.sql("""
                insert into staff_attempt as known (kind, key, failures, counted_at) values (:kind, :key, 1, :now)
                on conflict (kind, key) do update set
                    failures = %1$s,
                    counted_at = :now,
                    locked_until = case when ceil(%1$s) >= :allowed then :now + interval '1 second'
                        * least(:longest, :first * power(2, least(30, ceil(%1$s) - :allowed))) end
                where known.locked_until is null or known.locked_until <= :now""".formatted(FAILURES))
                .param("kind", kind.word())
                .param("key", key)
                .param("now", time(now))
                .param("wanes", kind.wanesIn.toSeconds())
                .param("allowed", kind.allowed)
                .param("first", kind.firstLock.toSeconds())
                .param("longest", kind.longestLock.toSeconds())
                .update();
        return counted == 1 ? Optional.empty() : lockedUntil(kind, key).map(end -> Duration.between(now, end));
    }

    private Optional<Instant> lockedUntil(Kind kind, String key) {
        return jdbc.sql(
                        "select locked_until from staff_attempt where kind = ? and key = ? and locked_until is not null")
                .params(kind.word(), key)
                .query((row, number) ->
                        row.getObject("locked_until", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** An IPv6 customer has a whole network of addresses, so the network is counted. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, IPV6_NETWORK_BYTES)));
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException("not a network address", notAnAddress);
        }
    }

    private static String digest(String key) {
        return HexFormat.of().formatHex(Sha256.of(key));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
