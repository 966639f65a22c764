package vn.motcua.knowledge.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Fits the search: trains the {@link Encoder}, then fits the numbers of {@code weights.properties} to the development questions. No
 * test, but run like one, about ten minutes on one core, twenty on a busy one:
 *
 * <pre>mvn -pl knowledge-base test -Dtest=FitWeights [-Dmotcua.fit.encoder=bundled]</pre>
 *
 * It writes {@code encoder.bin}, {@code weights.properties}, {@code word-evidence.tsv.gz}, the report {@code search-fitting-report.md} and its
 * drawing {@code reliability.svg} to {@code target}, to be
 * copied to their places after a look (docs/search.md says where). With {@code motcua.fit.encoder=bundled} the encoder that is there
 * is used and only the weights are fitted. All figures in the report but "on itself" are cross-validated: a question is ranked by
 * weights fitted without any question about the same procedure; the encoder never sees a development question.
 *
 * <p>The weights are fitted twice: to the candidates that {@code starting-weights.properties} chooses, which stays as it is, and
 * then to those that the first fit chooses. Nothing depends on the weights in force, so that the same phrasings, lexicon,
 * catalogue and questions lead to the same numbers to the last digit; the program says whether they are those in force.
 */
final class FitWeights {

    private static final String WEIGHTS = "weights.properties";
    private static final String EVIDENCE = "word-evidence.tsv.gz";

    @Test
    void fit() throws IOException {
        Path data = Path.of(System.getProperty("motcua.referenceData", "../../shared/data"));
        assumeThat(data.resolve("questions/dev.jsonl"))
                .as("the development questions")
                .exists();
        fit(
                data,
                Path.of("target"),
                System.getProperty("motcua.fit.encoder", "").equals("bundled"));
    }

    private static void fit(Path data, Path to, boolean bundledEncoder) throws IOException {
        Encoder encoder = Encoder.bundled();
        if (!bundledEncoder) {
            TrainEncoder.train(data.resolve("catalogue/procedures.jsonl.gz"), to.resolve("encoder.bin"));
            encoder = Encoder.read(Files.newInputStream(to.resolve("encoder.bin")));
        }
        Weights start = startingWeights();
        FittingOutput first = WeightFitting.fit(new FittingData(data, start, encoder), start);
        Weights second = Weights.read(new StringReader(first.numbers()));
        FittingOutput out = WeightFitting.fit(new FittingData(data, second, encoder), start);
        Files.writeString(to.resolve(WEIGHTS), out.numbers());
        try (Writer table = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(to.resolve(EVIDENCE))), StandardCharsets.UTF_8)) {
            out.wordEvidence().write(table);
        }
        Files.writeString(to.resolve("search-fitting-report.md"), out.report());
        Files.writeString(to.resolve("reliability.svg"), out.reliability());
        sayWhetherInForce(to.resolve(WEIGHTS));
        sayWhetherInForce(to.resolve(EVIDENCE));
        sayWhetherInForce(to.resolve("encoder.bin"));
    }

    private static Weights startingWeights() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FitWeights.class.getResourceAsStream("starting-weights.properties"))) {
            return Weights.read(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    private static void sayWhetherInForce(Path made) throws IOException {
        if (Files.exists(made)) {
            try (InputStream in = Objects.requireNonNull(
                    Weights.class.getResourceAsStream(made.getFileName().toString()))) {
                boolean same = Arrays.equals(in.readAllBytes(), Files.readAllBytes(made));
                System.out.println(made + (same ? ": the same as in force" : ": differs from what is in force"));
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        fit(Path.of(arguments[0]), Path.of(arguments[1]), arguments.length > 2);
    }
}
