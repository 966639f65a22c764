package vn.motcua.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.motcua.knowledge.evaluation.QuestionSet;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.reading.CatalogueReader;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * How fast a question is answered over the national catalogue, by one thread, and how long its index takes. No test, but run like
 * one, where the reference data lies beside the checkout:
 *
 * <pre>mvn -pl knowledge-base test -Dtest=SearchBenchmark</pre>
 *
 * The JVM of the benchmark has arguments of its own: those of the tests keep the second compiler off. The figures stand in {@code
 * target/search-benchmark.txt}: {@code search} in questions a second and as a distribution of times
 * (p50, p99), {@code index} in seconds.
 */
@State(Scope.Thread)
@Threads(1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "--add-modules=jdk.incubator.vector"})
public class SearchBenchmark {

    private static final Path REFERENCE = Path.of(System.getProperty("motcua.referenceData", "../../shared/data"));

    private Catalogue catalogue = Catalogue.of(List.of());
    private ProcedureSearch search = ProcedureSearch.over(catalogue);
    private String[] questions = {};
    private int next;

    /** Reads the catalogue and the questions and builds the index that the searches use. */
    @Setup
    public void read() throws IOException {
        catalogue = CatalogueReader.readAll(List.of(REFERENCE.resolve("catalogue/procedures.jsonl.gz")))
                .catalogue();
        search = ProcedureSearch.over(catalogue);
        questions = QuestionSet.read(List.of(
                        REFERENCE.resolve("questions/dev.jsonl"), REFERENCE.resolve("questions/written-dev.jsonl")))
                .questions()
                .stream()
                .map(QuestionSet.LabelledQuestion::text)
                .toArray(String[]::new);
    }

    /** Closes the index. */
    @TearDown
    public void close() {
        search.close();
    }

    /** One question, the next of the set. */
    @Benchmark
    @BenchmarkMode({Mode.Throughput, Mode.SampleTime})
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 3, time = 5)
    @Measurement(iterations = 3, time = 5)
    public SearchResult search() {
        next = (next + 1) % questions.length;
        return search.search(questions[next], 10);
    }

    /** The index of the national catalogue. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(
            value = 2,
            jvmArgs = {"-Xmx1g", "--add-modules=jdk.incubator.vector"})
    public int index() {
        try (ProcedureSearch built = ProcedureSearch.over(catalogue)) {
            return built.catalogue().size();
        }
    }

    @Test
    void measure() throws RunnerException {
        assumeThat(Files.exists(REFERENCE.resolve("questions/dev.jsonl")))
                .as("the reference data")
                .isTrue();
        new Runner(new OptionsBuilder()
                        .include(SearchBenchmark.class.getName())
                        .jvmArgsPrepend("-Dmotcua.referenceData=" + REFERENCE.toAbsolutePath())
                        .output("target/search-benchmark.txt")
                        .build())
                .run();
    }
}
