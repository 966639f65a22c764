package vn.motcua.knowledge.fact;

import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Refuses a statement without any condition where what it says stands in the record only under one ("nếu", "trường hợp", "trừ"), as
 * far as the company of its facts and words tells.
 */
final class ConditionCheck {

    private static final float CLEARLY = 0.06f;
    private static final float WELL = 0.5f;
    private static final float MOST_WORDS = 0.6f;
    private static final int LEAST_VOTES = 3;

    private ConditionCheck() {}

    static Optional<Finding> check(Statement statement, Company company) {
        boolean conditional = statement.has(Cue.IF, Cue.EXCEPT);
        IntPredicate proves = statement.proves(false);
        for (Fact said : statement.facts()) {
            boolean measured =
                    switch (said.kind()) {
                        case AMOUNT, PERIOD, NUMBER, DATE -> true;
                        default -> false;
                    };
            if (measured && stripped(statement, said, conditional, company, proves)) {
                return Optional.of(new Finding(Reason.CONDITION, said.start(), said.end()));
            }
        }
        return conditional ? Optional.empty() : wholeStatement(statement, company, proves);
    }

    private static boolean stripped(
            Statement statement, Fact said, boolean conditional, Company company, IntPredicate proves) {
        company.lookAround(said.start(), said.end());
        float free = 0;
        float bound = 0;
        for (Fact record : statement.evidence().facts(said.kind())) {
            if (!record.value().equals(said.value()) || !proves.test(record.start())) {
                continue;
            }
            float agreement = company.agreement(record.start(), record.end());
            boolean lost = record.start() < statement.evidence().reading().words().size()
                            && !conditional
                            && statement.evidence().reading().conditioned(record.start())
                    || record.since() && !said.since();
            if (lost) {
                bound = Math.max(bound, agreement);
            } else {
                free = Math.max(free, agreement);
            }
        }
        float most = company.most();
        return bound - free > CLEARLY * most && bound > WELL * most;
    }

    private static Optional<Finding> wholeStatement(Statement statement, Company company, IntPredicate proves) {
        Reading said = statement.reading();
        IndexedReading evidence = statement.evidence();
        float bound = 0;
        float all = 0;
        int votes = 0;
        for (int at = statement.start(); at < statement.end(); at++) {
            int id = said.inCue(at) ? -1 : evidence.id(said.words().get(at).key());
            if (id < 0) {
                continue;
            }
            company.lookAround(at, at + 1);
            float most = company.most();
            float under = 0;
            float free = 0;
            for (int place : evidence.occurrences(id)) {
                if (!proves.test(place)) {
                    continue;
                }
                float agreement = company.agreement(place, place + 1);
                if (evidence.reading().conditioned(place)) {
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
