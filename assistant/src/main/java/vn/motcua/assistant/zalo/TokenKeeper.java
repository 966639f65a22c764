package vn.motcua.assistant.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.motcua.connector.zalo.Access;
import vn.motcua.connector.zalo.AccessTokens;
import vn.motcua.connector.zalo.TokenAnswer;

/**
 * Keeps an Official Account's tokens good. A refresh token is good once, so:
 *
 * <ul>
 *   <li>one refresh at a time: by a lock in this process, then by a row locked in the database for as long as the call takes. A node
 *       that dies loses the lock with its connection, and one that hangs after a while;
 *   <li>that a refresh begins is committed before the request leaves, and its answer before it is used. Whoever finds a refresh begun
 *       without an end, because a node died in between or the answer timed out, tries the old token once more: either it had not
 *       been taken, or Zalo refuses it and an administrator must consent again;
 *   <li>a refusal is never answered by another try. What has certainly not reached Zalo does not count as one.
 * </ul>
 */
final class TokenKeeper implements AccessTokens {

    /** How long Zalo documents a refresh token to be good. */
    static final Duration REFRESH_LIFE = Duration.ofDays(90);

    private static final Logger LOG = LoggerFactory.getLogger(TokenKeeper.class);

    /** A pair is renewed when this share of its life is over: after 20 of 25 hours. */
    private static final double RENEW_AFTER = 0.8;

    /** An access token is not used in its last minute: it would end under way. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** How long a refresh without an answer is left alone before the one other try. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** How long nothing is tried after Zalo could not be reached. */
    private static final Duration UNREACHED_PAUSE = Duration.ofSeconds(20);

    /** A token is taken from memory for so long: where many messages are sent, the table is not asked for each of them. */
    private static final Duration SEEN_FOR = Duration.ofSeconds(1);

    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_ATTEMPTS = 2;

    private final TokenTable table;
    private final TokenCalls calls;
    private final Clock clock;
    private final ReentrantLock here = new ReentrantLock();
    private final AtomicReference<@Nullable Seen> lastGood = new AtomicReference<>();
    private final AtomicReference<@Nullable Unsaved> unsaved = new AtomicReference<>();

    TokenKeeper(TokenTable table, TokenCalls calls, Clock clock) {
        this.table = table;
        this.calls = calls;
        this.clock = clock;
    }

    /** A token that was good when the table was last asked. */
    private record Seen(Access.Token token, Instant at) {}

    /** A pair that Zalo has given and the database has not taken yet. Lost with this process. */
    private record Unsaved(long generation, TokenAnswer.Granted granted, Instant at) {}

    @Override
    public Access current() {
        Seen last = lastGood.get();
        if (last != null && Duration.between(last.at(), clock.instant()).abs().compareTo(SEEN_FOR) < 0) {
            return last.token();
        }
        return guarded(() -> {
            Optional<TokenTable.Row> row = table.read();
            Access access = usable(row, "", MARGIN).orElseGet(() -> renew(row));
            lastGood.set(access instanceof Access.Token token ? new Seen(token, clock.instant()) : null);
            return access;
        });
    }

    @Override
    public Access refreshedAfter(String refused) {
        lastGood.set(null);
        return guarded(() -> {
            Optional<TokenTable.Row> row = table.read();
            return usable(row, refused, Duration.ZERO).orElseGet(() -> renew(row));
        });
    }

    /** Renews the pair when most of its life is over, however little it is used. To be called every minute or so. */
    void look() {
        guarded(() -> {
            Optional<TokenTable.Row> row = table.read();
            boolean due = row.filter(known -> known.needed() == null)
                    .map(TokenTable.Row::pair)
                    .filter(pair -> !clock.instant().isBefore(renewAt(pair)))
                    .isPresent();
            return due ? renew(row) : new Access.NotNow(Duration.ZERO, "nothing to do");
        });
    }

    private static Instant renewAt(TokenPair pair) {
        Duration life = Duration.between(pair.obtainedAt(), pair.accessUntil());
        return pair.obtainedAt().plusMillis((long) (life.toMillis() * RENEW_AFTER));
    }

    private Optional<Access> usable(Optional<TokenTable.Row> row, String refused, Duration margin) {
        return row.filter(known -> known.needed() == null)
                .map(TokenTable.Row::pair)
                .filter(pair -> !pair.access().equals(refused)
                        && pair.isUsable(clock.instant().plus(margin)))
                .map(pair -> new Access.Token(pair.access()));
    }

    private Access guarded(Supplier<Access> work) {
        try {
            save();
            return work.get();
        } catch (DataAccessException | TransactionException away) {
            return new Access.NotNow(DATABASE_PAUSE, "the database is away, or another node is at the tokens");
        }
    }

    private Access renew(Optional<TokenTable.Row> seen) {
        if (seen.isEmpty()) {
            return needed(ConsentReason.NEVER_GIVEN, 0);
        }
        @Nullable TokenPair pair = seen.get().pair();
        if (pair == null || seen.get().needed() != null) {
            return needed(seen.get());
        }
        here.lock();
        try {
            return table.alone(() -> renewAlone(pair.generation()));
        } finally {
            here.unlock();
        }
    }

    private Access renewAlone(long generation) {
        TokenTable.Row row = table.read().orElseThrow();
        @Nullable TokenPair pair = row.pair();
        if (pair == null || row.needed() != null) {
            return needed(row);
        }
        if (pair.generation() != generation) {
            return new Access.Token(pair.access());
        }
        if (row.attempts() >= MOST_ATTEMPTS) {
            return stop(pair, ConsentReason.LOST, 0);
        }
        Instant now = clock.instant();
        if (now.isBefore(row.retryAt())) {
            return pause(Duration.between(now, row.retryAt()));
        }
        table.begun(generation, now.plus(PAUSE));
        return switch (calls.refresh(pair.refresh())) {
            case TokenAnswer.Granted granted -> {
                unsaved.set(new Unsaved(generation, granted, now));
                save();
                yield usable(table.read(), "", Duration.ZERO).orElse(pause(DATABASE_PAUSE));
            }
            case TokenAnswer.RefusedByZalo refused -> stop(pair, ConsentReason.REFUSED, refused.code());
            case TokenAnswer.NoAnswer none -> unanswered(pair, row.attempts() + 1, none, now);
        };
    }

    private Access unanswered(TokenPair pair, int attempts, TokenAnswer.NoAnswer none, Instant now) {
        if (!none.mayHaveArrived()) {
            table.notTaken(pair.generation(), now.plus(UNREACHED_PAUSE));
            LOG.warn("The Zalo account's tokens could not be renewed, it is tried again: {}", none.reason());
            return pause(UNREACHED_PAUSE);
        }
        if (attempts >= MOST_ATTEMPTS) {
            return stop(pair, ConsentReason.LOST, 0);
        }
        LOG.warn(
                "It is not known whether the Zalo account's tokens were renewed, it is tried once more: {}",
                none.reason());
        return pause(PAUSE);
    }

    private static Access pause(Duration after) {
        return new Access.NotNow(after, "the Zalo account's tokens are being renewed");
    }

    private static Access needed(TokenTable.Row row) {
        return row.needed() instanceof ConsentState.Needed needed
                ? needed(needed.why(), needed.code())
                : needed(ConsentReason.UNREADABLE, 0);
    }

    private static Access needed(ConsentReason why, int code) {
        return new Access.NeedsConsent("the Official Account's administrator must consent on /staff/channels ("
                + why.words() + (code == 0 ? "" : ", Zalo's error " + code) + ")");
    }

    private Access stop(TokenPair pair, ConsentReason why, int code) {
        if (table.consentNeeded(pair.generation(), why, code)) {
            LOG.error(
                    "Zalo needs the consent of the Official Account's administrator again ({}{}). Open /staff/channels and renew"
                            + " it; until then messages on Zalo wait.",
                    why.words(),
                    code == 0 ? "" : ", Zalo's error " + code);
        }
        return needed(why, code);
    }

    /** Commits what Zalo has given; as long as that fails nothing is used and nothing else is tried. */
    private void save() {
        Unsaved pair = unsaved.get();
        if (pair == null) {
            return;
        }
        table.renewed(
                pair.generation(),
                pair.granted().accessToken(),
                pair.granted().refreshToken(),
                pair.at().plus(pair.granted().expiresIn()),
                pair.at().plus(pair.granted().refreshExpiresIn().orElse(REFRESH_LIFE)));
        unsaved.compareAndSet(pair, null);
    }
}
