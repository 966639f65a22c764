package vn.motcua.assistant.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The browsers that are signed in. They stand in the database, and every request asks it: any node serves any of them, and one
 * that is signed out, or whose account is switched off, is so at once everywhere. Of a token only its SHA-256 is kept: with 256
 * random bits it needs no salt.
 */
@Component
public class StaffSessions {

    private static final int LONGEST_TOKEN = 100;

    /** How exactly the last use is written down. */
    private static final Duration UNWRITTEN = Duration.ofMinutes(1);

    private static final String SELECT = """
            select s.id, s.address, s.browser, s.created_at, s.used_at, s.way,
            a.id as account, a.name, a.display_name, a.roles,
            (a.one_time_until is not null and s.way <> 'provider') as must_change,
            (a.roles && string_to_array(:demanding, ',') and s.way <> :trusted and not %s) as must_add
            from staff_session s join staff_account a on a.id = s.account_id
            where a.enabled and s.expires_at > :now and s.used_at > :idle""".formatted(HeldFactors.HELD);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final StaffSettings settings;
    private final Clock clock;

    /** Of whom a second factor is demanded, and the way of signing in that sees to it itself. */
    private final Map<String, String> demanded;

    StaffSessions(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Audit audit,
            StaffSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.demanded = Map.of(
                "demanding",
                settings.secondFactorRoles().stream().map(Role::word).collect(Collectors.joining(",")),
                "trusted",
                trusted(settings));
    }

    /** Whether this service asks for a second factor of those who sign in so. */
    boolean asksSecondFactor(SignInWay way) {
        return !way.word().equals(demanded.get("trusted"));
    }

    private static String trusted(StaffSettings settings) {
        return settings.oidc().secondFactor() == ProviderSettings.SecondFactor.PROVIDER
                ? SignInWay.PROVIDER.word()
                : "";
    }

    /**
     * A browser that has just been signed in.
     *
     * @param token what it proves that with; known to nobody else
     */
    public record Begun(String token) {
        /** Without the token, which must not reach a log. */
        @Override
        public String toString() {
            return "Begun";
        }
    }

    /** Whose token this is; it is thereby used. Empty when there is none such, or no more. */
    public Optional<StaffSession> find(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<StaffSession> found = jdbc.sql(SELECT + " and s.token_hash = :hash")
                .param("now", time(now))
                .param("idle", time(now.minus(settings.idleTimeout())))
                .params(demanded)
                .param("hash", DigestUtils.sha256(token))
                .query(StaffSessions::session)
                .optional();
        found.filter(session -> session.usedAt().plus(UNWRITTEN).isBefore(now))
                .ifPresent(session -> jdbc.sql("update staff_session set used_at = ? where id = ?")
                        .params(time(now), session.id())
                        .update());
        return found;
    }

    /** A browser by its number, if it is still signed in. */
    public Optional<StaffSession> find(UUID id) {
        Instant now = clock.instant();
        return jdbc.sql(SELECT + " and s.id = :id")
                .param("now", time(now))
                .param("idle", time(now.minus(settings.idleTimeout())))
                .params(demanded)
                .param("id", id)
                .query(StaffSessions::session)
                .optional();
    }

    /** Where a member is signed in, what was used last first. */
    public List<StaffSession> of(StaffMember member) {
        Instant now = clock.instant();
        return jdbc.sql(SELECT + " and a.id = :account order by s.used_at desc, s.created_at desc")
                .param("now", time(now))
                .param("idle", time(now.minus(settings.idleTimeout())))
                .params(demanded)
                .param("account", member.id())
                .query(StaffSessions::session)
                .list();
    }

    /** A member signs the browser in hand out. */
    public void signOut(StaffSession session) {
        transaction.executeWithoutResult(status -> {
            if (delete(session.member(), session.id())) {
                audit.record(session.actor(), Act.SIGNED_OUT);
            }
        });
    }

    /** A member signs another browser of theirs out; one of somebody else's is left alone. */
    public void signOutElsewhere(StaffSession inHand, UUID other) {
        transaction.executeWithoutResult(status -> {
            if (delete(inHand.member(), other)) {
                audit.record(
                        inHand.actor(),
                        Act.SIGNED_OUT_ELSEWHERE,
                        inHand.member().name());
            }
        });
    }

    Begun begin(long account, SignInWay way, Visit visit) {
        String token = RandomToken.next();
        Instant now = clock.instant();
        jdbc.sql("""
                insert into staff_session(id, token_hash, account_id, way, address, browser, created_at, used_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        DigestUtils.sha256(token),
                        account,
                        way.word(),
                        visit.address(),
                        visit.browser(),
                        time(now),
                        time(now),
                        time(now.plus(settings.longestStay())))
                .update();
        return new Begun(token);
    }

    /** Signs one browser of a member out, by somebody else's order. */
    public void end(Actor actor, StaffMember member, UUID session) {
        transaction.executeWithoutResult(status -> {
            if (delete(member, session)) {
                audit.record(actor, Act.SIGNED_OUT_BY_ORDER, member.name());
            }
        });
    }

    /** Signs a member out everywhere, by somebody else's order. */
    public void endAll(Actor actor, StaffMember member) {
        transaction.executeWithoutResult(status -> {
            endAll(member.id());
            audit.record(actor, Act.SIGNED_OUT_BY_ORDER, member.name() + ": all");
        });
    }

    /** A member signs all other browsers of theirs out. */
    public void signOutEverywhereElse(StaffSession inHand) {
        transaction.executeWithoutResult(status -> {
            int ended = jdbc.sql("delete from staff_session where account_id = ? and id <> ?")
                    .params(inHand.member().id(), inHand.id())
                    .update();
            endHalves(inHand.member().id());
            if (ended > 0) {
                audit.record(
                        inHand.actor(),
                        Act.SIGNED_OUT_ELSEWHERE,
                        inHand.member().name() + ": all");
            }
        });
    }

    /** Signs a member out everywhere, also where only half way in. */
    void endAll(long account) {
        jdbc.sql("delete from staff_session where account_id = ?")
                .param(account)
                .update();
        endHalves(account);
    }

    private void endHalves(long account) {
        jdbc.sql("delete from staff_half_sign_in where account_id = ?")
                .param(account)
                .update();
    }

    /** Deletes what is over. */
    int deleteExpired() {
        Instant now = clock.instant();
        return jdbc.sql("delete from staff_session where expires_at <= ? or used_at <= ?")
                .params(time(now), time(now.minus(settings.idleTimeout())))
                .update();
    }

    private boolean delete(StaffMember member, UUID session) {
        return jdbc.sql("delete from staff_session where id = ? and account_id = ?")
                        .params(session, member.id())
                        .update()
                == 1;
    }

    private static StaffSession session(ResultSet row, int number) throws SQLException {
        return new StaffSession(
                row.getObject("id", UUID.class),
                new StaffMember(
                        row.getLong("account"),
                        row.getString("name"),
                        row.getString("display_name"),
                        Accounts.roles(row)),
                row.getBoolean("must_change"),
                row.getBoolean("must_add"),
                SignInWay.of(row.getString("way")),
                row.getString("address"),
                row.getString("browser"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("used_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
