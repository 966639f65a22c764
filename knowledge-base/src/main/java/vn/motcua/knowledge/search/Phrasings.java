package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * What people say when they need a procedure, by its code: the files named in {@code phrasings/index.txt}, one procedure a line, the
 * code, a tab, its phrasings separated by {@code " | "}. A procedure may have none. Immutable.
 */
final class Phrasings {

    private static final String FOLDER = "phrasings/";

    private final Map<ProcedureCode, List<Phrasing>> byCode = new LinkedHashMap<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final double averageLength;

    /**
     * A phrasing.
     *
     * @param text as it was written
     * @param words its words
     */
    record Phrasing(String text, List<Token> words) {}

    private Phrasings(Map<ProcedureCode, List<String>> written) {
        long words = 0;
        for (Map.Entry<ProcedureCode, List<String>> entry : written.entrySet()) {
            List<Phrasing> phrasings = new ArrayList<>();
            Set<String> terms = new HashSet<>();
            for (String phrasing : entry.getValue()) {
                List<Token> tokens = Words.of(phrasing);
                words += tokens.size();
                phrasings.add(new Phrasing(phrasing, tokens));
                for (int i = 0; i < tokens.size(); i++) {
                    terms.add(tokens.get(i).folded());
                    if (i > 0) {
                        terms.add(
                                tokens.get(i - 1).folded() + " " + tokens.get(i).folded());
                    }
                }
            }
            terms.forEach(term -> frequencies.merge(term, 1, Integer::sum));
            if (!phrasings.isEmpty()) {
                byCode.put(entry.getKey(), List.copyOf(phrasings));
            }
        }
        averageLength = byCode.isEmpty() ? 1 : (double) words / byCode.size();
    }

    /** Read once, when they are first wanted. */
    private static final class Bundled {
        private static final Phrasings PHRASINGS = read();
    }

    /** The phrasings that come with the library. */
    static Phrasings bundled() {
        return Bundled.PHRASINGS;
    }

    private static Phrasings read() {
        Map<ProcedureCode, List<String>> written = new LinkedHashMap<>();
        for (String file : ResourceLines.read(Phrasings.class, FOLDER + "index.txt")) {
            for (String line : ResourceLines.read(Phrasings.class, FOLDER + file.strip())) {
                String[] columns = line.split("\t");
                if (columns.length < 2) {
                    throw new IllegalStateException("phrasings: no tab in '" + line + "'");
                }
                List<String> texts = Arrays.stream(columns[1].split("\\|"))
                        .map(String::strip)
                        .toList();
                written.put(new ProcedureCode(columns[0]), texts);
            }
        }
        return new Phrasings(written);
    }

    /** The phrasings of a procedure, in the order of its line; none when nobody wrote any. */
    List<Phrasing> written(ProcedureCode code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The words of each phrasing of a procedure; none when nobody wrote any. */
    List<List<Token>> of(ProcedureCode code) {
        return written(code).stream().map(Phrasing::words).toList();
    }

    /** All phrasings, in the order of the files. */
    Stream<Phrasing> all() {
        return byCode.values().stream().flatMap(List::stream);
    }

    /** The average number of words of a procedure's phrasings together. */
    double averageLength() {
        return averageLength;
    }

    /** Weight of an unmarked word or pair within the phrasings: its inverse document frequency, as in {@link TermStatistics}. */
    double weight(String foldedTerm) {
        int frequency = frequencies.getOrDefault(foldedTerm, 0);
        return Math.log(1 + (byCode.size() - frequency + 0.5) / (frequency + 0.5));
    }
}
