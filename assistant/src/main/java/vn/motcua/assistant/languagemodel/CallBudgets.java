package vn.motcua.assistant.languagemodel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.dialogue.Desk;

/**
 * How many calls a day may still be made, for one person, for the network that a person of the web chat writes from, and in all. Counted
 * in the database, because the nodes spend from one purse; a call that then fails is counted too, since providers count it.
 */
final class CallBudgets {

    private static final String EVERYBODY = "";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CitizenNetworks networks;
    private final int perPerson;
    private final int perAddress;
    private final int perDay;
    private final Clock clock;

    CallBudgets(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            CitizenNetworks networks,
            LanguageModelSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.networks = networks;
        this.perAddress = settings.callsPerAddress();
        this.transaction = new TransactionTemplate(transactions);
        this.perPerson = settings.callsPerPerson();
        this.perDay = settings.callsPerDay();
        this.clock = clock;
    }

    /** Takes one call, or none where any of the budgets is used up. */
    boolean take(Spender spender) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean taken = take(spender.word(), perPerson)
                    && network(spender)
                            .map(network -> take(network, perAddress))
                            .orElse(true)
                    && take(EVERYBODY, perDay);
            if (!taken) {
                status.setRollbackOnly();
            }
            return taken;
        }));
    }

    private Optional<String> network(Spender spender) {
        return switch (spender) {
            case Spender.Citizen citizen -> networks.of(citizen.conversation()).map(network -> "network " + network);
            case Spender.Officer officer -> Optional.empty();
        };
    }

    private boolean take(String who, int most) {
        return jdbc.sql("""
                insert into language_model_spending as spent(day, who, calls) values (?, ?, 1)
                on conflict (day, who) do update set calls = spent.calls + 1 where spent.calls < ?""")
                        .params(LocalDate.ofInstant(clock.instant(), Desk.ZONE), who, most)
                        .update()
                > 0;
    }
}
