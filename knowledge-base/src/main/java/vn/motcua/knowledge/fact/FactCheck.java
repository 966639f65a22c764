package vn.motcua.knowledge.fact;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

import vn.motcua.knowledge.fact.Fact.Kind;

/**
 * Each fact of a statement must stand in the evidence, bounded in the same way, and no other fact of its kind may fit clearly better
 * where it is said.
 */
final class FactCheck {

    /** How much better another fact must fit, and how well at least, as shares of what could be reached. */
    private static final float CLEARLY = 0.06f;

    private static final float WELL = 0.45f;

    /** Where few words stand beside a fact, they must tell more. */
    private static final float ALMOST_WHOLLY = 0.85f;

    private static final float HARDLY = 0.35f;
    private static final float FAR = 0.18f;

    private static final Set<String> PIECES = Set.of(
            "ảnh", "tấm", "chiếc", "cái", "tờ", "anh", "tam", "chiec", "cai", "to", "cuốn", "quyển", "cuon", "quyen");
    private static final Set<String> MEASURES = Set.of(
            "bản", "bộ", "tuổi", "người", "lần", "trang", "km", "kg", "tấn", "mét", "%", "m", "ban", "bo", "tuoi",
            "nguoi", "lan", "tan");

    private static final String FREE = "0 VND";

    private FactCheck() {}

    static Optional<Finding> check(Statement statement, Company company) {
        for (Fact fact : statement.facts()) {
            Optional<Finding> finding = check(statement, fact, company);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> check(Statement statement, Fact said, Company company) {
        boolean citizenToo = switch (said.kind()) {
            case NUMBER, DATE -> true;
            default -> false;
        };
        IntPredicate proves = statement.proves(citizenToo);
        company.lookAround(said.start(), said.end());
        float same = -1;
        float other = -1;
        boolean unbounded = false;
        boolean alsoFree = said.kind() == Kind.AMOUNT
                && statement.facts().stream().anyMatch(fact -> fact.value().equals(FREE));
        for (Fact record : statement.evidence().facts(said.kind())) {
            boolean freeBeside = record.value().equals(FREE)
                    && !said.value().equals(FREE)
                    && (alsoFree
                            || ContestedFree.hasBracket(statement.evidence().reading(), record));
            if (!proves.test(record.start()) || freeBeside) {
                continue;
            }
            boolean equal = says(said, record);
            boolean agrees = equal && Bounds.agree(said, record);
            unbounded |= equal && !agrees;
            float agreement = company.agreement(record.start(), record.end());
            if (agrees) {
                same = Math.max(same, agreement);
            } else if (said.kind() != Kind.NUMBER || equal || said.noun().equals(record.noun())) {
                other = Math.max(other, agreement);
            }
        }
        Channel.Agreement byChannel = Channel.agreement(statement, said);
        if (same >= 0
                && (byChannel == Channel.Agreement.OTHER
                        || Label.isWrong(statement, said)
                        || HandingIn.isWrong(statement, said)
                        || ContestedFree.isWrong(statement, said))) {
            return Optional.of(new Finding(said.kind().reason(), said.start(), said.end()));
        }
        if (same < 0) {
            return Optional.of(
                    new Finding(unbounded ? Reason.CONDITION : said.kind().reason(), said.start(), said.end()));
        }
        float most = company.most();
        boolean betterElsewhere =
                other - same > CLEARLY * most && other > WELL * most && company.words() >= wordsToTell(said.kind());
        boolean onlyElsewhere = said.kind() != Kind.LAW
                && competes(said.kind())
                && (other > ALMOST_WHOLLY * most && same < HARDLY * most && company.words() >= 2
                        || other - same > FAR * most
                                && other > HARDLY * most
                                && company.words() >= (said.kind() == Kind.AUTHORITY ? 5 : 3));
        boolean wrongPlace = (betterElsewhere || onlyElsewhere) && byChannel != Channel.Agreement.SAME;
        return wrongPlace ? Optional.of(new Finding(said.kind().reason(), said.start(), said.end())) : Optional.empty();
    }

    /** Lists of laws and offices have little beside them; a number is told by few words. */
    private static int wordsToTell(Kind kind) {
        return switch (kind) {
            case LINK, PHONE, CODE -> Integer.MAX_VALUE;
            case LAW -> 10;
            case ARTICLE, AUTHORITY, DATE -> 7;
            default -> 3;
        };
    }

    private static boolean competes(Kind kind) {
        return wordsToTell(kind) < Integer.MAX_VALUE;
    }

    private static boolean says(Fact said, Fact record) {
        return switch (said.kind()) {
            case DATE -> Dates.says(said.value(), record.value());
            case LAW -> Laws.says(said.value(), record.value());
            case AUTHORITY -> Authorities.says(said.value(), record.value());
            case LINK -> Links.says(said.value(), record.value());
            case NUMBER -> said.value().equals(record.value()) && sameThing(said.noun(), record.noun());
            default -> said.value().equals(record.value());
        };
    }

    /** What is counted: measures must be the same, other nouns are told by their company. */
    private static boolean sameThing(String said, String record) {
        if (said.equals(record)
                || (PIECES.contains(said) && PIECES.contains(record))
                || said.startsWith(record + " ")
                || record.startsWith(said + " ")) {
            return true;
        }
        return !(isMeasure(said) && isMeasure(record)) && said.equals("%") == record.equals("%");
    }

    private static boolean isMeasure(String noun) {
        return MEASURES.contains(noun) || PIECES.contains(noun) || noun.indexOf(' ') > 0;
    }
}
