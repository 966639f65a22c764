package vn.motcua.knowledge.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.search.EncoderCorpus.Meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The encoder that is shipped, and the program that makes it. */
class EncoderTest {

    private static final QuestionReader READER = new QuestionReader(EverydayWords.bundled());
    private static final Weights WEIGHTS = Weights.bundled();

    @Test
    void theShippedEncoderIsTheOneOfTheShippedPhrasingsAndLexicon() {
        assertThat(Encoder.bundled().trainedOn())
                .as("phrasings or lexicon were changed: run FitWeights anew (docs/search.md)")
                .isEqualTo(TrainingInputs.hash());
    }

    @Test
    void theShippedWeightsAreThoseOfTheShippedEncoder() {
        assertThat(WEIGHTS.text("fitted.withEncoderTrainedOn"))
                .as("the encoder was trained anew: run FitWeights anew (docs/search.md)")
                .isEqualTo(Encoder.bundled().trainedOn());
    }

    @Test
    void theShippedEvidenceOfWordsIsThatOfTheShippedLines() {
        assertThat(WEIGHTS.text("fitted.withWordsOf"))
                .as("phrasings or the lines in and out of scope were changed: run FitWeights anew (docs/search.md)")
                .isEqualTo(TrainingInputs.hashOfWords());
    }

    @Test
    void sayingsOfOneMatterLieNearEachOtherWithAndWithoutMarks() {
        float same = cosine("bị mất bằng lái xe máy", "rớt mất giấy phép lái xe, xin cấp lại");
        float stripped = cosine("bi mat bang lai xe may", "rớt mất giấy phép lái xe, xin cấp lại");
        float other = cosine("bị mất bằng lái xe máy", "làm khai sinh cho con mới đẻ");
        assertThat(same).isGreaterThan(other + 0.3f);
        assertThat(stripped).isGreaterThan(other + 0.3f);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Encoder.bundled().write(out);
        Encoder read = Encoder.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.direction(grams("xin giấy phép xây nhà")))
                .isEqualTo(Encoder.bundled().direction(grams("xin giấy phép xây nhà")));
        assertThat(read.trainedOn()).isEqualTo(Encoder.bundled().trainedOn());
    }

    @Test
    void aTableOfAnotherFormIsRefused() {
        assertThatThrownBy(() -> Encoder.read(new ByteArrayInputStream(new byte[20])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("train it anew");
    }

    @Test
    void trainingBringsTogetherWhatIsSaidOfOneMatterTheSameEveryTime() {
        float[] first = new EncoderTraining(twoWordsForEveryThing()).train(loss -> {});
        float[] again = new EncoderTraining(twoWordsForEveryThing()).train(loss -> {});
        assertThat(again).isEqualTo(first);
        Encoder encoder = Encoder.of(EncoderTraining.DIMENSIONS, "", first);
        int nearer = 0;
        for (int i = 0; i < THINGS; i++) {
            float own = dot(encoder.direction(grams(one(i))), encoder.direction(grams(other(i))));
            float next = dot(encoder.direction(grams(one(i))), encoder.direction(grams(other((i + 1) % THINGS))));
            nearer += own > next + 0.2f ? 1 : 0;
        }
        assertThat(nearer).as("of %d things", THINGS).isGreaterThan(THINGS * 9 / 10);
    }

    private static final int THINGS = 60;

    /** Sixty things that each have two words; their texts say the one or the other. */
    private static EncoderCorpus twoWordsForEveryThing() {
        List<Meaning> meanings = new ArrayList<>();
        for (int i = 0; i < THINGS; i++) {
            List<Grams> texts = List.of(
                    grams("xin " + one(i)),
                    grams("làm " + other(i)),
                    grams(one(i) + " ở đâu"),
                    grams("cần " + other(i)));
            meanings.add(new Meaning(texts, List.of(0, 1, 2, 3), List.of(), -1));
        }
        return new EncoderCorpus(meanings, THINGS);
    }

    private static String one(int thing) {
        return word(new Random(thing));
    }

    private static String other(int thing) {
        return word(new Random(1000 + thing));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static float cosine(String one, String other) {
        return dot(Encoder.bundled().direction(grams(one)), Encoder.bundled().direction(grams(other)));
    }

    private static float dot(float[] one, float[] other) {
        return Vectors.dot(one, other);
    }

    private static Grams grams(String text) {
        Question read = READER.read(text);
        return Grams.of(read.terms(), read.roles(), WEIGHTS);
    }
}
