package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.util.VectorUtil;
import vn.motcua.knowledge.article.Article;
import vn.motcua.knowledge.guide.BilingualText;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

/**
 * The titles and phrasings of articles as weighted words and pairs of neighbours, what their answers say, and where they lie in the
 * space of the {@link Encoder}. A word weighs by how few articles have it and by how rare it is in the national catalogue (the
 * geometric mean of both inverse document frequencies), so that "mà" does not tell much because only one article has it. A few
 * hundred short texts: their postings are arrays, and a question touches those of its own words. Immutable.
 */
final class ArticleIndex {

    /** What a question and an article have in common; each of 0 (of nearness, -1) to 1. */
    enum Feature {
        /** The words of the question and of the one text most like it: the cosine of their weights. */
        WORDS,
        /** The same of pairs of neighbours. */
        PAIRS,
        /** How much of the question's words any title or phrasing of the article has. */
        COVERED,
        /** How much of them the article has at all, in what it answers too. */
        ANSWERED,
        /** How much that is, however long the question: much for a few telling words, little for many that everybody says. */
        EVIDENCE,
        /** Nearness to the middle of title and phrasings. */
        NEAR
    }

    /** Leaves out no text. */
    static final int EVERY_TEXT = -1;

    private static final float ASPECT = 0.5f;
    private static final float FILLER = 0.15f;

    /** What a word counts that was typed with other marks than the text has. */
    private static final float OTHER_MARKS = 0.2f;

    /** So much weight of words is telling: about four rare ones. */
    private static final float TELLING = 8;

    private static final int[] NOWHERE = {};

    private final TermStatistics statistics;
    private final Weights weights;
    private final Encoder encoder;
    private final ArticleWords words = new ArticleWords();
    private final Map<String, Word> vocabulary = new HashMap<>();
    private final Map<String, int[]> pairs = new HashMap<>();
    private final List<Text> texts = new ArrayList<>();
    private final int[] firstTexts;
    private final List<byte[]> middles = new ArrayList<>();
    private final float outside;

    /**
     * A word without its marks.
     *
     * @param weight its weight
     * @param postings the texts that have it
     * @param answers the articles whose answer has it
     */
    private record Word(float weight, List<Posting> postings, int[] answers) {}

    /**
     * A word in a text.
     *
     * @param text the number of the text
     * @param exact the word with its marks
     * @param role the root of the weight of its role there
     */
    private record Posting(int text, String exact, float role) {}

    /**
     * A title or phrasing.
     *
     * @param article the number of its article
     * @param whole the sum of the weights of its words
     * @param wholePairs the same of its pairs
     * @param direction where it lies
     */
    private record Text(int article, float whole, float wholePairs, byte[] direction) {}

    ArticleIndex(
            List<Article> articles,
            QuestionReader reader,
            TermStatistics statistics,
            Weights weights,
            Encoder encoder) {
        this.statistics = statistics;
        this.weights = weights;
        this.encoder = encoder;
        this.outside = (float) Math.log(1 + (articles.size() + 0.5) / 0.5);
        List<List<Question>> asked = new ArrayList<>();
        List<Set<String>> answers = new ArrayList<>();
        for (Article article : articles) {
            List<Question> own = new ArrayList<>();
            own.add(words.of(reader.read(article.title().vi())));
            article.said().forEach(phrasing -> own.add(words.of(reader.read(phrasing))));
            asked.add(own);
            Set<String> answer = new HashSet<>();
            for (BilingualText paragraph : article.answer()) {
                words.of(reader.read(paragraph.vi())).terms().forEach(term -> answer.add(term.folded()));
            }
            answers.add(answer);
        }
        weigh(asked, answers);
        this.firstTexts = new int[articles.size() + 1];
        for (int i = 0; i < asked.size(); i++) {
            firstTexts[i] = texts.size();
            for (Question text : asked.get(i)) {
                add(i, text);
            }
            firstTexts[i + 1] = texts.size();
            middles.add(middle(i, EVERY_TEXT));
        }
    }

    private void weigh(List<List<Question>> asked, List<Set<String>> answers) {
        Map<String, Integer> frequencies = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Set<String> here = new HashSet<>(answers.get(i));
            asked.get(i).forEach(text -> text.terms().forEach(term -> here.add(term.folded())));
            here.forEach(word -> frequencies.merge(word, 1, Integer::sum));
        }
        frequencies.forEach((word, frequency) -> {
            double own = Math.log(1 + (asked.size() - frequency + 0.5) / (frequency + 0.5));
            int[] having = new int[asked.size()];
            int found = 0;
            for (int i = 0; i < having.length; i++) {
                if (answers.get(i).contains(word)) {
                    having[found++] = i;
                }
            }
            vocabulary.put(
                    word,
                    new Word(
                            (float) Math.sqrt(own * everywhere(word)),
                            new ArrayList<>(),
                            Arrays.copyOf(having, found)));
        });
    }

    private void add(int article, Question read) {
        int number = texts.size();
        List<Term> terms = read.terms();
        Set<String> met = new HashSet<>();
        float whole = 0;
        float wholePairs = 0;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            float role = role(read.roles().get(i));
            Word word = vocabulary.get(term.folded());
            if (word != null && met.add(term.folded())) {
                whole += role * word.weight;
                word.postings.add(new Posting(number, term.text(), (float) Math.sqrt(role)));
            }
            if (i > 0 && met.add(pair(terms, i))) {
                wholePairs += pairWeight(read, i);
                pairs.merge(pair(terms, i), new int[] {number}, ArticleIndex::joined);
            }
        }
        texts.add(new Text(article, whole, wholePairs, direction(read)));
    }

    private static int[] joined(int[] some, int[] others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    private byte[] middle(int article, int leftOut) {
        float[] middle = new float[encoder.dimensions()];
        for (int i = firstTexts[article]; i < firstTexts[article + 1]; i++) {
            for (int d = 0; i != leftOut && d < middle.length; d++) {
                middle[d] += texts.get(i).direction[d];
            }
        }
        return Encoder.bytes(Encoder.unit(middle));
    }

    /** How rare a word is in the national catalogue, in the measure of the articles' own rarity. */
    private float everywhere(String word) {
        return outside * (float) Math.min(1, statistics.weight(word) / statistics.weight(""));
    }

    private static float role(Role role) {
        return switch (role) {
            case TOPIC -> 1;
            case ASPECT -> ASPECT;
            case FILLER -> FILLER;
        };
    }

    private byte[] direction(Question read) {
        return Encoder.bytes(encoder.direction(Grams.of(read.terms(), read.roles(), weights)));
    }

    private static String pair(List<Term> terms, int second) {
        return terms.get(second - 1).folded() + " " + terms.get(second).folded();
    }

    private float weight(String folded) {
        Word word = vocabulary.get(folded);
        return word == null ? everywhere(folded) : word.weight;
    }

    private float pairWeight(Question read, int second) {
        float role =
                Math.max(role(read.roles().get(second - 1)), role(read.roles().get(second)));
        return role
                * (weight(read.terms().get(second - 1).folded())
                        + weight(read.terms().get(second).folded()))
                / 2;
    }

    /** How much of a question's words a name has, 0 to 1. */
    double covered(Question question, String name) {
        Set<String> named = new HashSet<>();
        words.of(plain(name)).terms().forEach(term -> named.add(term.folded()));
        Question read = words.of(question);
        float whole = 0;
        float covered = 0;
        for (int i = 0; i < read.terms().size(); i++) {
            String word = read.terms().get(i).folded();
            float weight = role(read.roles().get(i)) * weight(word);
            whole += weight;
            covered += named.contains(word) ? weight : 0;
        }
        return whole > 0 ? covered / whole : 0;
    }

    private static Question plain(String text) {
        List<Term> terms = Words.of(text).stream().map(Term::written).toList();
        return new Question(terms, Collections.nCopies(terms.size(), Role.TOPIC), Set.of(), 1);
    }

    /** What a question has in common with each article, by {@link Feature}. */
    float[][] compare(Question question) {
        return compare(question, EVERY_TEXT, EVERY_TEXT);
    }

    /**
     * The same as if nobody had written one of the texts.
     *
     * @param article the number of its article
     * @param text its place among the title (0) and the phrasings of the article
     */
    float[][] compareWithout(Question question, int article, int text) {
        return compare(question, article, firstTexts[article] + text);
    }

    private float[][] compare(Question question, int without, int leftOut) {
        Question read = words.of(question);
        Sums sums = new Sums(texts.size(), middles.size());
        Set<String> met = new HashSet<>();
        for (int i = 0; i < read.terms().size(); i++) {
            if (met.add(read.terms().get(i).folded())) {
                add(sums, read.terms().get(i), role(read.roles().get(i)), leftOut);
            }
            if (i > 0 && met.add(pair(read.terms(), i))) {
                float weight = pairWeight(read, i);
                sums.wholePairs += weight;
                for (int text : pairs.getOrDefault(pair(read.terms(), i), NOWHERE)) {
                    sums.pairs[text] += weight;
                }
            }
        }
        byte[] asked = direction(read);
        float[][] features = new float[middles.size()][];
        for (int article = 0; article < features.length; article++) {
            float[] own = new float[Feature.values().length];
            for (int i = firstTexts[article]; i < firstTexts[article + 1]; i++) {
                if (i != leftOut && sums.words[i] > 0) {
                    Text text = texts.get(i);
                    own[Feature.WORDS.ordinal()] =
                            Math.max(own[Feature.WORDS.ordinal()], cosine(sums.words[i], sums.whole, text.whole));
                    own[Feature.PAIRS.ordinal()] = Math.max(
                            own[Feature.PAIRS.ordinal()], cosine(sums.pairs[i], sums.wholePairs, text.wholePairs));
                }
            }
            own[Feature.COVERED.ordinal()] = sums.whole > 0 ? sums.covered[article] / sums.whole : 0;
            own[Feature.ANSWERED.ordinal()] = sums.whole > 0 ? sums.answered[article] / sums.whole : 0;
            own[Feature.EVIDENCE.ordinal()] = 1 - (float) Math.exp(-sums.covered[article] / TELLING);
            byte[] middle = article == without ? middle(article, leftOut) : middles.get(article);
            own[Feature.NEAR.ordinal()] = Encoder.cosine(VectorUtil.dotProduct(middle, asked));
            features[article] = own;
        }
        return features;
    }

    /** What the words of a question sum up to, by text and by article. */
    private static final class Sums {
        private final float[] words;
        private final float[] pairs;
        private final float[] covered;
        private final float[] answered;
        private final float[] best;
        private float whole;
        private float wholePairs;

        Sums(int texts, int articles) {
            words = new float[texts];
            pairs = new float[texts];
            covered = new float[articles];
            answered = new float[articles];
            best = new float[articles];
        }
    }

    private void add(Sums sums, Term term, float role, int leftOut) {
        Word word = vocabulary.get(term.folded());
        if (word == null) {
            sums.whole += role * everywhere(term.folded());
            return;
        }
        float weight = role * word.weight;
        sums.whole += weight;
        float root = (float) Math.sqrt(role);
        Arrays.fill(sums.best, 0);
        for (Posting posting : word.postings) {
            float match = !term.certain() || posting.exact.equals(term.text()) ? 1 : OTHER_MARKS;
            sums.words[posting.text] += match * word.weight * root * posting.role;
            if (posting.text != leftOut) {
                int article = texts.get(posting.text).article;
                sums.best[article] = Math.max(sums.best[article], match);
            }
        }
        for (int article = 0; article < sums.best.length; article++) {
            sums.covered[article] += weight * sums.best[article];
        }
        for (int article : word.answers) {
            sums.best[article] = 1;
        }
        for (int article = 0; article < sums.best.length; article++) {
            sums.answered[article] += weight * sums.best[article];
        }
    }

    private static float cosine(float common, float one, float other) {
        return common == 0 ? 0 : Math.min(1, common / (float) Math.sqrt(one * other));
    }
}
