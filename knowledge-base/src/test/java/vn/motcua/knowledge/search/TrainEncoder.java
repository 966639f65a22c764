package vn.motcua.knowledge.search;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.reading.CatalogueReader;

/** Trains the {@link Encoder} on the phrasings, the lexicon and the national catalogue, and writes it; see {@link FitWeights}. */
final class TrainEncoder {

    private TrainEncoder() {}

    static void train(Path catalogue, Path to) throws IOException {
        EncoderCorpus corpus = EncoderCorpus.of(
                CatalogueReader.readAll(List.of(catalogue)).catalogue(),
                Lexicon.bundled(),
                Phrasings.bundled(),
                new QuestionReader(EverydayWords.bundled()));
        float[] table = new EncoderTraining(corpus)
                .train(loss -> System.out.printf(Locale.ROOT, "encoder: mean loss of an epoch %.4f%n", loss));
        try (OutputStream out = Files.newOutputStream(to)) {
            Encoder.of(EncoderTraining.DIMENSIONS, TrainingInputs.hash(), table).write(out);
        }
    }

    public static void main(String[] arguments) throws IOException {
        train(Path.of(arguments[0]), Path.of(arguments[1]));
    }
}
