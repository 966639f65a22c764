package vn.motcua.assistant.staff;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which account a person of the identity provider has here. The first time the name decides; from then on the subject does, which the
 * provider gives to nobody else: a name that passes to another person there does not open an account here.
 */
final class People {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    People(JdbcClient jdbc, PlatformTransactionManager transactions, Accounts accounts, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody whom the provider has vouched for.
     *
     * @param issuer the provider
     * @param subject who it is there
     * @param name the account's name, as the provider has it
     * @param displayName the person's name
     */
    record Arrived(String issuer, String subject, String name, String displayName) {}

    /**
     * The number of the person's account.
     *
     * @param roles what the provider says the person may do; empty when that is decided here
     * @param create whether somebody without an account gets one; then there are roles
     * @return empty when there is no account, or the one of that name is another person's
     * @throws RefusedAccountException when no administrator would be left
     */
    Optional<Long> account(Arrived person, Optional<Set<Role>> roles, boolean create, Visit visit) {
        @Nullable
        Optional<Long> found = transaction.execute(status -> {
            // Two sign-ins of one person at once would both find nobody.
            jdbc.sql("lock table staff_identity in share row exclusive mode").update();
            Optional<Account> account = linked(person).or(() -> link(person, roles, create, visit));
            account.filter(Account::enabled)
                    .ifPresent(known -> roles.filter(
                                    given -> !given.equals(known.member().roles()))
                            .ifPresent(given -> accounts.setRoles(
                                    Actor.provider(visit.address()),
                                    known.member().name(),
                                    given)));
            return account.map(known -> known.member().id());
        });
        return found == null ? Optional.empty() : found;
    }

    private Optional<Account> linked(Arrived person) {
        return jdbc.sql("""
                select a.name from staff_identity i join staff_account a on a.id = i.account_id
                where i.issuer = ? and i.subject = ?""")
                .params(person.issuer(), person.subject())
                .query(String.class)
                .optional()
                .flatMap(accounts::find);
    }

    private Optional<Account> link(Arrived person, Optional<Set<Role>> roles, boolean create, Visit visit) {
        String name = AccountName.typed(person.name());
        Optional<Account> account = accounts.find(name);
        if (account.isEmpty() && create && AccountName.isOne(name)) {
            accounts.createWithoutPassword(
                    Actor.provider(visit.address()), name, person.displayName(), roles.orElseThrow());
            account = accounts.find(name);
        }
        return account.filter(known -> add(person, known.member(), visit));
    }

    private boolean add(Arrived person, StaffMember member, Visit visit) {
        boolean added = jdbc.sql("""
                        insert into staff_identity(issuer, subject, account_id, linked_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(
                                person.issuer(),
                                person.subject(),
                                member.id(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (added) {
            audit.record(Actor.provider(visit.address()), Act.PERSON_LINKED, member.name());
        }
        return added;
    }
}
