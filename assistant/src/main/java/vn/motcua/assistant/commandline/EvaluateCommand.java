package vn.motcua.assistant.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.commandline.Evaluation.Judged;
import vn.motcua.assistant.dialogue.Knowledge;
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

    @Option(names = "--details", paramLabel = "OUT.jsonl", description = "Write what came back for each question.")
    private @Nullable Path details;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (questions.isEmpty() && conversations.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Give --questions or --conversations, or both.");
        }
        try (ProcedureSearch search = ProcedureSearch.over(read())) {
            evaluate(
                    new Evaluation(Knowledge.of(search, "Một Cửa")),
                    search.catalogue().size());
            return 0;
        } catch (NoSuchFileException e) {
            return refused("there is no file " + e.getFile());
        } catch (CharacterCodingException e) {
            return refused("a file is not in UTF-8: " + e.getMessage());
        } catch (IOException e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private void evaluate(Evaluation evaluation, int procedures) throws IOException {
        QuestionSet set = QuestionSet.read(questions);
        var turns = new java.util.ArrayList<Evaluation.JudgedTurn>();
        for (Path file : conversations) {
            turns.addAll(evaluation.play(ConversationSet.read(file)));
        }
        List<Judged> asked = evaluation.ask(set.questions());
        List<Judged> stripped = evaluation.ask(Evaluation.stripped(set.questions()));
        double perSecond = set.questions().isEmpty() ? 0 : evaluation.searchesPerSecond(set.questions());
        if (details != null) {
            writeDetails(details, asked);
        }
        EvaluationReport report = EvaluationReport.of(asked, stripped, turns, procedures, perSecond);
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? JsonMapper.builder().build().writeValueAsString(report.sections()) : report.text());
        if (!json) {
            turns.stream()
                    .filter(turn -> !turn.right())
                    .forEach(turn -> out.printf(
                            "wrong turn in %s: %s %s%n",
                            turn.conversation(), turn.outcome().wire(), turn.answered()));
        }
        out.flush();
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
