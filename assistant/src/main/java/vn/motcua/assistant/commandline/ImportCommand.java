package vn.motcua.assistant.commandline;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.assistant.catalogue.CatalogueImport;
import vn.motcua.assistant.catalogue.ImportResult;
import vn.motcua.assistant.database.Database;
import vn.motcua.assistant.database.DatabaseSettings;

/**
 * The job that imports a catalogue. It uses the database of the service and may run beside it: the running service swaps to the
 * new release by itself. No web server is started.
 */
@Command(
        name = "import",
        description = "Read procedures from files and publish them.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Formats: the portal's Word files (.docx), JSON Lines (.jsonl, .ndjson, also .gz), YAML (.yaml, .yml).",
            "Exit code: 0 when published, 1 when refused or failed, 2 when the command line is wrong."
        })
final class ImportCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    private final DatabaseSettings.NullableLookup environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders of any mix of the known formats.")
    private List<Path> paths = List.of();

    @Option(names = "--force", description = "Publish whatever is lost.")
    private boolean force;

    @Option(
            names = "--max-loss",
            paramLabel = "SHARE",
            defaultValue = "" + CatalogueImport.DEFAULT_MAX_LOSS,
            description = "The share of the published procedures, 0 to 1, that may be lost. Default: ${DEFAULT-VALUE}.")
    private double maxLoss;

    ImportCommand(DatabaseSettings.NullableLookup environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (!(maxLoss >= 0 && maxLoss <= 1)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--max-loss must be between 0 and 1.");
        }
        // Without Spring's start-up the libraries would log every step.
        LoggingSystem.get(ImportCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try (Database database = Database.open(DatabaseSettings.ofEnvironment(environment))) {
            var catalogueImport = new CatalogueImport(database.dataSource(), Clock.systemUTC());
            ImportResult result = catalogueImport.run(paths, maxLoss, force);
            new ImportReport(spec.commandLine().getOut()).print(result);
            return switch (result) {
                case ImportResult.Published published -> CommandLine.ExitCode.OK;
                case ImportResult.Refused refused ->
                    failed("Not published: " + refused.reason() + (force ? "." : ". If this is meant, use --force."));
            };
        } catch (NoSuchFileException missing) {
            return failed("There is no such file or folder: " + missing.getMessage());
        } catch (IOException | RuntimeException failure) {
            return failed("The import failed: " + failure.getMessage());
        }
    }

    private int failed(String reason) {
        spec.commandLine().getErr().println(reason);
        return FAILED;
    }
}
