package vn.motcua.assistant.commandline;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The first word of the command line. Without one, or with {@code run}, the service starts; arguments in Spring's form
 * ({@code --server.port=9000}) go on to it.
 */
@Command(
        name = "motcua",
        description = "Một Cửa, a virtual assistant for Vietnamese public services.",
        mixinStandardHelpOptions = true,
        version = "Một Cửa 0.1.0",
        footer = {"", "Without a command the service starts. Settings: README.md, section Configuration."})
public final class MotCuaCommand {

    /** What {@link #execute} returns when the service was started and the process must live on. */
    public static final int KEEPS_RUNNING = -1;

    private MotCuaCommand() {}

    /**
     * Runs the command line.
     *
     * @param application the class whose Spring context is the service
     * @return the exit code of the job, or {@link #KEEPS_RUNNING}
     */
    public static int execute(Class<?> application, String... args) {
        var commandLine = new CommandLine(new MotCuaCommand())
                .addSubcommand(
                        new CommandLine(new RunCommand(application)).setUnmatchedOptionsArePositionalParams(true))
                .addSubcommand(new ImportCommand(System::getenv))
                .addSubcommand(new AccountCommand(System::getenv))
                .addSubcommand(new CheckCommand())
                .addSubcommand(
                        new CommandLine(new DoctorCommand(application)).setUnmatchedOptionsArePositionalParams(true))
                .addSubcommand(new EvaluateCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return commandLine.execute(startsService(args) ? withRun(args) : args);
    }

    /** No word at all, or only settings in Spring's form. */
    private static boolean startsService(String[] args) {
        return args.length == 0 || (args[0].startsWith("--") && args[0].contains("="));
    }

    private static String[] withRun(String[] args) {
        var all = new String[args.length + 1];
        all[0] = "run";
        System.arraycopy(args, 0, all, 1, args.length);
        return all;
    }

    @Command(name = "run", description = "Start the service (the default).", mixinStandardHelpOptions = true)
    private static final class RunCommand implements Callable<Integer> {

        private final Class<?> application;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(arity = "0..*", paramLabel = "--SETTING=VALUE", description = "Settings of the service.")
        private List<String> settings = List.of();

        RunCommand(Class<?> application) {
            this.application = application;
        }

        @Override
        public Integer call() {
            for (String setting : settings) {
                if (!setting.startsWith("--") || !setting.contains("=")) {
                    throw new CommandLine.ParameterException(
                            spec.commandLine(),
                            "Unknown argument '" + setting
                                    + "'. Settings have the form --name=value; commands come first.");
                }
            }
            SpringApplication.run(application, settings.toArray(String[]::new));
            return KEEPS_RUNNING;
        }
    }
}
