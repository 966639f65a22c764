package vn.motcua.knowledge.search;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.knowledge.evaluation.QuestionSet;
import vn.motcua.knowledge.evaluation.QuestionSet.LabelledQuestion;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.reading.CatalogueReader;
import vn.motcua.knowledge.search.Ranker.Scored;
import vn.motcua.knowledge.text.ResourceLines;

/** The development questions with their candidates, each as it is and stripped of its diacritics. */
final class FittingData {

    /** The behaviour of a question that has an answer, of which it is not said which. */
    static final String WITHOUT_CODE = "without_code";

    /** The set of our own lines, out of scope and in scope, that are fitted to. */
    static final String OWN = "own";

    /** The set of our own lines that nothing is fitted to: every fifth. */
    static final String HELD_OUT = "held out";

    private static final int HELD_OUT_OF = 5;

    private final TermStatistics statistics = TermStatistics.ofTheNationalCatalogue();
    private final Marks marks = Marks.bundled();
    private final QuestionReader reader = new QuestionReader(EverydayWords.bundled());
    private final Map<ProcedureCode, Integer> places = new HashMap<>();
    private final Map<ProcedureCode, Integer> groupOfCode = new HashMap<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private final Ranker ranker;
    private final Weights weights;
    private final Encoder encoder;

    FittingData(Path data, Weights weights, Encoder encoder) throws IOException {
        Catalogue catalogue = CatalogueReader.readAll(List.of(data.resolve("catalogue/procedures.jsonl.gz")))
                .catalogue();
        for (int i = 0; i < catalogue.size(); i++) {
            places.put(catalogue.procedures().get(i).code(), i);
        }
        this.encoder = encoder;
        ranker = new Ranker(
                catalogue, statistics, Lexicon.bundled(), Phrasings.bundled(), weights, marks, encoder, null);
        this.weights = weights;
        for (String set : List.of("dev", "written-dev")) {
            Path file = data.resolve("questions/" + set + ".jsonl");
            for (LabelledQuestion question : QuestionSet.read(List.of(file)).questions()) {
                if (List.of("answer", "clarify", "out_of_scope").contains(question.behaviour())) {
                    add(set, question.behaviour(), question.text(), question.codes());
                }
            }
        }
        addLines("out-of-scope.txt", "out_of_scope");
        addLines("in-scope.txt", WITHOUT_CODE);
        samples.replaceAll(sample -> sample.inGroup(root(sample.group())));
    }

    private void addLines(String resource, String behaviour) {
        List<String> lines = ResourceLines.read(FittingData.class, resource);
        for (int i = 0; i < lines.size(); i++) {
            String set = i % HELD_OUT_OF == HELD_OUT_OF - 1 ? HELD_OUT : OWN;
            add(set, behaviour, lines.get(i), List.of());
        }
    }

    /** All questions, each as it is and stripped. */
    List<Sample> samples() {
        return samples;
    }

    /** The encoder that the candidates were ranked with. */
    Encoder encoder() {
        return encoder;
    }

    /** What takes the signals with this evidence. */
    Signals signals(WordEvidence evidence) {
        return new Signals(statistics, evidence, weights);
    }

    /** What fits the evidence of words. */
    WordEvidenceFitting wordEvidence() {
        return new WordEvidenceFitting(samples, reader, weights);
    }

    private void add(String set, String behaviour, String text, List<ProcedureCode> codes) {
        int group = groupOf(codes);
        samples.add(sample(set, behaviour, false, group, text, codes));
        samples.add(sample(set, behaviour, true, group, withoutDiacritics(text), codes));
    }

    private Sample sample(
            String set, String behaviour, boolean stripped, int group, String text, List<ProcedureCode> codes) {
        Question question = reader.read(text);
        List<Scored> candidates = new ArrayList<>(ranker.rank(question, null));
        int found = candidates.size();
        List<Integer> gold =
                codes.stream().filter(places::containsKey).map(places::get).toList();
        for (int document : gold) {
            if (candidates.stream().noneMatch(candidate -> candidate.document() == document)) {
                candidates.add(ranker.score(question, document));
            }
        }
        boolean[] right = new boolean[candidates.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = gold.contains(candidates.get(i).document());
        }
        return new Sample(set, behaviour, stripped, group, question, candidates, found, right);
    }

    /** Questions that share a right answer, even by way of others, are of one group. */
    private int groupOf(List<ProcedureCode> codes) {
        int group = parents.size();
        parents.add(group);
        for (ProcedureCode code : codes) {
            Integer other = groupOfCode.putIfAbsent(code, group);
            if (other != null) {
                int one = root(other);
                int two = root(group);
                parents.set(Math.max(one, two), Math.min(one, two));
            }
        }
        return group;
    }

    private int root(int group) {
        int root = group;
        while (parents.get(root) != root) {
            root = parents.get(root);
        }
        return root;
    }

    private static String withoutDiacritics(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
