package vn.motcua.knowledge.search;

import java.util.Locale;
import java.util.Map;

/** What a fitting writes: the numbers for {@code weights.properties}, the report and its drawing. */
final class FittingOutput {

    private final StringBuilder numbers = new StringBuilder();
    private final StringBuilder report = new StringBuilder();
    private String reliability = "";
    private WordEvidence wordEvidence = WordEvidence.of(Map.of());

    /** Begins the numbers with what they were fitted with. */
    void header(String encoderTrainedOn, String wordsOf) {
        numbers.append(
                "# The fitted numbers of the search: weights of words by role, of features, of the signals of answerability,\n");
        numbers.append(
                "# and thresholds. Written by FitWeights (docs/search.md); not to be edited by hand, except the two roles.\n");
        numbers.append("fitted.withEncoderTrainedOn=").append(encoderTrainedOn).append('\n');
        numbers.append("fitted.withWordsOf=").append(wordsOf).append('\n');
    }

    void number(String name, double value) {
        numbers.append(String.format(Locale.ROOT, "%s=%.4f\n", name, value));
    }

    void say(String format, Object... values) {
        report.append(String.format(Locale.ROOT, format, values));
    }

    /** What words say for or against a procedure. */
    void wordEvidence(WordEvidence evidence) {
        wordEvidence = evidence;
    }

    WordEvidence wordEvidence() {
        return wordEvidence;
    }

    /** The drawing of the report. */
    void reliability(String svg) {
        reliability = svg;
    }

    String reliability() {
        return reliability;
    }

    String numbers() {
        return numbers.toString();
    }

    String report() {
        return report.toString();
    }
}
