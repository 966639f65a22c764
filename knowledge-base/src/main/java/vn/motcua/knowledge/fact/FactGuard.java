package vn.motcua.knowledge.fact;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.knowledge.fact.Verdict.Passed;
import vn.motcua.knowledge.fact.Verdict.Rejected;
import vn.motcua.knowledge.procedure.Procedure;

/**
 * Checks a text in other words against the records it is made from. Immutable and safe for use by any number of threads; the
 * tables behind it are read once.
 *
 * <p>Every fact of the text must stand in the evidence in some spelling. That is not enough: a long record holds so many numbers that
 * a wrong one often stands in it too. So each fact, and each word that a "không" or "nếu" may govern, is laid beside all places of
 * the record where it could come from; the place whose surrounding words agree best tells what the text ought to say there. Where
 * nothing fits well (a free paraphrase), the fact alone decides.
 */
public final class FactGuard {

    private static final int LONGEST_TEXT = 12_000;
    private static final int LONGEST_FRAGMENT = 120;
    private static final float FACT_SLOPE = 6;
    private static final float FACT_CLAUSE = 0.75f;
    private static final float WORD_SLOPE = 2.5f;
    private static final float WORD_CLAUSE = 0.5f;

    /** The same as {@link #check(String, Collection, Collection)} with nothing allowed beside the records. */
    public Verdict check(String text, Collection<Procedure> cited) {
        return check(text, cited, List.of());
    }

    /**
     * Whether a text says only what stands in the cited records.
     *
     * @param text what would be shown to a citizen
     * @param cited the procedures it speaks of; with none, every fact in the text is refused but those of {@code official}
     * @param official further official texts whose facts may be repeated (a guide's sentences, a desk's address). What the citizen
     *     wrote is none: see {@link Evidence#withCitizenWords}
     */
    public Verdict check(String text, Collection<Procedure> cited, Collection<String> official) {
        return check(text, Evidence.of(cited).withOfficial(official));
    }

    /** Whether a text says only what this evidence says. */
    public Verdict check(String text, Evidence evidence) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            return new Rejected(Reason.LENGTH, cut(text));
        }
        Optional<Rejected> unclean = TextHygiene.check(text, evidence);
        if (unclean.isPresent()) {
            return new Rejected(unclean.get().reason(), cut(unclean.get().fragment()));
        }
        String plain = TextHygiene.plain(text);
        Map<Form, Reading> readings = new EnumMap<>(Form.class);
        Map<Form, Checks> checks = new EnumMap<>(Form.class);
        Reading marked = new Reading(plain, Form.MARKED);
        readings.put(Form.MARKED, marked);
        Speaking speaking = new Speaking(evidence.cited());
        for (int[] range : Sentences.of(marked)) {
            Form form = Sentences.formOf(plain, marked, range[0], range[1]);
            Reading reading = readings.computeIfAbsent(form, each -> new Reading(plain, each));
            IndexedReading record = evidence.in(form);
            BitSet procedures = speaking.of(marked, range[0], range[1]);
            Statement statement = new Statement(range[0], range[1], reading, record, procedures);
            Optional<Finding> finding = checks.computeIfAbsent(form, each -> new Checks(reading, record))
                    .check(statement);
            if (finding.isPresent()) {
                Finding wrong = finding.get();
                return new Rejected(wrong.reason(), cut(statement.quote(plain, wrong.start(), wrong.end())));
            }
        }
        return new Passed();
    }

    private static String cut(String fragment) {
        return fragment.length() <= LONGEST_FRAGMENT ? fragment : fragment.substring(0, LONGEST_FRAGMENT);
    }

    /** The checks over one reading of the text. */
    private record Checks(Company ofFacts, Company ofWords) {

        Checks(Reading said, IndexedReading evidence) {
            this(
                    new Company(said, evidence, FACT_SLOPE, FACT_CLAUSE),
                    new Company(said, evidence, WORD_SLOPE, WORD_CLAUSE));
        }

        Optional<Finding> check(Statement statement) {
            return FactCheck.check(statement, ofFacts)
                    .or(() -> WordingCheck.in(statement.reading().form()).check(statement))
                    .or(() -> checkTurns(statement, new Parallels(statement)));
        }

        private Optional<Finding> checkTurns(Statement statement, Parallels parallels) {
            return TurnCheck.check(statement, parallels, ofWords)
                    .or(() -> TurnCheck.check(statement, parallels, ofFacts))
                    .or(() -> QuotationCheck.check(statement, parallels))
                    .or(() -> ConditionCheck.check(statement, parallels, ofFacts));
        }
    }
}
