package vn.motcua.assistant.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.commandline.Evaluation.Judged;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.embedding.EmbeddingJob;
import vn.motcua.knowledge.embedding.EmbeddingFailure;
import vn.motcua.knowledge.embedding.Hybrid;
import vn.motcua.knowledge.evaluation.ConversationSet;
import vn.motcua.knowledge.evaluation.QuestionSet;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.reading.CatalogueRead;
import vn.motcua.knowledge.reading.CatalogueReader;
import vn.motcua.knowledge.search.ProcedureSearch;

/** The job that measures search and dialogue against labelled questions. Needs no database. */
@Command(
        name = "evaluate",
        description = "Measure search and dialogue against labelled questions.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--catalogue",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files or folders with procedures. Default: the bundled catalogue.")
    private List<Path> catalogue = List.of();

    @Option(names = "--questions", arity = "1..*", paramLabel = "FILE", description = "Labelled questions, JSON Lines.")
    private List<Path> questions = List.of();

    @Option(
            names = "--conversations",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Labelled conversations, JSON Lines, played turn by turn.")
    private List<Path> conversations = List.of();

    @Option(
            names = "--hybrid",
            description = {
                "Measure once more with the embedding model of the settings (MOTCUA_EMBEDDING_…) and say what it changes.",
                "With --details, what came back with it is written."
            })
    private boolean hybrid;

    @Option(names = "--details", paramLabel = "OUT.jsonl", description = "Write what came back for each question.")
    private @Nullable Path details;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    private final Supplier<Environment> settings;

    /** With the settings of the service. */
    EvaluateCommand() {
        this(EvaluateCommand::settingsOfTheService);
    }

    EvaluateCommand(Supplier<Environment> settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (questions.isEmpty() && conversations.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Give --questions or --conversations, or both.");
        }
        try {
            measure(read(), QuestionSet.read(questions));
            return 0;
        } catch (NoSuchFileException e) {
            return refused("there is no file " + e.getFile());
        } catch (CharacterCodingException e) {
            return refused("a file is not in UTF-8: " + e.getMessage());
        } catch (IOException | UncheckedIOException | IllegalArgumentException | EmbeddingFailure e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private void measure(Catalogue procedures, QuestionSet set) throws IOException {
        EvaluationRun byWords = run(procedures, null, set);
        EvaluationRun last = byWords;
        EvaluationReport report = EvaluationReport.of(byWords, procedures.size());
        if (hybrid) {
            quietLogs();
            Hybrid model = EmbeddingJob.over(procedures, settings.get())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no embedding model is configured: set MOTCUA_EMBEDDING_PROVIDER and what it needs"));
            last = run(procedures, model, set);
            report = report.with(HybridReport.of(byWords, last, model));
        }
        if (details != null) {
            writeDetails(details, last.asked());
        }
        print(report, last);
    }

    private EvaluationRun run(Catalogue procedures, @Nullable Hybrid model, QuestionSet set) throws IOException {
        try (ProcedureSearch search = ProcedureSearch.over(procedures, model)) {
            var evaluation = new Evaluation(Knowledge.of(search, "Một Cửa"));
            var turns = new ArrayList<Evaluation.JudgedTurn>();
            for (Path file : conversations) {
                turns.addAll(evaluation.play(ConversationSet.read(file)));
            }
            return new EvaluationRun(
                    evaluation.ask(set.questions()),
                    evaluation.ask(Evaluation.stripped(set.questions())),
                    turns,
                    set.questions().isEmpty() || model != null ? 0 : evaluation.searchesPerSecond(set.questions()));
        }
    }

    private void print(EvaluationReport report, EvaluationRun last) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? JsonMapper.builder().build().writeValueAsString(report.sections()) : report.text());
        if (!json) {
            last.turns().stream()
                    .filter(turn -> !turn.right())
                    .forEach(turn -> out.printf(
                            "wrong turn in %s: %s %s%n",
                            turn.conversation(), turn.outcome().wire(), turn.answered()));
        }
        out.flush();
    }

    /** Without Spring's start-up what runs a model within the process would log every step between the figures. */
    private static void quietLogs() {
        LoggingSystem logs = LoggingSystem.get(EvaluateCommand.class.getClassLoader());
        logs.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        logs.setLogLevel("ai.djl", LogLevel.ERROR);
    }

    private static Environment settingsOfTheService() {
        var environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    private Catalogue read() throws IOException {
        if (catalogue.isEmpty()) {
            return BundledCatalogue.load();
        }
        for (Path path : catalogue) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        CatalogueRead read = CatalogueReader.readAll(catalogue);
        if (read.catalogue().size() == 0) {
            throw new IOException("no procedure in " + catalogue
                    + (read.faults().isEmpty()
                            ? ""
                            : ", first fault: " + read.faults().getFirst()));
        }
        if (!read.faults().isEmpty()) {
            spec.commandLine().getErr().println(read.faults().size() + " records of the catalogue were left out");
        }
        return read.catalogue();
    }

    private static void writeDetails(Path file, List<Judged> judged) throws IOException {
        var mapper = JsonMapper.builder().build();
        try (var out = Files.newBufferedWriter(file)) {
            for (Judged one : judged) {
                var row = new LinkedHashMap<String, Object>();
                row.put("id", one.question().id());
                row.put("outcome", one.outcome().wire());
                row.put("codes", one.ranked().stream().map(ProcedureCode::value).toList());
                row.put("confidence", Math.round(one.confidence() * 10_000) / 10_000.0);
                row.put("aspect", one.aspect());
                out.write(mapper.writeValueAsString(row));
                out.write('\n');
            }
        }
    }

    private int refused(String reason) {
        spec.commandLine().getErr().println("evaluate: " + reason);
        return BAD_INPUT;
    }
}
