package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

/**
 * Compares for each word whether a "không", a "chỉ", a "phải" reaches it with the place of the record that its company fits best: so a
 * lost or added one is seen without comparing whole sentences.
 */
final class TurnCheck {

    private static final float CLEARLY = 0.1f;
    private static final float WELL = 0.55f;
    private static final float NEVER_SAID_SO = 0.4f;

    /** "có thể" for "phải" is refused already where both fit alike. */
    private static final float TIED = 0.02f;

    private static final int LOOKED_AT = 4;
    private static final int FEW_WORDS = 2;

    private TurnCheck() {}

    static Optional<Finding> check(Statement statement, Parallels parallels, Company company) {
        Reading said = statement.reading();
        IntPredicate proves = statement.proves(false);
        for (int at = statement.start(); at < statement.end(); at++) {
            if (said.inCue(at) || FunctionWords.contains(said.words().get(at).key())) {
                continue;
            }
            Optional<Finding> finding = check(statement, at, parallels, company, proves);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return unproved(statement, proves);
    }

    private static Optional<Finding> check(
            Statement statement, int at, Parallels parallels, Company company, IntPredicate proves) {
        IndexedReading evidence = statement.evidence();
        int id = evidence.id(statement.reading().words().get(at).key());
        if (id < 0) {
            return Optional.empty();
        }
        int[] places = evidence.occurrences(id);
        boolean differs = false;
        for (int place : places) {
            differs |= parallels.isNear(place) && difference(statement, at, place) != null;
        }
        if (!differs) {
            return Optional.empty();
        }
        company.lookAround(at, at + 1);
        float same = -1;
        float other = -1;
        Reason reason = Reason.NEGATION;
        for (int place : places) {
            if (!parallels.isNear(place)
                    || !proves.test(place)
                    || evidence.reading().inCue(place)) {
                continue;
            }
            float agreement = company.agreement(place, place + 1);
            Reason difference = difference(statement, at, place);
            if (difference == null) {
                same = Math.max(same, agreement);
            } else if (agreement > other && hasSameNeighbour(statement, at, place)) {
                other = agreement;
                reason = difference;
            }
        }
        float most = company.most();
        boolean loosened = reason == Reason.OBLIGATION && statement.reading().obligation(at) == Cue.MAY;
        float clearly = loosened ? -TIED : CLEARLY;
        float well = same < 0 ? NEVER_SAID_SO : WELL;
        boolean fits =
                other - Math.max(0, same) > clearly * most && other > well * most && company.words() >= FEW_WORDS;
        fits |= loosened && same < 0;
        return fits ? Optional.of(new Finding(reason, Math.max(0, at - 3), at + 1)) : Optional.empty();
    }

    /** Whether the word before or behind, cues aside, is the same: one word alone can come from anywhere. */
    private static boolean hasSameNeighbour(Statement statement, int at, int place) {
        Reading said = statement.reading();
        Reading record = statement.evidence().reading();
        return neighbour(said, at, 1).equals(neighbour(record, place, 1))
                || neighbour(said, at, -1).equals(neighbour(record, place, -1));
    }

    private static String neighbour(Reading reading, int word, int step) {
        int at = word + step;
        while (at >= 0 && at < reading.words().size() && reading.inCue(at)) {
            at += step;
        }
        return at < 0 || at >= reading.words().size()
                ? ""
                : reading.words().get(at).key();
    }

    /** In what a word of the text differs from one of the evidence; null when in nothing that matters. */
    private static @Nullable Reason difference(Statement statement, int at, int place) {
        Reading said = statement.reading();
        Reading record = statement.evidence().reading();
        if (!sameTurn(said.turned(at), record.turned(place))) {
            return Reason.NEGATION;
        }
        if (said.limited(at) != record.limited(place) || said.optional(at) != record.optional(place)) {
            return Reason.CONDITION;
        }
        if (said.limit(at) != null && record.limit(place) != null && said.limit(at) != record.limit(place)) {
            return Reason.CONDITION;
        }
        Cue one = said.obligation(at);
        Cue other = record.obligation(place);
        return one != null && other != null && one != other ? Reason.OBLIGATION : null;
    }

    private static boolean sameTurn(@Nullable Cue said, @Nullable Cue record) {
        if (said == record) {
            return true;
        }
        if (said == null || record == null || said == Cue.EXCEPT || record == Cue.EXCEPT) {
            return false;
        }
        return said == Cue.NOT || record == Cue.NOT;
    }

    /** Every "không" must turn something that the record turns too; one that turns words unknown to the record is an invention. */
    private static Optional<Finding> unproved(Statement statement, IntPredicate proves) {
        for (Cue.Found cue : statement.cues()) {
            if (!turns(cue.cue()) || hasNothingBehind(statement, cue) || isProved(statement, cue, proves)) {
                continue;
            }
            Reason reason = cue.cue() == Cue.ONLY ? Reason.CONDITION : Reason.NEGATION;
            return Optional.of(new Finding(reason, cue.start(), Math.min(statement.end(), cue.end() + LOOKED_AT)));
        }
        return Optional.empty();
    }

    private static boolean turns(Cue cue) {
        return switch (cue) {
            case NOT, FORBIDDEN, EXEMPT, EXCEPT, ONLY -> true;
            default -> false;
        };
    }

    /** "… được không?": a question. */
    private static boolean hasNothingBehind(Statement statement, Cue.Found cue) {
        return cue.end() >= statement.end()
                || statement.reading().words().get(cue.end()).opensClause();
    }

    private static boolean isProved(Statement statement, Cue.Found cue, IntPredicate proves) {
        Reading said = statement.reading();
        IndexedReading evidence = statement.evidence();
        int looked = 0;
        boolean fact = false;
        for (int at = cue.end();
                at < statement.end()
                        && looked < LOOKED_AT
                        && (at == cue.end() || !said.words().get(at).opensClause());
                at++) {
            fact |= said.factAt(at) >= 0;
            if (said.inCue(at) || FunctionWords.contains(said.words().get(at).key())) {
                continue;
            }
            looked++;
            int id = evidence.id(said.words().get(at).key());
            if (id < 0) {
                continue;
            }
            for (int place : evidence.occurrences(id)) {
                if (proves.test(place)
                        && (cue.cue() == Cue.ONLY
                                ? evidence.reading().limited(place)
                                : evidence.reading().turned(place) != null
                                        && sameTurn(
                                                said.turned(at),
                                                evidence.reading().turned(place)))) {
                    return true;
                }
            }
        }
        return isFree(statement, cue) || isQuoted(statement, cue) || (cue.cue() == Cue.ONLY && fact && looked <= 2);
    }

    /** "Không quy định": where there is nothing telling behind, the words must stand so in the record. */
    private static boolean isQuoted(Statement statement, Cue.Found cue) {
        List<String> keys = new ArrayList<>();
        int end = Math.min(statement.end(), cue.end() + 2);
        for (int at = cue.start();
                at < end
                        && (at == cue.start()
                                || !statement.reading().words().get(at).opensClause());
                at++) {
            keys.add(statement.reading().words().get(at).key());
        }
        return keys.size() > cue.end() - cue.start() && statement.evidence().contains(keys);
    }

    /** "không mất phí" is an amount, and checked as one. */
    private static boolean isFree(Statement statement, Cue.Found cue) {
        int fact = statement.reading().factAt(cue.start());
        return fact >= 0 && statement.reading().facts().get(fact).kind() == Fact.Kind.AMOUNT;
    }
}
