package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;

/**
 * What the {@link Encoder} is trained on: the procedures of the national catalogue with their names, fields, phrasings and passages of
 * their records, and the entries of the lexicon. No development question is among it.
 *
 * @param meanings first the procedures, in the order of the catalogue, then the entries of the lexicon
 * @param procedures how many procedures there are
 */
record EncoderCorpus(List<Meaning> meanings, int procedures) {

    private static final int MOST_PASSAGES = 12;
    private static final int LEAST_WORDS = 4;
    private static final int MOST_WORDS = 16;

    /**
     * Texts that mean the same: those of a procedure, or of an entry of the lexicon.
     *
     * @param texts its texts
     * @param asked which of them are asked with
     * @param passages texts that are asked with too, but do not tell where it lies: passages of its record
     * @param family meanings of the same family are no wrong answers for each other; -1 for one that stands alone
     */
    record Meaning(List<Grams> texts, List<Integer> asked, List<Grams> passages, int family) {}

    /** Reads it all. */
    static EncoderCorpus of(Catalogue catalogue, Lexicon lexicon, Phrasings phrasings, QuestionReader reader) {
        Weights weights = Weights.bundled();
        ProcedureText text = new ProcedureText();
        List<Meaning> meanings = new ArrayList<>();
        for (Procedure procedure : catalogue.procedures()) {
            List<Grams> texts = Meanings.textsOf(procedure, phrasings, text, reader, weights);
            List<Integer> asked = new ArrayList<>();
            for (int i = Meanings.FIRST_PHRASING; i < texts.size(); i++) {
                asked.add(i);
            }
            if (!asked.isEmpty()) {
                asked.add(0);
            }
            meanings.add(new Meaning(texts, asked, passages(procedure, text, weights), -1));
        }
        Map<String, Integer> families = new HashMap<>();
        for (Lexicon.Entry entry : lexicon.entries()) {
            Question read = reader.read(entry.expression());
            List<Grams> texts = new ArrayList<>();
            texts.add(Grams.of(read.terms(), read.roles(), weights));
            entry.alternatives().forEach(terms -> texts.add(inFull(terms, weights)));
            String first = entry.alternatives().get(0).stream()
                    .map(Term::folded)
                    .reduce("", (one, other) -> one + " " + other);
            int family = families.computeIfAbsent(first, unknown -> families.size());
            meanings.add(new Meaning(texts, List.of(0), List.of(), family));
        }
        return new EncoderCorpus(meanings, catalogue.size());
    }

    private static List<Grams> passages(Procedure procedure, ProcedureText text, Weights weights) {
        List<String> written = new ArrayList<>(List.of(procedure.result()));
        procedure.documents().stream().map(RequiredDocument::name).forEach(written::add);
        written.addAll(List.of((procedure.steps() + "\n" + procedure.requirements()).split("\n")));
        List<Grams> passages = new ArrayList<>();
        for (String passage : written) {
            List<Token> words = text.written(passage);
            if (words.size() >= LEAST_WORDS && passages.size() < MOST_PASSAGES) {
                List<Term> terms = words.subList(0, Math.min(MOST_WORDS, words.size())).stream()
                        .map(Term::written)
                        .toList();
                passages.add(inFull(terms, weights));
            }
        }
        return passages;
    }

    private static Grams inFull(List<Term> terms, Weights weights) {
        return Grams.of(terms, Collections.nCopies(terms.size(), Role.TOPIC), weights);
    }
}
