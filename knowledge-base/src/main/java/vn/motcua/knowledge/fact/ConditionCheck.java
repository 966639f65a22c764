package vn.motcua.knowledge.fact;

import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Refuses a statement that leaves out the condition ("nếu", "trường hợp"), the exception ("trừ") or the beginning ("kể từ ngày") under
 * which the record says it, as far as the company of its facts and words tells.
 */
final class ConditionCheck {

    private static final float CLEARLY = 0.06f;
    private static final float WELL = 0.5f;
    private static final float MOST_WORDS = 0.6f;
    private static final int LEAST_VOTES = 4;

    private ConditionCheck() {}

    static Optional<Finding> check(Statement statement, Parallels parallels, Company company) {
        IntPredicate proves = statement.proves(false);
        for (Fact said : statement.facts()) {
            boolean measured = switch (said.kind()) {
                case AMOUNT, PERIOD, DATE -> true;
                case NUMBER ->
                    !said.noun().startsWith(statement.reading().form().of("bản"));
                default -> false;
            };
            if (measured && isStripped(statement, said, parallels, company, proves)) {
                return Optional.of(new Finding(Reason.CONDITION, said.start(), said.end()));
            }
        }
        return wholeStatement(statement, parallels, company, proves);
    }

    private static boolean isStripped(
            Statement statement, Fact said, Parallels parallels, Company company, IntPredicate proves) {
        Reading record = statement.evidence().reading();
        company.lookAround(said.start(), said.end());
        float free = 0;
        float bound = 0;
        boolean everywhere = true;
        for (Fact fact : statement.evidence().facts(said.kind())) {
            if (!fact.value().equals(said.value())
                    || !proves.test(fact.start())
                    || fact.start() >= record.words().size()) {
                continue;
            }
            float agreement = company.agreement(fact.start(), fact.end());
            if (isBare(statement, said.start(), fact.start(), parallels) || (fact.since() && !said.since())) {
                bound = Math.max(bound, agreement);
            } else {
                free = Math.max(free, agreement);
                everywhere = false;
            }
        }
        float most = company.most();
        // What must be paid in some case alone is never said of all.
        boolean ofACaseAlone = said.kind() == Fact.Kind.AMOUNT && everywhere && bound > 0;
        return ofACaseAlone || bound - free > CLEARLY * most && bound > WELL * most;
    }

    /** Whether a place of the record stands under a condition or exception that the statement does not speak of. */
    private static boolean isBare(Statement statement, int said, int place, Parallels parallels) {
        Reading record = statement.evidence().reading();
        boolean spokenOf = statement.has(Cue.EXCEPT)
                || said < statement.reading().words().size()
                        && statement.reading().conditioned(said);
        return (record.conditioned(place) && !spokenOf && !parallels.hasCondition(record.conditionAt(place)))
                || (record.excepted(place) && !statement.has(Cue.EXCEPT));
    }

    private static Optional<Finding> wholeStatement(
            Statement statement, Parallels parallels, Company company, IntPredicate proves) {
        Reading said = statement.reading();
        IndexedReading evidence = statement.evidence();
        float bound = 0;
        float all = 0;
        int votes = 0;
        for (int at = statement.start(); at < statement.end(); at++) {
            int id = Parallels.isContent(said, at)
                    ? evidence.id(said.words().get(at).key())
                    : -1;
            if (id < 0) {
                continue;
            }
            company.lookAround(at, at + 1);
            float most = company.most();
            float under = 0;
            float free = 0;
            for (int place : evidence.occurrences(id)) {
                if (!parallels.isNear(place) || !proves.test(place)) {
                    continue;
                }
                float agreement = company.agreement(place, place + 1);
                if (isBare(statement, at, place, parallels)) {
                    under = Math.max(under, agreement);
                } else {
                    free = Math.max(free, agreement);
                }
            }
            if (Math.max(under, free) < WELL * most) {
                continue;
            }
            votes++;
            all += evidence.weight(id);
            bound += under - free > CLEARLY * most ? evidence.weight(id) : 0;
        }
        return votes >= LEAST_VOTES && bound > MOST_WORDS * all
                ? Optional.of(new Finding(Reason.CONDITION, statement.start(), statement.end()))
                : Optional.empty();
    }
}
