package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.embedding.ProcedureVectors;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.search.ProcedureIndex.Form;
import vn.motcua.knowledge.search.ProcedureIndex.Lookup;
import vn.motcua.knowledge.search.ProcedureText.Part;
import vn.motcua.knowledge.search.QuestionWords.Word;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.Term;

/**
 * Ranks the procedures of a catalogue for a question.
 *
 * <p>Two stages. First every procedure gets the features that come out of the index (BM25 by part and form, the lexicon's official
 * terms, whom it serves) and their weighted sum chooses the candidates. Then the candidates get the features that compare name and
 * question as a whole: how much of the one the other covers, which action and condition is asked for and which is not. The score
 * is the weighted sum of all: a linear model, so that each feature's part in it can be shown ({@link ProcedureSearch#explain}).
 * The weights are fitted by {@link FitWeights}. Safe for use by any number of threads.
 */
final class Ranker {

    /** How many candidates the first stage hands on. */
    static final int CANDIDATES = 80;

    /** How many more may come in because they lie near the question. */
    static final int NEAREST = 40;

    private static final int[] NONE = {};

    /** Sums of BM25 come in tens, so that all weights have about one size. */
    private static final float BM25_UNIT = 0.1f;

    /** Words and pairs of less weight are not looked up in the long texts: nearly all procedures have them. */
    private static final float LEAST_WEIGHT_IN_TEXTS = 0.6f;

    // How much a part explains of a word of the question, against 1 for the name, in the order in which they are asked.
    private static final float BY_LEXICON = 0.9f;
    private static final float BY_PHRASING = 0.9f;
    private static final float BY_TEXT = 0.35f;

    /** With less of an official term than this, a name does not have it. */
    private static final float LEAST_SHARE_OF_OFFICIAL_TERM = 0.5f;

    private final ProcedureIndex index;
    private final NameTable names;
    private final TermWeights termWeights;
    private final Lexicon lexicon;
    private final LexiconScores lexiconScores;
    private final Cases cases;
    private final Weights weights;
    private final Encoder encoder;
    private final Meanings meanings;
    private final Marks marks;
    private final float[] priorSums;
    private final Queue<Rows> spareRows = new ConcurrentLinkedQueue<>();

    Ranker(
            Catalogue catalogue,
            TermStatistics statistics,
            Lexicon lexicon,
            Phrasings phrasings,
            Weights weights,
            Marks marks,
            Encoder encoder,
            @Nullable ProcedureVectors embedded) {
        this.termWeights = new TermWeights(statistics, phrasings);
        this.lexicon = lexicon;
        this.weights = weights;
        this.cases = new Cases();
        ProcedureText text = new ProcedureText();
        this.encoder = encoder;
        this.meanings = new Meanings(
                catalogue.procedures(), phrasings, text, new QuestionReader(EverydayWords.bundled()), weights, encoder);
        this.index = new ProcedureIndex(catalogue, statistics, phrasings, text, meanings, embedded);
        this.marks = marks;
        this.names = new NameTable(catalogue.procedures(), statistics, phrasings, cases, text);
        this.lexiconScores = new LexiconScores(lexicon, index, statistics);
        this.priorSums = new float[index.size()];
        for (Feature feature : Feature.all()) {
            if (feature.isPrior()) {
                addWeighted(names.prior(feature), weights.choosing(feature), priorSums);
            }
        }
    }

    /**
     * A procedure with its features.
     *
     * @param document its place in the catalogue
     * @param score the weighted sum of the features
     * @param features the value of each feature, by ordinal
     */
    record Scored(int document, double score, float[] features) {

        /** The value of a feature. */
        float of(Feature feature) {
            return features[feature.ordinal()];
        }
    }

    /**
     * The candidates for a question, best first by the words; none when no word of it is in any procedure.
     *
     * @param embedded where the embedding model puts the question: those that lie nearest are candidates too; null for none
     */
    List<Scored> rank(Question question, float @Nullable [] embedded) {
        return rank(question, null, embedded);
    }

    /** The same candidates with how near the embedding model puts each to the question, see {@link Fusion#nearness}. */
    double[] nearness(List<Scored> candidates, float[] embedded) {
        int[] documents = candidates.stream().mapToInt(Scored::document).toArray();
        return Fusion.nearness(index.cosines(embedded, documents));
    }

    /** One procedure with its features, whether it would be a candidate or not. */
    Scored score(Question question, int document) {
        return rank(question, new int[] {document}, null).get(0);
    }

    private List<Scored> rank(Question question, int @Nullable [] only, float @Nullable [] embedded) {
        QuestionWords words = new QuestionWords(question, weights, termWeights);
        List<Match<Lexicon.Entry>> expressions = lexicon.find(question.terms());
        Rows spare = spareRows.poll();
        Rows rows = spare == null ? new Rows(index.size()) : spare;
        try {
            rows.clear();
            fill(rows, question, words, expressions);
            List<Term> likely = marks.restore(question.terms());
            byte[] asked = Encoder.bytes(encoder.direction(Grams.of(likely, question.roles(), weights)));
            int[] candidates = only == null ? chooseCandidates(rows, asked, embedded) : only;
            Comparison comparison = new Comparison(likely, words, expressions, names, cases);
            return score(candidates, rows, comparison, asked);
        } finally {
            spareRows.add(rows);
        }
    }

    /** See {@link ProcedureIndex#bytes}. */
    long indexBytes() {
        return index.bytes();
    }

    void close() {
        index.close();
    }

    private void fill(Rows rows, Question question, QuestionWords words, List<Match<Lexicon.Entry>> expressions) {
        float whole = 0;
        for (Word word : words.words()) {
            whole += word.inNames();
        }
        float share = whole > 0 ? 1 / whole : 0;
        fillNames(rows, words, share);
        fillLexicon(rows, question, words, expressions, share);
        fillPhrasings(rows, words, share);
        fillTexts(rows, words, share);
    }

    private void fillNames(Rows rows, QuestionWords words, float share) {
        Lookup name = index.lookup(Part.NAME, Form.FOLDED);
        Lookup field = index.lookup(Part.FIELD, Form.FOLDED);
        float[] gains = rows.of(Feature.QUESTION_EXPLAINED);
        for (Word word : words.words()) {
            float weight = word.inNames();
            name.addScores(
                    word.folded(),
                    weight * BM25_UNIT,
                    rows.of(Feature.NAME_WORDS),
                    word.bit(),
                    weight * share,
                    rows.explained(),
                    gains);
            field.addScores(word.folded(), weight * BM25_UNIT, rows.of(Feature.FIELD_WORDS));
        }
        Lookup pairs = index.lookup(Part.NAME, Form.FOLDED_PAIRS);
        for (Word pair : words.pairs()) {
            pairs.addScores(pair.folded(), pair.inNames() * BM25_UNIT, rows.of(Feature.NAME_PAIRS));
        }
    }

    private void fillLexicon(
            Rows rows, Question question, QuestionWords words, List<Match<Lexicon.Entry>> expressions, float share) {
        float[] name = rows.of(Feature.LEXICON_NAME);
        float[] text = rows.of(Feature.LEXICON_TEXT);
        float[] shares = rows.of(Feature.LEXICON_SHARE);
        float[] gains = rows.of(Feature.QUESTION_EXPLAINED);
        for (Match<Lexicon.Entry> expression : expressions) {
            List<Word> span = words.within(question, expression.start(), expression.end());
            LexiconScores.Scores scores = lexiconScores.of(expression.value());
            for (int i = 0; i < scores.documents().length; i++) {
                int document = scores.documents()[i];
                float official = scores.shares()[i];
                name[document] += scores.names()[i];
                text[document] += scores.texts()[i];
                shares[document] += official;
                if (official >= LEAST_SHARE_OF_OFFICIAL_TERM) {
                    for (Word word : span) {
                        if ((rows.explained()[document] & word.bit()) == 0) {
                            rows.explained()[document] |= word.bit();
                            gains[document] += BY_LEXICON * official * word.inNames() * share;
                        }
                    }
                }
            }
        }
    }

    private void fillPhrasings(Rows rows, QuestionWords words, float share) {
        Lookup said = index.lookup(Part.PHRASINGS, Form.FOLDED);
        Lookup pairs = index.lookup(Part.PHRASINGS, Form.FOLDED_PAIRS);
        float[] gains = rows.of(Feature.QUESTION_EXPLAINED);
        for (Word word : words.words()) {
            float weight = word.inPhrasings() * BM25_UNIT;
            float gain = BY_PHRASING * word.inNames() * share;
            said.addScores(
                    word.folded(), weight, rows.of(Feature.PHRASING_WORDS), word.bit(), gain, rows.explained(), gains);
        }
        for (Word pair : words.pairs()) {
            pairs.addScores(pair.folded(), pair.inPhrasings() * BM25_UNIT, rows.of(Feature.PHRASING_PAIRS));
        }
    }

    private void fillTexts(Rows rows, QuestionWords words, float share) {
        Lookup text = index.lookup(Part.TEXT, Form.FOLDED);
        float[] textRow = rows.of(Feature.TEXT_WORDS);
        float[] gains = rows.of(Feature.QUESTION_EXPLAINED);
        for (Word word : words.words()) {
            float weight = word.inTexts();
            if (weight >= LEAST_WEIGHT_IN_TEXTS) {
                float gain = word.inNames() * share;
                text.addScores(
                        word.folded(),
                        weight * BM25_UNIT,
                        textRow,
                        word.bit(),
                        BY_TEXT * gain,
                        rows.explained(),
                        gains);
            }
        }
        Lookup textPairs = index.lookup(Part.TEXT, Form.FOLDED_PAIRS);
        for (Word pair : words.pairs()) {
            float weight = pair.inTexts();
            if (weight >= LEAST_WEIGHT_IN_TEXTS) {
                textPairs.addScores(pair.folded(), weight * BM25_UNIT, rows.of(Feature.TEXT_PAIRS));
            }
        }
    }

    private int[] chooseCandidates(Rows rows, byte[] asked, float @Nullable [] embedded) {
        float[] found = rows.total();
        for (Feature feature : Feature.all()) {
            if (feature.choosesCandidates() && !feature.isPrior()) {
                addWeighted(rows.of(feature), weights.choosing(feature), found);
            }
        }
        float[] explained = rows.of(Feature.QUESTION_EXPLAINED);
        float[] byLexicon = rows.of(Feature.LEXICON_NAME);
        TopDocuments top = new TopDocuments(CANDIDATES);
        for (int i = 0; i < found.length; i++) {
            if (explained[i] > 0 || byLexicon[i] > 0) {
                top.offer(i, found[i] + priorSums[i]);
            }
        }
        int[] chosen = top.documents();
        if (chosen.length == 0) {
            return chosen;
        }
        int[] nearest = index.nearest(asked, NEAREST);
        int[] byModel = embedded == null ? NONE : index.nearestEmbedded(embedded, NEAREST);
        int[] all = Arrays.copyOf(chosen, chosen.length + nearest.length + byModel.length);
        System.arraycopy(nearest, 0, all, chosen.length, nearest.length);
        System.arraycopy(byModel, 0, all, chosen.length + nearest.length, byModel.length);
        Arrays.sort(all);
        int distinct = 1;
        for (int i = 1; i < all.length; i++) {
            if (all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    private static void addWeighted(float[] row, float weight, float[] into) {
        if (weight == 0) {
            return;
        }
        for (int i = 0; i < into.length; i++) {
            into[i] += weight * row[i];
        }
    }

    private List<Scored> score(int[] candidates, Rows rows, Comparison comparison, byte[] asked) {
        float[][] features = new float[candidates.length][Feature.all().length];
        // One row after the other: they lie far apart in memory.
        for (Feature feature : Feature.all()) {
            if (feature.choosesCandidates()) {
                float[] row = feature.isPrior() ? names.prior(feature) : rows.of(feature);
                for (int i = 0; i < candidates.length; i++) {
                    features[i][feature.ordinal()] = row[candidates[i]];
                }
            }
        }
        List<Scored> scored = new ArrayList<>(candidates.length);
        for (int i = 0; i < candidates.length; i++) {
            comparison.compare(candidates[i], features[i]);
            meanings.compare(asked, candidates[i], features[i]);
            scored.add(new Scored(candidates[i], weights.sum(features[i]), features[i]));
        }
        scored.sort((one, other) -> {
            int byScore = Double.compare(other.score(), one.score());
            return byScore != 0 ? byScore : Integer.compare(one.document(), other.document());
        });
        return scored;
    }
}
