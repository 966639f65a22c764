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
import java.util.List;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, on all nodes together. Attempts are counted by network address, by the name that was
 * typed from that address, whether or not there is such an account, and by the name alone. The last only slows down: strangers
 * know names, and must not be able to keep their owners out. Each counts as a failure <em>before</em> the password is looked at,
 * so that a hundred attempts at once are a hundred; one that succeeds takes its own back. Failures wane with time. From a number
 * on, each locks for twice as long as the one before.
 *
 * <p>A second factor is counted by account alone as well, and that lock does keep out, wherever one comes from: whoever gets as far
 * as that step knows the password, and six digits must not be found by trying from a thousand addresses.
 */
@Component
class LockOut {

    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int HALF = 32;

    /** With the one that is being counted; of those before as many as have not waned. */
    private static final String FAILURES =
            "(1 + greatest(0, known.failures - extract(epoch from :now - known.counted_at) / :wanes))";

    /** What is counted, and how strictly. */
    private enum Kind {
        /** A whole office may share an address. */
        ADDRESS("address", 30, Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofHours(1)),
        /** Fifteen minutes at the most: a colleague at the same address could else keep the owner of a name out. */
        NAME_AND_ADDRESS("account", 5, Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofMinutes(15)),
        /** Reached from many addresses together only, and then a matter of seconds. */
        NAME("account", 100, Duration.ofSeconds(36), Duration.ofSeconds(1), Duration.ofSeconds(5)),
        /** The second factor of a name, tried from wherever. */
        SECOND_FACTOR("code", 10, Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofHours(1));

        private static final List<Kind> FIRST_STEP = List.of(ADDRESS, NAME_AND_ADDRESS, NAME);
        private static final List<Kind> SECOND_STEP = List.of(ADDRESS, NAME_AND_ADDRESS, SECOND_FACTOR);

        private final String word;
        private final int allowed;
        private final Duration wanesIn;
        private final Duration firstLock;
        private final Duration longestLock;

        Kind(String word, int allowed, Duration wanesIn, Duration firstLock, Duration longestLock) {
            this.word = word;
            this.allowed = allowed;
            this.wanesIn = wanesIn;
            this.firstLock = firstLock;
            this.longestLock = longestLock;
        }
    }

    /** How an attempt was counted. */
    sealed interface Counted {

        /**
         * The password may be looked at.
         *
         * @param locks whether those that follow must wait if it is wrong
         */
        record Looked(boolean locks) implements Counted {}

        /** The password must not be looked at before this time has passed. */
        record Locked(Duration remaining) implements Counted {}
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    LockOut(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts an attempt, by whatever name was typed. */
    Counted count(String name, String address) {
        return count(Kind.FIRST_STEP, name, address);
    }

    /** Counts an attempt at the second step. */
    Counted countSecond(String name, String address) {
        return count(Kind.SECOND_STEP, name, address);
    }

    private Counted count(List<Kind> kinds, String name, String address) {
        boolean locks = false;
        for (Kind kind : kinds) {
            Counted counted = count(kind, key(kind, name, address));
            if (!(counted instanceof Counted.Looked looked)) {
                return counted;
            }
            locks |= looked.locks();
        }
        return new Counted.Looked(locks);
    }

    /**
     * The attempt that was counted last was right, but a second step follows: failures at that step stay, or whoever knows the
     * password could begin anew with each.
     */
    void halfSucceeded(String name, String address) {
        Kind.FIRST_STEP.forEach(kind -> takeBack(kind, name, address));
    }

    /** The second step was right. */
    void secondSucceeded(String name, String address) {
        jdbc.sql("delete from staff_attempt where (kind, key) in ((?, ?), (?, ?))")
                .params(
                        Kind.NAME_AND_ADDRESS.word,
                        key(Kind.NAME_AND_ADDRESS, name, address),
                        Kind.SECOND_FACTOR.word,
                        key(Kind.SECOND_FACTOR, name, address))
                .update();
        takeBack(Kind.ADDRESS, name, address);
    }

    /** The attempt that was counted last was right. */
    void succeeded(String name, String address) {
        jdbc.sql("delete from staff_attempt where kind = ? and key = ?")
                .params(Kind.NAME_AND_ADDRESS.word, key(Kind.NAME_AND_ADDRESS, name, address))
                .update();
        takeBack(Kind.ADDRESS, name, address);
        takeBack(Kind.NAME, name, address);
    }

    private void takeBack(Kind kind, String name, String address) {
        jdbc.sql("""
                update staff_attempt set failures = greatest(0, failures - 1),
                locked_until = case when failures - 1 < ? then null else locked_until end
                where kind = ? and key = ?""").params(kind.allowed, kind.word, key(kind, name, address)).update();
    }

    /** Takes back all failures by this name, from wherever. */
    void forget(String name) {
        jdbc.sql("delete from staff_attempt where kind in (?, ?) and left(key, ?) = ?")
                .params(Kind.NAME.word, Kind.SECOND_FACTOR.word, HALF, half(name))
                .update();
    }

    /** Deletes counts that have waned. */
    int deleteOld() {
        return jdbc.sql("delete from staff_attempt where counted_at < ?")
                .param(time(clock.instant().minus(Duration.ofDays(2))))
                .update();
    }

    private Counted count(Kind kind, String key) {
        Instant now = clock.instant();
        Optional<Boolean> locks = jdbc.sql("""
                insert into staff_attempt as known (kind, key, failures, counted_at) values (:kind, :key, 1, :now)
                on conflict (kind, key) do update set
                    failures = %1$s,
                    counted_at = :now,
                    locked_until = case when ceil(%1$s) >= :allowed then :now + interval '1 second'
                        * least(:longest, :first * power(2, least(30, ceil(%1$s) - :allowed))) end
                where known.locked_until is null or known.locked_until <= :now
                returning locked_until is not null""".formatted(FAILURES))
                .param("kind", kind.word)
                .param("key", key)
                .param("now", time(now))
                .param("wanes", kind.wanesIn.toSeconds())
                .param("allowed", kind.allowed)
                .param("first", kind.firstLock.toSeconds())
                .param("longest", kind.longestLock.toSeconds())
                .query(Boolean.class)
                .optional();
        return locks.<Counted>map(Counted.Looked::new)
                .or(() -> lockedUntil(kind, key).map(end -> new Counted.Locked(Duration.between(now, end))))
                .orElseGet(() -> new Counted.Looked(false));
    }

    private Optional<Instant> lockedUntil(Kind kind, String key) {
        return jdbc.sql(
                        "select locked_until from staff_attempt where kind = ? and key = ? and locked_until is not null")
                .params(kind.word, key)
                .query((row, number) ->
                        row.getObject("locked_until", OffsetDateTime.class).toInstant())
                .optional();
    }

    private static String key(Kind kind, String name, String address) {
        return switch (kind) {
            case ADDRESS -> DigestUtils.sha256Hex(network(address));
            case NAME_AND_ADDRESS -> half(name) + half(network(address));
            case NAME, SECOND_FACTOR -> DigestUtils.sha256Hex(name);
        };
    }

    /** Half a digest: all keys of a name begin with its own. */
    private static String half(String text) {
        return DigestUtils.sha256Hex(text).substring(0, HALF);
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

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
