package vn.motcua.knowledge.search;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.article.Article;
import vn.motcua.knowledge.article.Articles;
import vn.motcua.knowledge.evaluation.QuestionSet;
import vn.motcua.knowledge.evaluation.QuestionSet.LabelledQuestion;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.reading.BundledArticles;
import vn.motcua.knowledge.reading.CatalogueReader;
import vn.motcua.knowledge.search.ArticleIndex.Feature;
import vn.motcua.knowledge.search.Ranker.Scored;
import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.Term;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Fits the search of the articles. No test, but run like one, about two minutes:
 *
 * <pre>mvn -pl knowledge-base test -Dtest=FitArticles</pre>
 *
 * Every phrasing of an article is a question about it, compared with the articles as if nobody had written that phrasing, as typed and
 * without diacritics. These, and the development questions, which mean no article, calibrate when an article is meant. The questions
 * that test the articles are not looked at. It writes {@code articles.properties} to {@code target}.
 */
final class FitArticles {

    private static final double RANKING_PENALTY = 0.003;
    private static final double CALIBRATION_PENALTY = 0.0005;

    /** What the development questions count together, against the phrasings. */
    private static final double QUESTIONS_AGAINST_PHRASINGS = 1.5;

    private final Articles articles = BundledArticles.load();
    private final List<Article> all = articles.all();

    /** A question that means an article, or (-1) none. */
    private record Asked(
            Question question, SearchResult procedures, int article, int leftOut, boolean rightProcedure) {}

    @Test
    void fit() throws IOException {
        Path data = Path.of(System.getProperty("motcua.referenceData", "../../shared/data"));
        assumeThat(data.resolve("questions/dev.jsonl"))
                .as("the development questions")
                .exists();
        try (ProcedureSearch procedures =
                ProcedureSearch.over(CatalogueReader.readAll(List.of(data.resolve("catalogue/procedures.jsonl.gz")))
                        .catalogue())) {
            fit(
                    phrasings(procedures),
                    questions(
                            procedures,
                            List.of(data.resolve("questions/dev.jsonl"), data.resolve("questions/written-dev.jsonl"))));
        }
    }

    private void fit(List<Asked> phrasings, List<Asked> questions) throws IOException {
        ArticleIndex index = ArticleSearch.over(
                        articles, new StringReader(zeros("feature.", Feature.values()) + unfitted()))
                .index();
        boolean[] use = new boolean[Feature.values().length];
        Arrays.fill(use, true);
        double[] ranking = new ListwiseRegression(RANKING_PENALTY)
                .fit(phrasings.stream().map(asked -> sample(index, asked)).toList(), use);
        StringBuilder numbers = new StringBuilder("""
                # The fitted numbers of the search of articles: weights of features and of the signals that an article is meant. Written by
                # FitArticles (docs/articles.md); not to be edited by hand, except the thresholds.
                """);
        for (Feature feature : Feature.values()) {
            numbers.append(line("feature." + feature, ranking[feature.ordinal()]));
        }
        ArticleSearch ranked = ArticleSearch.over(articles, new StringReader(numbers + unfitted()));
        List<LogisticRegression.Row> rows = new ArrayList<>();
        double weight = QUESTIONS_AGAINST_PHRASINGS * phrasings.size() / questions.size();
        phrasings.forEach(asked -> rows.add(row(ranked, asked, 1)));
        questions.forEach(asked -> rows.add(row(ranked, asked, weight)));
        double[] calibration = LogisticRegression.fit(rows, CALIBRATION_PENALTY);
        for (ArticleSearch.Signal signal : ArticleSearch.Signal.values()) {
            numbers.append(line("signal." + signal, calibration[signal.ordinal()]));
        }
        numbers.append(line("signal.constant", calibration[calibration.length - 1]));
        numbers.append("""
                threshold.article=0.95
                threshold.either=0.8
                threshold.either.unsure=0.5
                threshold.article.own=0.8
                threshold.article.alone=0.85
                threshold.either.alone=0.75
                """);
        Files.writeString(Path.of("target", "articles.properties"), numbers);
        System.out.print(numbers);
        report(ranked, phrasings, questions, calibration);
    }

    private static String unfitted() {
        return zeros("signal.", ArticleSearch.Signal.values())
                + "signal.constant=0\nthreshold.article=1\nthreshold.either=1\nthreshold.either.unsure=1\n"
                + "threshold.article.own=1\nthreshold.article.alone=1\nthreshold.either.alone=1\n";
    }

    private static String zeros(String prefix, Enum<?>[] names) {
        return Arrays.stream(names).map(name -> prefix + name + "=0\n").collect(Collectors.joining());
    }

    private static String line(String name, double number) {
        return String.format(Locale.ROOT, "%s=%.4f%n", name, number);
    }

    private void report(ArticleSearch search, List<Asked> phrasings, List<Asked> questions, double[] calibration) {
        if (Boolean.getBoolean("motcua.fit.show")) {
            questions.stream()
                    .filter(asked -> probability(search, asked, calibration) >= 0.35)
                    .forEach(asked -> System.out.printf(
                            Locale.ROOT,
                            "%.2f %s %s %s %s%n",
                            probability(search, asked, calibration),
                            asked.procedures().verdict(),
                            asked.rightProcedure(),
                            all.get(first(search, asked)).id(),
                            asked.question().terms().stream().map(Term::text).collect(Collectors.joining(" "))));
        }
        for (double threshold : new double[] {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.99}) {
            long right = phrasings.stream()
                    .filter(asked -> probability(search, asked, calibration) >= threshold
                            && first(search, asked) == asked.article())
                    .count();
            long wrong = phrasings.stream()
                    .filter(asked -> probability(search, asked, calibration) >= threshold
                            && first(search, asked) != asked.article())
                    .count();
            long taken = questions.stream()
                    .filter(asked -> probability(search, asked, calibration) >= threshold)
                    .count();
            long lost = questions.stream()
                    .filter(asked -> asked.rightProcedure() && probability(search, asked, calibration) >= threshold)
                    .count();
            long unfounded = questions.stream()
                    .filter(asked -> asked.procedures().verdict() == SearchResult.Verdict.NONE
                            && probability(search, asked, calibration) >= threshold)
                    .count();
            System.out.printf(
                    Locale.ROOT,
                    "from %.2f on: phrasings right %.3f wrong %.3f; of %d questions %d taken (%d without a procedure), %d lost%n",
                    threshold,
                    (double) right / phrasings.size(),
                    (double) wrong / phrasings.size(),
                    questions.size(),
                    taken,
                    unfounded,
                    lost);
        }
    }

    private static double probability(ArticleSearch search, Asked asked, double[] calibration) {
        return LogisticRegression.probability(calibration, signals(search, asked));
    }

    private static float[][] compare(ArticleIndex index, Asked asked) {
        return asked.article() < 0
                ? index.compare(asked.question())
                : index.compareWithout(asked.question(), asked.article(), asked.leftOut());
    }

    private static double[] signals(ArticleSearch search, Asked asked) {
        float[][] features = compare(search.index(), asked);
        return search.signals(asked.question(), search.best(features), features, asked.procedures());
    }

    private int first(ArticleSearch search, Asked asked) {
        return all.indexOf(
                search.best(compare(search.index(), asked)).getFirst().article());
    }

    private static LogisticRegression.Row row(ArticleSearch search, Asked asked, double weight) {
        return new LogisticRegression.Row(signals(search, asked), asked.article() >= 0, weight, 0);
    }

    private static Sample sample(ArticleIndex index, Asked asked) {
        float[][] features = compare(index, asked);
        List<Scored> candidates = new ArrayList<>();
        boolean[] right = new boolean[features.length];
        for (int i = 0; i < features.length; i++) {
            candidates.add(new Scored(i, 0, features[i]));
            right[i] = i == asked.article();
        }
        return new Sample(
                "phrasings", "answer", false, asked.article(), asked.question(), candidates, features.length, right);
    }

    private List<Asked> phrasings(ProcedureSearch procedures) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<String> said = all.get(i).said();
            for (int j = 0; j < said.size(); j++) {
                // The title is the first text of an article.
                asked.add(asked(procedures, said.get(j), i, j + 1));
                asked.add(asked(procedures, Letters.fold(said.get(j)), i, j + 1));
            }
        }
        return asked;
    }

    private static List<Asked> questions(ProcedureSearch procedures, List<Path> files) throws IOException {
        List<Asked> asked = new ArrayList<>();
        for (LabelledQuestion question : QuestionSet.read(files).questions()) {
            // Small talk and the wish for a person are recognised before anything is searched.
            if (question.behaviour().equals("chitchat") || question.behaviour().equals("handoff")) {
                continue;
            }
            for (String text : List.of(question.text(), Letters.fold(question.text()))) {
                Asked one = asked(procedures, text, -1, 0);
                boolean right = question.behaviour().equals("answer")
                        && one.procedures().candidates().stream()
                                .limit(1)
                                .anyMatch(candidate -> question.codes()
                                        .contains(candidate.procedure().code()));
                asked.add(new Asked(one.question(), one.procedures(), -1, one.leftOut(), right));
            }
        }
        return asked;
    }

    private static Asked asked(ProcedureSearch procedures, String text, int article, int leftOut) {
        return new Asked(procedures.read(text), procedures.search(text, 2), article, leftOut, false);
    }
}
