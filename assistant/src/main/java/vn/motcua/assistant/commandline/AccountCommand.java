package vn.motcua.assistant.commandline;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.stream.Collectors;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.assistant.database.Database;
import vn.motcua.assistant.database.DatabaseSettings;
import vn.motcua.assistant.staff.Account;
import vn.motcua.assistant.staff.Accounts;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.RefusedAccountException;
import vn.motcua.assistant.staff.Role;

/**
 * The jobs for whoever has lost the way into the staff's pages. They use the database of the service and may run beside it; whoever
 * may run them on the server could read the database anyway.
 */
@Command(
        name = "account",
        description = "Look at the staff's accounts, give new passwords, take lost second factors away.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code: 0 when done, 1 when refused or failed, 2 when the command line is wrong."})
final class AccountCommand {

    private static final int FAILED = 1;

    private final DatabaseSettings.NullableLookup environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    AccountCommand(DatabaseSettings.NullableLookup environment) {
        this.environment = environment;
    }

    @Command(name = "list", description = "All accounts with their roles.", mixinStandardHelpOptions = true)
    int list() {
        return with((accounts, out) -> {
            for (Account account : accounts.all()) {
                out.printf(
                        "%s (%s): %s%s%s%n",
                        account.member().name(),
                        account.member().displayName(),
                        account.member().roles().stream().map(Role::word).collect(Collectors.joining(", ")),
                        account.secondFactor() ? "; second factor" : "",
                        account.enabled() ? "" : "; switched off");
            }
        });
    }

    @Command(
            name = "reset",
            description = "Give an account a new one-time password, switch it on and lift a lock-out.",
            mixinStandardHelpOptions = true)
    int reset(@Parameters(paramLabel = "NAME", description = "The account's name.") String name) {
        return with((accounts, out) -> {
            Accounts.OneTimePassword made = accounts.resetPassword(Actor.commandLine(), name);
            if (accounts.find(name).filter(Account::enabled).isEmpty()) {
                accounts.enable(Actor.commandLine(), name);
            }
            out.printf("One-time password of %s, good until %s: %s%n", made.account(), made.until(), made.password());
        });
    }

    @Command(
            name = "second-factor",
            description = "Take a lost second factor away: app, passkeys and recovery codes. The password stays.",
            mixinStandardHelpOptions = true)
    int secondFactor(@Parameters(paramLabel = "NAME", description = "The account's name.") String name) {
        return with((accounts, out) -> {
            accounts.takeSecondFactor(Actor.commandLine(), name);
            out.printf("%s signs in with the password alone from now on, and is signed out everywhere.%n", name);
        });
    }

    @FunctionalInterface
    private interface Job {
        void run(Accounts accounts, PrintWriter out);
    }

    private int with(Job job) {
        // Without Spring's start-up the libraries would log every step.
        LoggingSystem.get(AccountCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try (Database database = Database.open(DatabaseSettings.ofEnvironment(environment))) {
            job.run(
                    Accounts.in(database.dataSource(), Clock.systemUTC()),
                    spec.commandLine().getOut());
            return CommandLine.ExitCode.OK;
        } catch (RefusedAccountException refused) {
            return failed("There is no such account; \"account list\" shows those there are.");
        } catch (RuntimeException failure) {
            return failed("Failed: " + failure.getMessage());
        }
    }

    private int failed(String reason) {
        spec.commandLine().getErr().println(reason);
        return FAILED;
    }
}
