package vn.motcua.knowledge.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.zip.GZIPInputStream;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.search.ProcedureText.Part;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Vocabulary;

/**
 * In how many procedures of the national catalogue each word and each pair of neighbouring words stands. It comes with the
 * library as a table of facts, computed by {@link ComputeTermStatistics}, so that the weight of a word, the spelling and the
 * calibration of the confidence are the same whether a catalogue has fifty procedures or five thousand. Immutable.
 */
final class TermStatistics implements Vocabulary {

    private static final String RESOURCE = "term-statistics.tsv.gz";

    /** Pairs in fewer procedures than this are left out of the table; they count as one. */
    private static final int LEAST_PAIR_FREQUENCY = 3;

    private final int documents;
    private final Map<Part, Double> averageLengths;
    private final Map<String, Integer> exact;
    private final Map<String, Integer> folded;
    private final Map<String, Integer> pairs;
    private final Map<String, Integer> inNames;
    private final Map<String, Integer> pairsInNames;

    private TermStatistics(int documents, Map<Part, Double> averageLengths, Map<Kind, Map<String, Integer>> tables) {
        this.documents = documents;
        this.averageLengths = averageLengths;
        this.exact = tables.getOrDefault(Kind.EXACT, Map.of());
        this.folded = tables.getOrDefault(Kind.FOLDED, Map.of());
        this.pairs = tables.getOrDefault(Kind.PAIR, Map.of());
        this.inNames = tables.getOrDefault(Kind.NAME_WORD, Map.of());
        this.pairsInNames = tables.getOrDefault(Kind.NAME_PAIR, Map.of());
    }

    /** What is counted. */
    private enum Kind {
        EXACT,
        FOLDED,
        PAIR,
        NAME_WORD,
        NAME_PAIR
    }

    private static Map<Kind, Map<String, Integer>> emptyTables() {
        Map<Kind, Map<String, Integer>> tables = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            tables.put(kind, new HashMap<>());
        }
        return tables;
    }

    /** Read once, when it is first wanted. */
    private static final class National {
        private static final TermStatistics TABLE = readNational();
    }

    /** The table that comes with the library. */
    static TermStatistics ofTheNationalCatalogue() {
        return National.TABLE;
    }

    private static TermStatistics readNational() {
        try (InputStream in = TermStatistics.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return read(new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private static TermStatistics read(BufferedReader reader) throws IOException {
        int documents = 0;
        Map<Part, Double> averageLengths = new EnumMap<>(Part.class);
        Map<Kind, Map<String, Integer>> tables = emptyTables();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String[] columns = line.split("\t");
            switch (columns[0]) {
                case "documents" -> documents = Integer.parseInt(columns[1]);
                case "length" -> averageLengths.put(Part.valueOf(columns[1]), Double.valueOf(columns[2]));
                default -> count(tables, Kind.valueOf(columns[0]), columns[1], Integer.parseInt(columns[2]));
            }
        }
        return new TermStatistics(documents, averageLengths, tables);
    }

    private static void count(Map<Kind, Map<String, Integer>> tables, Kind kind, String term, int documents) {
        tables.computeIfAbsent(kind, none -> new HashMap<>()).merge(term, documents, Integer::sum);
    }

    /** Counts a catalogue. */
    static TermStatistics count(Catalogue catalogue) {
        Map<Part, Double> lengths = new EnumMap<>(Part.class);
        Map<Kind, Map<String, Integer>> tables = emptyTables();
        ProcedureText text = new ProcedureText();
        for (Procedure procedure : catalogue.procedures()) {
            Map<Kind, Set<String>> here = new EnumMap<>(Kind.class);
            for (Part part : ProcedureText.OFFICIAL) {
                List<Token> words = text.officialWords(procedure, part);
                lengths.merge(part, (double) words.size() / catalogue.size(), Double::sum);
                for (int i = 0; i < words.size(); i++) {
                    String word = words.get(i).folded();
                    note(here, Kind.EXACT, words.get(i).text());
                    note(here, Kind.FOLDED, word);
                    if (part == Part.NAME) {
                        note(here, Kind.NAME_WORD, word);
                    }
                    if (i > 0) {
                        String pair = words.get(i - 1).folded() + " " + word;
                        note(here, Kind.PAIR, pair);
                        if (part == Part.NAME) {
                            note(here, Kind.NAME_PAIR, pair);
                        }
                    }
                }
            }
            here.forEach((kind, terms) -> terms.forEach(term -> count(tables, kind, term, 1)));
        }
        tables.getOrDefault(Kind.PAIR, new HashMap<>())
                .values()
                .removeIf(frequency -> frequency < LEAST_PAIR_FREQUENCY);
        return new TermStatistics(catalogue.size(), lengths, tables);
    }

    private static void note(Map<Kind, Set<String>> here, Kind kind, String term) {
        here.computeIfAbsent(kind, none -> new HashSet<>()).add(term);
    }

    void write(Writer out) throws IOException {
        out.write("documents\t" + documents + "\n");
        for (Map.Entry<Part, Double> length : averageLengths.entrySet()) {
            out.write("length\t" + length.getKey() + "\t" + Math.round(length.getValue() * 10) / 10.0 + "\n");
        }
        write(out, Kind.EXACT, exact);
        write(out, Kind.FOLDED, folded);
        write(out, Kind.PAIR, pairs);
        write(out, Kind.NAME_WORD, inNames);
        write(out, Kind.NAME_PAIR, pairsInNames);
    }

    private static void write(Writer out, Kind kind, Map<String, Integer> table) throws IOException {
        for (Map.Entry<String, Integer> entry : new TreeMap<>(table).entrySet()) {
            out.write(kind + "\t" + entry.getKey() + "\t" + entry.getValue() + "\n");
        }
    }

    @Override
    public int frequency(String word) {
        return exact.getOrDefault(word, 0);
    }

    /** Every word with its marks, with the number of procedures that have it. */
    void forEachExact(ObjIntConsumer<String> consumer) {
        exact.forEach(consumer::accept);
    }

    @Override
    public int foldedFrequency(String word) {
        return folded.getOrDefault(word, 0);
    }

    @Override
    public int pairFrequency(String first, String second) {
        return pairs.getOrDefault(first + " " + second, 0);
    }

    /** The average number of words of a part. */
    double averageLength(Part part) {
        return averageLengths.getOrDefault(part, 1.0);
    }

    /** Weight of an unmarked word: its inverse document frequency. */
    double weight(String foldedWord) {
        return inverse(foldedFrequency(foldedWord));
    }

    /** Weight of a word with its marks: its inverse document frequency. */
    double exactWeight(String word) {
        return inverse(frequency(word));
    }

    /** Weight of a pair of unmarked neighbours ("dang ky"): its inverse document frequency. */
    double pairWeight(String pair) {
        return inverse(pairs.getOrDefault(pair, 1));
    }

    /** Weight of an unmarked word within names. */
    double nameWeight(String foldedWord) {
        return inverse(inNames.getOrDefault(foldedWord, 0));
    }

    /** Weight of a pair of unmarked neighbours within names. */
    double namePairWeight(String pair) {
        return inverse(pairsInNames.getOrDefault(pair, 0));
    }

    /** Whether the word stands in any name. */
    boolean isInNames(String foldedWord) {
        return inNames.containsKey(foldedWord);
    }

    /** The BM25 form, ln(1 + (N - n + 0.5) / (n + 0.5)), as in Robertson and Zaragoza 2009 and in Lucene. */
    private double inverse(int frequency) {
        return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }
}
