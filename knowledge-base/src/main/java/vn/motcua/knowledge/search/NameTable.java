package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** What the ranking must know of every procedure without asking the index: its name's words, its cases, whom it serves. */
final class NameTable {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Float> weights = new ArrayList<>();
    private final int[][] names;
    private final float[] nameWeights;
    private final long[] cases;
    private final float[][] priors;

    NameTable(List<Procedure> procedures, TermStatistics statistics, Cases table) {
        names = new int[procedures.size()][];
        nameWeights = new float[names.length];
        cases = new long[names.length];
        priors = new float[3][names.length];
        for (int i = 0; i < names.length; i++) {
            Procedure procedure = procedures.get(i);
            List<Token> words = Words.of(procedure.name());
            Set<Integer> distinct = new LinkedHashSet<>();
            List<Term> terms = new ArrayList<>(words.size());
            for (Token word : words) {
                distinct.add(numberFor(word.folded(), statistics));
                terms.add(new Term(word.text(), word.folded(), true));
            }
            names[i] = distinct.stream().mapToInt(Integer::intValue).toArray();
            for (int word : names[i]) {
                nameWeights[i] += weights.get(word);
            }
            cases[i] = table.ofName(terms);
            priors[0][i] = procedure.levels().contains(Level.COMMUNE) ? 1 : 0;
            priors[1][i] = procedure.levels().contains(Level.PROVINCE) ? 1 : 0;
            priors[2][i] = procedure.audience().contains("Công dân Việt Nam") ? 1 : 0;
        }
    }

    private int numberFor(String folded, TermStatistics statistics) {
        return numbers.computeIfAbsent(folded, word -> {
            weights.add((float) statistics.nameWeight(word));
            return weights.size() - 1;
        });
    }

    /** How many distinct words the names have. */
    int words() {
        return weights.size();
    }

    /** The number of a word of names; -1 when none has it. */
    int number(String folded) {
        return numbers.getOrDefault(folded, -1);
    }

    /** The weight of a numbered word. */
    float weight(int word) {
        return weights.get(word);
    }

    /** The numbers of a name's words, each once. */
    int[] name(int document) {
        return names[document];
    }

    /** The sum of the weights of a name's words. */
    float nameWeight(int document) {
        return nameWeights[document];
    }

    /** The cases a name states, see {@link Cases}. */
    long cases(int document) {
        return cases[document];
    }

    /** For each document 1 or 0: {@link Feature#COMMUNE}, {@link Feature#PROVINCE} or {@link Feature#CITIZENS}. */
    float[] prior(Feature feature) {
        return priors[feature.ordinal() - Feature.COMMUNE.ordinal()];
    }
}
