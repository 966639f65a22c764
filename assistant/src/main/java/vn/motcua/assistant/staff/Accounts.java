package vn.motcua.assistant.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.staff.RefusedAccountException.Reason;

/** The accounts: who may sign in, and as what. Each change has its row in the audit, in the same transaction. */
@Component
public class Accounts {

    private static final int LONGEST_DISPLAY_NAME = 80;
    private static final String SELECT = """
            select id, name, display_name, roles, enabled, one_time_until, created_at, signed_in_at,
            %s as second_factor, exists (select 1 from staff_identity i where i.account_id = a.id) as linked
            from staff_account a""".formatted(HeldFactors.HELD);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Passwords passwords;
    private final LockOut lockOut;
    private final StaffSessions sessions;
    private final HeldFactors factors;
    private final Audit audit;
    private final StaffSettings settings;
    private final Clock clock;

    Accounts(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Passwords passwords,
            LockOut lockOut,
            StaffSessions sessions,
            HeldFactors factors,
            Audit audit,
            StaffSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.passwords = passwords;
        this.lockOut = lockOut;
        this.sessions = sessions;
        this.factors = factors;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** The accounts of a database, for a job that runs without Spring. */
    public static Accounts in(DataSource database, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(database);
        StaffSettings settings = StaffSettings.defaults();
        var transactions = new JdbcTransactionManager(database);
        var audit = new Audit(jdbc, clock);
        return new Accounts(
                jdbc,
                transactions,
                new Passwords(),
                new LockOut(jdbc, clock),
                new StaffSessions(jdbc, transactions, audit, settings, clock),
                new HeldFactors(jdbc),
                audit,
                settings,
                clock);
    }

    /**
     * A password that was made for somebody, to be told once.
     *
     * @param account the account's name
     * @param password the password
     * @param until until when it is good
     */
    public record OneTimePassword(String account, String password, Instant until) {
        /** Without the password, which must not reach a log. */
        @Override
        public String toString() {
            return "OneTimePassword[account=" + account + "]";
        }
    }

    /** All accounts, by name. */
    public List<Account> all() {
        return jdbc.sql(SELECT + " order by name").query(Accounts::account).list();
    }

    /** What colleagues call these accounts, by their numbers; those that do not exist are left out. */
    public Map<Long, String> displayNames(Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        jdbc.sql("select id, display_name from staff_account where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("display_name"));
                });
        return names;
    }

    /** The account of a name, however it is typed. */
    public Optional<Account> find(String name) {
        return Optional.of(AccountName.typed(name))
                .filter(AccountName::isOne)
                .flatMap(typed -> jdbc.sql(SELECT + " where name = ?")
                        .param(typed)
                        .query(Accounts::account)
                        .optional());
    }

    /**
     * Makes an account with a one-time password.
     *
     * @throws RefusedAccountException when the name is malformed or taken, a name is missing or holds what is no text, or there is no role
     */
    public OneTimePassword create(Actor actor, String name, String displayName, Set<Role> roles) {
        String typed = AccountName.typed(name);
        if (!AccountName.isOne(typed)) {
            throw new RefusedAccountException(Reason.MALFORMED_NAME);
        }
        String person = displayName.strip();
        if (person.isEmpty()
                || person.length() > LONGEST_DISPLAY_NAME
                || person.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedAccountException(Reason.DISPLAY_NAME);
        }
        if (roles.isEmpty()) {
            throw new RefusedAccountException(Reason.NO_ROLE);
        }
        return inTransaction(() -> insert(actor, typed, person, roles));
    }

    /** Makes an administrator if there is no account at all; of several nodes that start at once, one does. */
    Optional<OneTimePassword> createFirst(String name, String displayName) {
        return inTransaction(() -> {
            lock();
            boolean none = jdbc.sql("select not exists (select 1 from staff_account)")
                    .query(Boolean.class)
                    .single();
            return none
                    ? Optional.of(insert(Actor.commandLine(), name, displayName, Set.of(Role.ADMINISTRATOR)))
                    : Optional.<OneTimePassword>empty();
        });
    }

    /**
     * Gives an account a new one-time password, signs its owner out everywhere and lifts a lock-out.
     *
     * @throws RefusedAccountException when there is no such account
     */
    public OneTimePassword resetPassword(Actor actor, String name) {
        String password = passwords.oneTime();
        String hash = passwords.hash(password);
        Instant until = clock.instant().plus(settings.oneTimePassword());
        return inTransaction(() -> {
            StaffMember member = existing(name).member();
            jdbc.sql("update staff_account set password_hash = ?, one_time_until = ? where id = ?")
                    .params(hash, time(until), member.id())
                    .update();
            sessions.endAll(member.id());
            lockOut.forget(member.name());
            audit.record(actor, Act.PASSWORD_RESET, member.name());
            return new OneTimePassword(member.name(), password, until);
        });
    }

    /**
     * Says what an account may do, from its next request on.
     *
     * @throws RefusedAccountException when there is no such account, no role, or no administrator would be left
     */
    public void setRoles(Actor actor, String name, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new RefusedAccountException(Reason.NO_ROLE);
        }
        inTransaction(() -> {
            lock();
            StaffMember member = existing(name).member();
            jdbc.sql("update staff_account set roles = ? where id = ?")
                    .params(words(roles), member.id())
                    .update();
            keepAnAdministrator();
            audit.record(actor, Act.ROLES_CHANGED, member.name() + ": " + String.join(", ", words(roles)));
            return member;
        });
    }

    /**
     * Switches an account off, which signs its owner out everywhere.
     *
     * @throws RefusedAccountException when there is no such account, or no administrator would be left
     */
    public void disable(Actor actor, String name) {
        inTransaction(() -> {
            lock();
            StaffMember member = existing(name).member();
            jdbc.sql("update staff_account set enabled = false where id = ?")
                    .param(member.id())
                    .update();
            keepAnAdministrator();
            sessions.endAll(member.id());
            audit.record(actor, Act.ACCOUNT_DISABLED, member.name());
            return member;
        });
    }

    /**
     * Switches an account on again, with the password it had.
     *
     * @throws RefusedAccountException when there is no such account
     */
    public void enable(Actor actor, String name) {
        inTransaction(() -> {
            StaffMember member = existing(name).member();
            jdbc.sql("update staff_account set enabled = true where id = ?")
                    .param(member.id())
                    .update();
            audit.record(actor, Act.ACCOUNT_ENABLED, member.name());
            return member;
        });
    }

    /**
     * Takes a second factor away that its owner has lost, with passkeys and recovery codes, signs the owner out everywhere and lifts a
     * lock-out. The password stays.
     *
     * @throws RefusedAccountException when there is no such account
     */
    public void takeSecondFactor(Actor actor, String name) {
        inTransaction(() -> {
            StaffMember member = existing(name).member();
            factors.removeAll(member.id());
            sessions.endAll(member.id());
            lockOut.forget(member.name());
            audit.record(actor, Act.SECOND_FACTOR_TAKEN_AWAY, member.name());
            return member;
        });
    }

    /**
     * Makes an account for a person of the identity provider, whose password nobody knows.
     *
     * @param displayName the person's name as the provider has it; what cannot be shown of it is left out
     */
    void createWithoutPassword(Actor actor, String name, String displayName, Set<Role> roles) {
        String person = displayName.replaceAll("\\p{Cntrl}", " ").strip();
        String shown = person.isEmpty() ? name : person.substring(0, Math.min(person.length(), LONGEST_DISPLAY_NAME));
        insert(actor, name, shown, roles);
        jdbc.sql("update staff_account set one_time_until = null where name = ?")
                .param(name)
                .update();
    }

    /**
     * Parts an account from the person of the identity provider, so that it can be linked anew.
     *
     * @throws RefusedAccountException when there is no such account
     */
    public void unlink(Actor actor, String name) {
        inTransaction(() -> {
            StaffMember member = existing(name).member();
            jdbc.sql("delete from staff_identity where account_id = ?")
                    .param(member.id())
                    .update();
            sessions.endAll(member.id());
            audit.record(actor, Act.PERSON_UNLINKED, member.name());
            return member;
        });
    }

    private OneTimePassword insert(Actor actor, String name, String displayName, Set<Role> roles) {
        String password = passwords.oneTime();
        Instant now = clock.instant();
        Instant until = now.plus(settings.oneTimePassword());
        int made = jdbc.sql("""
                insert into staff_account(name, display_name, roles, password_hash, one_time_until, created_at)
                values (?, ?, ?, ?, ?, ?) on conflict (name) do nothing""")
                .params(name, displayName, words(roles), passwords.hash(password), time(until), time(now))
                .update();
        if (made == 0) {
            throw new RefusedAccountException(Reason.NAME_TAKEN);
        }
        audit.record(actor, Act.ACCOUNT_CREATED, name + ": " + String.join(", ", words(roles)));
        return new OneTimePassword(name, password, until);
    }

    private Account existing(String name) {
        return find(name).orElseThrow(() -> new RefusedAccountException(Reason.UNKNOWN));
    }

    /** One change at a time where it matters who is left. */
    private void lock() {
        jdbc.sql("lock table staff_account in share row exclusive mode").update();
    }

    private void keepAnAdministrator() {
        boolean left = jdbc.sql("""
                select exists (select 1 from staff_account where enabled and 'administrator' = any(roles))""").query(Boolean.class).single();
        if (!left) {
            throw new RefusedAccountException(Reason.LAST_ADMINISTRATOR);
        }
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        @Nullable T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("the transaction gave nothing");
        }
        return result;
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.of(word));
        }
        return roles;
    }

    private static String[] words(Set<Role> roles) {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(Role::word)
                .toArray(String[]::new);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new StaffMember(row.getLong("id"), row.getString("name"), row.getString("display_name"), roles(row)),
                row.getBoolean("enabled"),
                instant(row, "one_time_until"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "signed_in_at"),
                row.getBoolean("second_factor"),
                row.getBoolean("linked"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
