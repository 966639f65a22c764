package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.search.ProcedureIndex.Form;
import vn.motcua.knowledge.search.ProcedureIndex.Lookup;
import vn.motcua.knowledge.search.ProcedureText.Part;
import vn.motcua.knowledge.text.PhraseTable;
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

    /** Sums of BM25 come in tens, so that all weights have about one size. */
    private static final float BM25_UNIT = 0.1f;

    private final ProcedureIndex index;
    private final NameTable names;
    private final TermStatistics statistics;
    private final Lexicon lexicon;
    private final Cases cases;
    private final Weights weights;
    private final Queue<Rows> spareRows = new ConcurrentLinkedQueue<>();

    Ranker(Catalogue catalogue, TermStatistics statistics, Lexicon lexicon, Weights weights) {
        this.statistics = statistics;
        this.lexicon = lexicon;
        this.weights = weights;
        this.cases = new Cases();
        this.index = new ProcedureIndex(catalogue, statistics);
        this.names = new NameTable(catalogue.procedures(), statistics, cases);
    }

    /**
     * A procedure with its features.
     *
     * @param document its place in the catalogue
     * @param score the weighted sum of the features
     * @param features the value of each feature, by ordinal
     */
    record Scored(int document, double score, float[] features) {}

    /** The candidates for a question, best first; none when no word of it is in any procedure. */
    List<Scored> rank(Question question) {
        Rows rows = rows();
        try {
            fill(rows, question);
            int[] candidates = chooseCandidates(rows);
            return compare(question, candidates, rows);
        } finally {
            spareRows.add(rows);
        }
    }

    /** One procedure with its features, whether it would be a candidate or not. */
    Scored score(Question question, int document) {
        Rows rows = rows();
        try {
            fill(rows, question);
            return compare(question, new int[] {document}, rows).get(0);
        } finally {
            spareRows.add(rows);
        }
    }

    void close() {
        index.close();
    }

    private Rows rows() {
        Rows rows = spareRows.poll();
        return rows == null ? new Rows(index.size()) : rows;
    }

    // ---- first stage
    // -------------------------------------------------------------------------------------------------

    private void fill(Rows rows, Question question) {
        rows.clear();
        Map<String, Float> words = new HashMap<>();
        Map<String, Float> exactWords = new HashMap<>();
        Map<String, Float> pairs = new HashMap<>();
        Map<String, Float> exactPairs = new HashMap<>();
        List<Term> terms = question.terms();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            float role = roleWeight(question.roles().get(i));
            words.merge(term.folded(), role, Math::max);
            if (term.certain()) {
                exactWords.merge(term.text(), role, Math::max);
            }
            if (i > 0) {
                Term before = terms.get(i - 1);
                float pairRole = Math.max(role, roleWeight(question.roles().get(i - 1)));
                pairs.merge(before.folded() + " " + term.folded(), pairRole, Math::max);
                if (term.certain() && before.certain()) {
                    exactPairs.merge(before.text() + " " + term.text(), pairRole, Math::max);
                }
            }
        }
        addWords(rows, Feature.NAME_WORDS, Part.NAME, Form.FOLDED, words);
        addPairs(rows, Feature.NAME_PAIRS, Part.NAME, Form.FOLDED_PAIRS, pairs);
        addWords(rows, Feature.NAME_EXACT_WORDS, Part.NAME, Form.EXACT, exactWords);
        addPairs(rows, Feature.NAME_EXACT_PAIRS, Part.NAME, Form.EXACT_PAIRS, exactPairs);
        addWords(rows, Feature.FIELD_WORDS, Part.FIELD, Form.FOLDED, words);
        addPairs(rows, Feature.FIELD_PAIRS, Part.FIELD, Form.FOLDED_PAIRS, pairs);
        addWords(rows, Feature.PAPERS_WORDS, Part.PAPERS, Form.FOLDED, words);
        addPairs(rows, Feature.PAPERS_PAIRS, Part.PAPERS, Form.FOLDED_PAIRS, pairs);
        addWords(rows, Feature.TEXT_WORDS, Part.TEXT, Form.FOLDED, words);
        addPairs(rows, Feature.TEXT_PAIRS, Part.TEXT, Form.FOLDED_PAIRS, pairs);
        addLexicon(rows, question);
    }

    private float roleWeight(Role role) {
        return switch (role) {
            case TOPIC -> 1;
            case ASPECT -> (float) weights.number("role.ASPECT");
            case FILLER -> (float) weights.number("role.FILLER");
        };
    }

    private void addWords(Rows rows, Feature feature, Part part, Form form, Map<String, Float> words) {
        Lookup lookup = index.lookup(part, form);
        float[] row = rows.of(feature);
        words.forEach((word, role) -> {
            double weight = part == Part.NAME ? statistics.nameWeight(folded(word, form)) : statistics.weight(word);
            lookup.addScores(word, (float) weight * role * BM25_UNIT, row);
        });
    }

    private static String folded(String word, Form form) {
        return form == Form.EXACT || form == Form.EXACT_PAIRS ? vn.motcua.knowledge.text.Letters.fold(word) : word;
    }

    private void addPairs(Rows rows, Feature feature, Part part, Form form, Map<String, Float> pairs) {
        Lookup lookup = index.lookup(part, form);
        float[] row = rows.of(feature);
        pairs.forEach((pair, role) -> {
            double weight =
                    part == Part.NAME ? statistics.namePairWeight(folded(pair, form)) : statistics.pairWeight(pair);
            lookup.addScores(pair, (float) weight * role * BM25_UNIT, row);
        });
    }

    /** Each expression counts once, by the best of its alternatives: many alternatives must not make it louder. */
    private void addLexicon(Rows rows, Question question) {
        Lookup nameWords = index.lookup(Part.NAME, Form.EXACT);
        Lookup namePairs = index.lookup(Part.NAME, Form.EXACT_PAIRS);
        Lookup papersPairs = index.lookup(Part.PAPERS, Form.FOLDED_PAIRS);
        Lookup textPairs = index.lookup(Part.TEXT, Form.FOLDED_PAIRS);
        for (PhraseTable.Match<Lexicon.Entry> match : lexicon.find(question.terms())) {
            Arrays.fill(rows.bestInName, 0);
            Arrays.fill(rows.bestInText, 0);
            for (List<Term> alternative : match.value().alternatives()) {
                Arrays.fill(rows.inName, 0);
                Arrays.fill(rows.inText, 0);
                for (int i = 0; i < alternative.size(); i++) {
                    Term term = alternative.get(i);
                    nameWords.addScores(
                            term.text(), (float) statistics.nameWeight(term.folded()) * BM25_UNIT, rows.inName);
                    if (i > 0) {
                        Term before = alternative.get(i - 1);
                        String pair = before.folded() + " " + term.folded();
                        namePairs.addScores(
                                before.text() + " " + term.text(),
                                (float) statistics.namePairWeight(pair) * BM25_UNIT,
                                rows.inName);
                        float weight = (float) statistics.pairWeight(pair) * BM25_UNIT;
                        papersPairs.addScores(pair, weight, rows.inText);
                        textPairs.addScores(pair, weight, rows.inText);
                    }
                }
                Rows.keepGreater(rows.inName, rows.bestInName);
                Rows.keepGreater(rows.inText, rows.bestInText);
            }
            Rows.add(rows.bestInName, rows.of(Feature.LEXICON_NAME));
            Rows.add(rows.bestInText, rows.of(Feature.LEXICON_TEXT));
        }
    }

    private int[] chooseCandidates(Rows rows) {
        float[] scores = rows.total;
        Arrays.fill(scores, 0);
        for (Feature feature : Feature.all()) {
            if (!feature.choosesCandidates()) {
                break;
            }
            float weight = weights.of(feature);
            float[] row = isPrior(feature) ? names.prior(feature) : rows.of(feature);
            for (int i = 0; i < scores.length; i++) {
                scores[i] += weight * row[i];
            }
        }
        float[] found = rows.of(Feature.NAME_WORDS);
        float[] foundInPapers = rows.of(Feature.PAPERS_WORDS);
        float[] foundInText = rows.of(Feature.TEXT_WORDS);
        float[] foundByLexicon = rows.of(Feature.LEXICON_NAME);
        TopDocuments top = new TopDocuments(CANDIDATES);
        for (int i = 0; i < scores.length; i++) {
            if (found[i] + foundInPapers[i] + foundInText[i] + foundByLexicon[i] > 0) {
                top.offer(i, scores[i]);
            }
        }
        return top.documents();
    }

    private static boolean isPrior(Feature feature) {
        return feature.ordinal() >= Feature.COMMUNE.ordinal() && feature.ordinal() <= Feature.CITIZENS.ordinal();
    }

    // ---- second stage
    // ------------------------------------------------------------------------------------------------

    private List<Scored> compare(Question question, int[] candidates, Rows rows) {
        Asked asked = new Asked(question);
        List<Scored> scored = new ArrayList<>(candidates.length);
        for (int document : candidates) {
            float[] features = new float[Feature.all().length];
            for (Feature feature : Feature.all()) {
                if (isPrior(feature)) {
                    features[feature.ordinal()] = names.prior(feature)[document];
                } else if (feature.choosesCandidates()) {
                    features[feature.ordinal()] = rows.of(feature)[document];
                }
            }
            asked.compare(document, features);
            double score = 0;
            for (Feature feature : Feature.all()) {
                score += weights.of(feature) * features[feature.ordinal()];
            }
            scored.add(new Scored(document, score, features));
        }
        scored.sort((one, other) -> {
            int byScore = Double.compare(other.score(), one.score());
            return byScore != 0 ? byScore : Integer.compare(one.document(), other.document());
        });
        return scored;
    }

    /** What a question asks for, as far as names can tell. */
    private final class Asked {

        private final float[] wordWeights = new float[names.words()];
        private final boolean[] byLexicon = new boolean[names.words()];
        private final long askedCases;
        private float total;

        Asked(Question question) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < question.terms().size(); i++) {
                String word = question.terms().get(i).folded();
                float role = roleWeight(question.roles().get(i));
                float weight = (float) statistics.nameWeight(word) * role;
                if (seen.add(word)) {
                    total += weight;
                }
                int number = names.number(word);
                if (number >= 0) {
                    wordWeights[number] = Math.max(wordWeights[number], role);
                }
            }
            for (PhraseTable.Match<Lexicon.Entry> match : lexicon.find(question.terms())) {
                for (List<Term> alternative : match.value().alternatives()) {
                    for (Term term : alternative) {
                        int number = names.number(term.folded());
                        if (number >= 0) {
                            byLexicon[number] = true;
                        }
                    }
                }
            }
            askedCases = cases.ofQuestion(question.terms());
        }

        void compare(int document, float[] features) {
            float covered = 0;
            float asked = 0;
            for (int word : names.name(document)) {
                float weight = names.weight(word);
                covered += weight * wordWeights[word];
                asked += weight * Math.max(wordWeights[word], byLexicon[word] ? 1 : 0);
            }
            float nameWeight = names.nameWeight(document);
            features[Feature.QUESTION_COVERED.ordinal()] = total > 0 ? covered / total : 0;
            features[Feature.NAME_COVERED.ordinal()] = nameWeight > 0 ? asked / nameWeight : 0;
            features[Feature.NAME_UNASKED.ordinal()] = Math.min(10, (nameWeight - asked) / 10);
            long stated = names.cases(document);
            features[Feature.ACTION_ASKED.ordinal()] = Math.min(2, Long.bitCount(cases.actions(stated & askedCases)));
            features[Feature.ACTION_UNASKED.ordinal()] =
                    Math.min(2, Long.bitCount(cases.actions(stated & ~askedCases)));
            features[Feature.ACTION_MISSING.ordinal()] =
                    Math.min(2, Long.bitCount(cases.actions(askedCases & ~stated)));
            features[Feature.CONDITION_ASKED.ordinal()] =
                    Math.min(2, Long.bitCount(cases.conditions(stated & askedCases)));
            features[Feature.CONDITION_UNASKED.ordinal()] =
                    Math.min(2, Long.bitCount(cases.conditions(stated & ~askedCases)));
        }
    }

    /** One number per feature and procedure, used again from question to question. */
    private static final class Rows {

        private final float[][] features;
        private final float[] total;
        private final float[] inName;
        private final float[] inText;
        private final float[] bestInName;
        private final float[] bestInText;

        Rows(int documents) {
            features = new float[Feature.COMMUNE.ordinal()][documents];
            total = new float[documents];
            inName = new float[documents];
            inText = new float[documents];
            bestInName = new float[documents];
            bestInText = new float[documents];
        }

        float[] of(Feature feature) {
            return features[feature.ordinal()];
        }

        void clear() {
            for (float[] row : features) {
                Arrays.fill(row, 0);
            }
        }

        static void keepGreater(float[] from, float[] into) {
            for (int i = 0; i < into.length; i++) {
                into[i] = Math.max(into[i], from[i]);
            }
        }

        static void add(float[] from, float[] into) {
            for (int i = 0; i < into.length; i++) {
                into[i] += from[i];
            }
        }
    }
}
