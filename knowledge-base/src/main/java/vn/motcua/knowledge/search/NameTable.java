package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;

/**
 * What the ranking must know of every procedure without asking the index: the words of its name and of each phrasing, as numbers,
 * its cases, whom it serves. Immutable.
 */
final class NameTable {

    private static final int[][] NO_WORDS = {};

    /** Records taken from then on are of the portal as it was rebuilt for the two-tier system. */
    private static final String NEW_PORTAL = "2026-06";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> exactNumbers = new HashMap<>();
    private final float[] nameWeights;
    private final float[] phrasingWeights;
    private final int[][] names;
    private final int[][] exactNames;
    private final int[][][] segments;
    private final int[][][] phrasings;
    private final float[] wholeNames;
    private final float[][] wholeSegments;
    private final float[][] wholePhrasings;
    private final long[] cases;
    private final float[][] priors;

    NameTable(
            List<Procedure> procedures,
            TermStatistics statistics,
            Phrasings everyday,
            Cases table,
            ProcedureText text) {
        int size = procedures.size();
        names = new int[size][];
        exactNames = new int[size][];
        segments = new int[size][][];
        phrasings = new int[size][][];
        wholeNames = new float[size];
        wholeSegments = new float[size][];
        wholePhrasings = new float[size][];
        cases = new long[size];
        priors = new float[5][size];
        for (int i = 0; i < size; i++) {
            Procedure procedure = procedures.get(i);
            List<Token> words = text.written(procedure.name());
            List<Token> distinct = distinct(words);
            names[i] = distinct.stream()
                    .mapToInt(word -> number(numbers, word.folded()))
                    .toArray();
            exactNames[i] = distinct.stream()
                    .mapToInt(word -> number(exactNumbers, word.text()))
                    .toArray();
            segments[i] = segments(procedure, text);
            List<int[]> said = new ArrayList<>();
            for (List<Token> phrasing : everyday.of(procedure.code())) {
                said.add(numbered(phrasing));
            }
            phrasings[i] = said.toArray(NO_WORDS);
            cases[i] = table.ofName(words.stream().map(Term::written).toList());
            priors[0][i] = procedure.levels().contains(Level.COMMUNE) ? 1 : 0;
            priors[1][i] = procedure.levels().contains(Level.PROVINCE) ? 1 : 0;
            priors[2][i] = procedure.audience().contains("Công dân Việt Nam") ? 1 : 0;
            priors[4][i] = said.isEmpty() ? 0 : 1;
            priors[3][i] = procedure.taken().compareTo(NEW_PORTAL) >= 0 ? 1 : 0;
        }
        nameWeights = new float[numbers.size()];
        phrasingWeights = new float[numbers.size()];
        numbers.forEach((word, number) -> {
            nameWeights[number] = (float) statistics.nameWeight(word);
            phrasingWeights[number] = (float) everyday.weight(word);
        });
        for (int i = 0; i < size; i++) {
            wholeNames[i] = sum(names[i], nameWeights);
            wholeSegments[i] = sums(segments[i], nameWeights);
            wholePhrasings[i] = sums(phrasings[i], phrasingWeights);
        }
    }

    /** The parts of a name between semicolons, without what stands in brackets; a name may be a list of procedures. */
    private int[][] segments(Procedure procedure, ProcedureText text) {
        List<int[]> segments = new ArrayList<>();
        for (String segment : BRACKETS.matcher(procedure.name()).replaceAll(" ").split(";", -1)) {
            int[] words = numbered(text.written(segment));
            if (words.length > 0) {
                segments.add(words);
            }
        }
        if (!procedure.commonName().isEmpty()) {
            segments.add(numbered(text.written(procedure.commonName())));
        }
        return segments.isEmpty() ? new int[][] {numbered(text.written(procedure.name()))} : segments.toArray(NO_WORDS);
    }

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)?");

    private int[] numbered(List<Token> words) {
        return words.stream()
                .mapToInt(word -> number(numbers, word.folded()))
                .distinct()
                .toArray();
    }

    private static int number(Map<String, Integer> numbers, String word) {
        return numbers.computeIfAbsent(word, unknown -> numbers.size());
    }

    private static List<Token> distinct(List<Token> words) {
        Set<String> seen = new HashSet<>();
        return words.stream().filter(word -> seen.add(word.text())).toList();
    }

    private static float[] sums(int[][] texts, float[] weights) {
        float[] sums = new float[texts.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sum(texts[i], weights);
        }
        return sums;
    }

    private static float sum(int[] words, float[] weights) {
        float sum = 0;
        for (int word : words) {
            sum += weights[word];
        }
        return sum;
    }

    /** How many distinct words names and phrasings have. */
    int words() {
        return nameWeights.length;
    }

    /** The number of a word of names and phrasings; -1 when none has it. */
    int number(String folded) {
        return numbers.getOrDefault(folded, -1);
    }

    /** The number of a word with its marks; -1 when no name has it. */
    int exactNumber(String word) {
        return exactNumbers.getOrDefault(word, -1);
    }

    /** The numbers of a name's words with their marks, in the order of {@link #name}. */
    int[] exactName(int document) {
        return exactNames[document];
    }

    /** The weight of a numbered word within names. */
    float nameWeight(int word) {
        return nameWeights[word];
    }

    /** The weight of a numbered word within phrasings. */
    float phrasingWeight(int word) {
        return phrasingWeights[word];
    }

    /** The numbers of a name's words without marks; once for each way in which they are marked. */
    int[] name(int document) {
        return names[document];
    }

    /** The numbers of the words of each part of a name, each word once; at least one part. */
    int[][] segments(int document) {
        return segments[document];
    }

    /** The sum of the weights of the words of a part of a name. */
    float wholeSegment(int document, int segment) {
        return wholeSegments[document][segment];
    }

    /** The sum of the weights of a name's words. */
    float wholeName(int document) {
        return wholeNames[document];
    }

    /** The numbers of the words of each phrasing, each word once. */
    int[][] phrasings(int document) {
        return phrasings[document];
    }

    /** The sum of the weights of a phrasing's words. */
    float wholePhrasing(int document, int phrasing) {
        return wholePhrasings[document][phrasing];
    }

    /** The cases a name states, see {@link Cases}. */
    long cases(int document) {
        return cases[document];
    }

    /** For each document 1 or 0. The feature must be a prior. */
    float[] prior(Feature feature) {
        return priors[feature.ordinal() - Feature.COMMUNE.ordinal()];
    }
}
