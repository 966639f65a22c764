package vn.motcua.knowledge.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import vn.motcua.knowledge.article.Article;
import vn.motcua.knowledge.article.Articles;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.search.ArticleIndex.Feature;
import vn.motcua.knowledge.search.ArticleResult.Meant;

/**
 * Finds the article that a question means, and says whether an article is meant at all beside what the search of the procedures has
 * found: a linear model ranks the articles, a logistic regression weighs the best of them against the best procedure. The numbers
 * stand in {@code articles.properties}, fitted by {@code FitArticles}. Safe for use by any number of threads.
 */
public final class ArticleSearch {

    private static final String RESOURCE = "articles.properties";

    private static final int MOST = 3;

    /** By so much more of the question an article must cover than the name of its own procedure. */
    private static final double MORE_THAN_THE_NAME = 0.2;

    private static final Set<Aspect> OF_RECORDS =
            EnumSet.of(Aspect.FEE, Aspect.DOCUMENTS, Aspect.TIME, Aspect.FORM, Aspect.LAW, Aspect.RESULT);

    /** Finds nothing. */
    public static final ArticleSearch NONE = over(Articles.NONE);

    /** What speaks for an article being meant, each of about 0 to 1. */
    enum Signal {
        /** The score of the best article. */
        SCORE,
        /** By how much it is better than the next. */
        LEAD,
        /** What the best article has in common with the question, by {@link Feature}. */
        WORDS,
        PAIRS,
        COVERED,
        ANSWERED,
        EVIDENCE,
        NEAR,
        /** The confidence of the best procedure. */
        PROCEDURE,
        /** The confidence that the question is about a procedure at all. */
        ANSWERABLE,
        /** How far the best procedure is clear of the next. */
        CLEAR,
        /** Whether the best procedure is one that the article leads to: its record answers as well. */
        OWN_PROCEDURE,
        /** Whether something is asked that records have and articles do not: fee, papers, time, form. */
        OF_RECORDS
    }

    private final Articles articles;
    private final List<Article> all;
    private final ArticleIndex index;
    private final double[] weights;
    private final double[] signals;
    private final double constant;
    private final Thresholds sure;
    private final Thresholds unsure;
    private final Thresholds alone;
    private final Thresholds own;

    private ArticleSearch(Articles articles, Properties numbers) {
        this.articles = articles;
        this.all = articles.all();
        this.index = new ArticleIndex(
                all,
                new QuestionReader(EverydayWords.bundled()),
                TermStatistics.ofTheNationalCatalogue(),
                Weights.bundled(),
                Encoder.bundled());
        this.weights = new double[Feature.values().length];
        for (Feature feature : Feature.values()) {
            weights[feature.ordinal()] = number(numbers, "feature." + feature);
        }
        this.signals = new double[Signal.values().length];
        for (Signal signal : Signal.values()) {
            signals[signal.ordinal()] = number(numbers, "signal." + signal);
        }
        this.constant = number(numbers, "signal.constant");
        double article = number(numbers, "threshold.article");
        this.sure = new Thresholds(article, number(numbers, "threshold.either"));
        this.unsure = new Thresholds(article, number(numbers, "threshold.either.unsure"));
        this.own = new Thresholds(number(numbers, "threshold.article.own"), article);
        this.alone =
                new Thresholds(number(numbers, "threshold.article.alone"), number(numbers, "threshold.either.alone"));
    }

    /** The search of some articles, with the settings that come with the library. */
    public static ArticleSearch over(Articles articles) {
        try (InputStream in = ArticleSearch.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return over(articles, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The search with other numbers. */
    static ArticleSearch over(Articles articles, Reader numbers) throws IOException {
        Properties read = new Properties();
        read.load(numbers);
        return new ArticleSearch(articles, read);
    }

    private static double number(Properties numbers, String name) {
        String text = numbers.getProperty(name);
        if (text == null) {
            throw new IllegalStateException(RESOURCE + " has no " + name);
        }
        return Double.parseDouble(text.strip());
    }

    /** The articles that are searched. */
    public Articles articles() {
        return articles;
    }

    /**
     * The articles for a question, best first, at most three, and whether one of them is meant.
     *
     * @param question the question as the search of the procedures reads it
     * @param procedures what that search has found for the same question
     */
    public ArticleResult search(Question question, SearchResult procedures) {
        if (all.isEmpty() || question.terms().isEmpty() || procedures.exactCode()) {
            return ArticleResult.NONE;
        }
        float[][] features = index.compare(question);
        List<ArticleMatch> best = best(features);
        double[] values = signals(question, best, features, procedures);
        double confidence = confidence(values);
        return new ArticleResult(
                best,
                confidence,
                thresholds(question, best.getFirst().article(), procedures, values)
                        .meant(confidence));
    }

    List<ArticleMatch> best(float[][] features) {
        List<ArticleMatch> best = new ArrayList<>(MOST + 1);
        for (int i = 0; i < features.length; i++) {
            double score = score(features[i]);
            int place = best.size();
            while (place > 0 && best.get(place - 1).score() < score) {
                place--;
            }
            if (place < MOST) {
                best.add(place, new ArticleMatch(all.get(i), score));
                if (best.size() > MOST) {
                    best.removeLast();
                }
            }
        }
        return best;
    }

    double score(float[] features) {
        double score = 0;
        for (int i = 0; i < weights.length; i++) {
            score += weights[i] * features[i];
        }
        return score;
    }

    double[] signals(Question question, List<ArticleMatch> best, float[][] features, SearchResult procedures) {
        double[] values = new double[signals.length];
        ArticleMatch first = best.getFirst();
        double next = best.size() > 1 ? best.get(1).score() : 0;
        values[Signal.SCORE.ordinal()] = first.score();
        values[Signal.LEAD.ordinal()] = first.score() - next;
        float[] common = features[all.indexOf(first.article())];
        for (Feature feature : Feature.values()) {
            values[Signal.valueOf(feature.name()).ordinal()] = common[feature.ordinal()];
        }
        values[Signal.PROCEDURE.ordinal()] = procedures.candidates().isEmpty()
                ? 0
                : procedures.candidates().getFirst().confidence();
        values[Signal.ANSWERABLE.ordinal()] = procedures.answerable();
        values[Signal.CLEAR.ordinal()] =
                procedures.answerable() > 0 ? values[Signal.PROCEDURE.ordinal()] / procedures.answerable() : 0;
        boolean own = procedures.verdict() != SearchResult.Verdict.NONE
                && procedures.candidates().stream()
                        .limit(1)
                        .anyMatch(candidate -> first.article()
                                .procedures()
                                .contains(candidate.procedure().code()));
        values[Signal.OWN_PROCEDURE.ordinal()] = own ? 1 : 0;
        values[Signal.OF_RECORDS.ordinal()] = question.aspects().stream().anyMatch(OF_RECORDS::contains) ? 1 : 0;
        return values;
    }

    private double confidence(double[] values) {
        double sum = constant;
        for (int i = 0; i < values.length; i++) {
            sum += signals[i] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /**
     * From which confidence on an article is told or asked about.
     *
     * @param article told
     * @param either asked about
     */
    private record Thresholds(double article, double either) {
        static final Thresholds NEVER = new Thresholds(2, 2);

        Meant meant(double confidence) {
            if (confidence >= article) {
                return Meant.ARTICLE;
            }
            return confidence >= either ? Meant.EITHER : Meant.NO_ARTICLE;
        }
    }

    /**
     * Where the search of the procedures would ask anyway, an article more costs no answer; where it has none, less is lost. Where
     * the question is for a procedure that the article leads to, in words that ask for both or that are little more than its name, the
     * record answers.
     */
    private Thresholds thresholds(Question question, Article first, SearchResult procedures, double[] values) {
        if (values[Signal.OWN_PROCEDURE.ordinal()] > 0) {
            Procedure best = procedures.candidates().getFirst().procedure();
            if (first.sameAs().contains(best.code())) {
                return Thresholds.NEVER;
            }
            double named = index.covered(question, best.name());
            return named + MORE_THAN_THE_NAME > values[Signal.COVERED.ordinal()] ? Thresholds.NEVER : own;
        }
        return switch (procedures.verdict()) {
            case ANSWER -> sure;
            case CLARIFY -> unsure;
            case NONE -> alone;
        };
    }

    ArticleIndex index() {
        return index;
    }
}
