package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.embedding.Hybrid;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.search.Ranker.Scored;
import vn.motcua.knowledge.search.SearchResult.Verdict;

/** Reads a question, ranks the procedures by its words and, where there is one, by an embedding model too, says how sure it is. */
final class LuceneProcedureSearch implements ProcedureSearch {

    private final Catalogue catalogue;
    private final List<Procedure> procedures;
    private final QuestionReader reader;
    private final Ranker ranker;
    private final Confidence confidence;
    private final Distinction distinction;
    private final Weights weights;
    private final @Nullable Hybrid hybrid;

    LuceneProcedureSearch(
            Catalogue catalogue,
            TermStatistics statistics,
            Lexicon lexicon,
            Phrasings phrasings,
            Weights weights,
            Marks marks,
            Encoder encoder,
            @Nullable Hybrid hybrid) {
        this.catalogue = catalogue;
        this.procedures = catalogue.procedures();
        this.reader = new QuestionReader(EverydayWords.bundled());
        this.weights = weights;
        this.hybrid = hybrid;
        this.ranker = new Ranker(
                catalogue,
                statistics,
                lexicon,
                phrasings,
                weights,
                marks,
                encoder,
                hybrid == null ? null : hybrid.procedures());
        this.confidence = new Confidence(statistics, weights);
        this.distinction = new Distinction();
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    /** How large the index is, in bytes as it would lie on a disk. */
    long indexBytes() {
        return ranker.indexBytes();
    }

    @Override
    public Question read(String question) {
        return reader.read(question);
    }

    @Override
    public SearchResult search(String question, int limit) {
        return search(question, limit, hybrid);
    }

    @Override
    public SearchResult searchByWords(String question, int limit) {
        return search(question, limit, null);
    }

    private SearchResult search(String question, int limit, @Nullable Hybrid beside) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more, was " + limit);
        }
        List<Integer> coded = CodeMention.find(question, procedures);
        if (!coded.isEmpty()) {
            return ofCodes(coded, limit);
        }
        Question read = reader.read(question);
        float[] embedded = embedded(question, beside);
        List<Scored> byWords = ranker.rank(read, embedded);
        if (byWords.isEmpty()) {
            return new SearchResult(List.of(), 0, Verdict.NONE, false);
        }
        double answerable = confidence.answerable(read, byWords);
        List<Scored> ranked = beside == null || embedded == null
                ? byWords
                : Fusion.join(byWords, ranker.nearness(byWords, embedded), beside.weight());
        double[] probabilities = confidence.probabilities(ranked);
        List<Candidate> candidates = new ArrayList<>(Math.min(limit, ranked.size()));
        for (int i = 0; i < Math.min(limit, ranked.size()); i++) {
            Scored scored = ranked.get(i);
            candidates.add(
                    new Candidate(procedures.get(scored.document()), scored.score(), answerable * probabilities[i]));
        }
        return new SearchResult(candidates, answerable, confidence.verdict(answerable, probabilities), false);
    }

    /** Where the model puts a question; null without one, or when it does not say so in time. */
    private static float @Nullable [] embedded(String question, @Nullable Hybrid model) {
        if (model == null) {
            return null;
        }
        float @Nullable [] vector = model.questions().of(question).orElse(null);
        return vector != null && vector.length == model.procedures().dimensions() ? vector : null;
    }

    private SearchResult ofCodes(List<Integer> documents, int limit) {
        List<Candidate> candidates = documents.stream()
                .limit(limit)
                .map(document -> new Candidate(procedures.get(document), 1, 1.0 / documents.size()))
                .toList();
        return new SearchResult(candidates, 1, documents.size() == 1 ? Verdict.ANSWER : Verdict.CLARIFY, true);
    }

    @Override
    public String explain(String question, ProcedureCode code) {
        int document = -1;
        for (int i = 0; i < procedures.size(); i++) {
            if (procedures.get(i).code().equals(code)) {
                document = i;
            }
        }
        if (document < 0) {
            throw new IllegalArgumentException("no procedure " + code + " in the catalogue");
        }
        Question read = reader.read(question);
        Scored scored = ranker.score(read, document);
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-18s %8.3f%n", "score", scored.score()));
        for (Feature feature : Feature.all()) {
            float value = scored.features()[feature.ordinal()];
            float weight = weights.of(feature);
            text.append(String.format(
                    Locale.ROOT, "%-18s %8.3f = %7.3f x %7.3f%n", feature, weight * value, weight, value));
        }
        float[] embedded = embedded(question, hybrid);
        if (hybrid != null && embedded != null) {
            text.append(explainNearness(read, document, embedded, hybrid.weight()));
        }
        return text.toString();
    }

    /** What the embedding model adds to the score above. */
    private String explainNearness(Question read, int document, float[] embedded, double weight) {
        List<Scored> byWords = ranker.rank(read, embedded);
        double[] nearness = ranker.nearness(byWords, embedded);
        for (int i = 0; i < nearness.length; i++) {
            if (byWords.get(i).document() == document) {
                return String.format(
                        Locale.ROOT,
                        "%-18s %8.3f = %7.3f x %7.3f%n",
                        "by the model, +",
                        weight * nearness[i],
                        weight,
                        nearness[i]);
            }
        }
        return String.format(Locale.ROOT, "%-18s no candidate%n", "by the model");
    }

    @Override
    public List<String> distinguish(List<Candidate> candidates) {
        return distinction.labels(candidates.stream().map(Candidate::procedure).toList());
    }

    @Override
    public void close() {
        ranker.close();
    }
}
