package vn.motcua.knowledge.fact;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import vn.motcua.knowledge.fact.Corruptions.Corruption;
import vn.motcua.knowledge.fact.Paraphrases.Paraphrase;
import vn.motcua.knowledge.fact.Verdict.Rejected;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.reading.CatalogueReader;

/**
 * Measures the fact guard on a catalogue: how many true paraphrases pass, how many single-fact corruptions are caught, by kind.
 *
 * <p>Arguments: the catalogue file; how many procedures lie between two that are taken (1 takes all); the seed; then how many failures
 * to print for each kind.
 */
final class FactGuardMeasurement {

    private static final int CORRUPTIONS = 6;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private final Map<String, int[]> passed = new TreeMap<>();
    private final Map<String, int[]> caught = new TreeMap<>();
    private final Map<String, List<String>> failures = new TreeMap<>();
    private final FactGuard guard = new FactGuard();

    private long nanos;
    private int checks;

    private FactGuardMeasurement() {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        List<Procedure> procedures = CatalogueReader.readAll(List.of(Path.of(arguments[0])))
                .catalogue()
                .procedures();
        long start = System.nanoTime();
        FactGuardMeasurement measurement = of(procedures, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        System.out.print(measurement.table());
        System.out.printf(
                "%.1f s in all, %.2f ms of processor time for a check%n",
                (System.nanoTime() - start) / 1e9, measurement.millisecondsPerCheck());
        int shown = Integer.parseInt(arguments[3]);
        measurement.failures.forEach((kind, texts) -> {
            System.out.println("== " + kind + ": " + texts.size());
            Collections.shuffle(texts, new Random(1));
            texts.stream().limit(shown).forEach(text -> System.out.println("   " + text.replace("\n", " ⏎ ")));
        });
    }

    /** Measures every procedure that lies a step from the one before. */
    static FactGuardMeasurement of(List<Procedure> procedures, int step, long seed) {
        FactGuardMeasurement measurement = new FactGuardMeasurement();
        for (int i = (int) (seed % step); i < procedures.size(); i += step) {
            measurement.measure(procedures.get(i), procedures.get((i * 7 + 1_009) % procedures.size()), seed + i);
        }
        return measurement;
    }

    private void measure(Procedure procedure, Procedure other, long seed) {
        Evidence evidence = Evidence.of(List.of(procedure));
        Corruptions corruptions = new Corruptions(procedure, other, seed);
        for (Paraphrase paraphrase : new Paraphrases(seed).of(procedure)) {
            Verdict verdict = check(paraphrase.text(), evidence);
            count(passed, paraphrase.kind(), verdict.passed());
            if (verdict instanceof Rejected rejected) {
                note("true, but " + rejected.reason(), procedure, "[" + rejected.fragment() + "] " + paraphrase.text());
            }
            for (Corruption corruption : corruptions.of(paraphrase, CORRUPTIONS)) {
                boolean found = !check(corruption.text(), evidence).passed();
                count(caught, corruption.kind(), found);
                if (!found) {
                    note("passed: " + corruption.kind(), procedure, corruption.text());
                }
            }
        }
    }

    private Verdict check(String text, Evidence evidence) {
        long start = THREAD.getCurrentThreadCpuTime();
        Verdict verdict = guard.check(text, evidence);
        nanos += THREAD.getCurrentThreadCpuTime() - start;
        checks++;
        return verdict;
    }

    /** Milliseconds of processor time that one check took on average. */
    double millisecondsPerCheck() {
        return nanos / 1e6 / checks;
    }

    private static void count(Map<String, int[]> table, String kind, boolean right) {
        int[] counts = table.computeIfAbsent(kind, each -> new int[2]);
        counts[0]++;
        counts[1] += right ? 1 : 0;
    }

    private void note(String kind, Procedure procedure, String text) {
        failures.computeIfAbsent(kind, each -> new ArrayList<>()).add(procedure.code() + " " + text);
    }

    /** The share of true paraphrases that pass. */
    double paraphrasesPassed() {
        return share(passed);
    }

    /** The share of corruptions that are caught. */
    double corruptionsCaught() {
        return share(caught);
    }

    private static double share(Map<String, int[]> table) {
        long all = table.values().stream().mapToLong(counts -> counts[0]).sum();
        long right = table.values().stream().mapToLong(counts -> counts[1]).sum();
        return all == 0 ? 0 : (double) right / all;
    }

    /** The table by kind. */
    String table() {
        StringBuilder table = new StringBuilder();
        append(table, "paraphrases that pass", passed);
        append(table, "corruptions that are caught", caught);
        return table.toString();
    }

    private static void append(StringBuilder table, String title, Map<String, int[]> counts) {
        int all = counts.values().stream().mapToInt(each -> each[0]).sum();
        table.append(String.format("%-32s %8d %7.2f %%%n", title, all, 100 * share(counts)));
        counts.forEach((kind, each) ->
                table.append(String.format("  %-30s %8d %7.2f %%%n", kind, each[0], 100.0 * each[1] / each[0])));
    }
}
