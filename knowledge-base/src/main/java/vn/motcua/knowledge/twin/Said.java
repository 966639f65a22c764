package vn.motcua.knowledge.twin;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.twin.ValueTable.SaidWord;

/**
 * What a message says of the dimensions of twins.
 *
 * @param values what it says
 * @param hints what it may say
 * @param age how old the person is said to be; empty where nothing is said of it
 * @param places which of its words may name a value, in an answer at least
 */
public record Said(
        Map<Dimension, Set<TwinValue>> values,
        Map<Dimension, Set<TwinValue>> hints,
        OptionalInt age,
        Set<Integer> places) {

    private static final Set<String> NEGATIONS = Set.of("khong", "chua", "chang", "cha", "not");

    public Said {
        values = Map.copyOf(values);
        hints = Map.copyOf(hints);
        places = Set.copyOf(places);
    }

    /** Whether a procedure is for somebody of the age that is told, by its name; true where none is told or the name says nothing of it. */
    public boolean isOfAge(Procedure procedure) {
        return age.isEmpty() || Age.allows(procedure.name(), age.getAsInt());
    }

    /** How many of its words may name a value. */
    public int words() {
        return places.size();
    }

    /** The same where the message stands behind earlier ones: how old somebody is counts as its own last words tell. */
    public Said toldLast(Question whole, Question last) {
        return new Said(values, hints, Age.told(whole, last.terms().size()), places);
    }

    static Said of(Question question, ValueTable table) {
        Map<Dimension, Set<TwinValue>> values = new EnumMap<>(Dimension.class);
        Map<Dimension, Set<TwinValue>> hints = new EnumMap<>(Dimension.class);
        Set<Integer> places = new HashSet<>();
        for (Match<SaidWord> match : table.inMessage(question.terms())) {
            if (match.value() instanceof SaidWord.Nothing) {
                continue;
            }
            IntStream.range(match.start(), match.end()).forEach(places::add);
            if (match.value() instanceof SaidWord.Meaning meaning && !isAside(match, question)) {
                (meaning.hint() ? hints : values)
                        .computeIfAbsent(meaning.value().dimension(), dimension -> new HashSet<>())
                        .add(meaning.value());
            }
        }
        return new Said(values, hints, Age.told(question), places);
    }

    /** Part of what is asked ("mất bao lâu"), or denied. */
    private static boolean isAside(Match<SaidWord> match, Question question) {
        List<Term> terms = question.terms();
        if (match.start() > 0 && NEGATIONS.contains(terms.get(match.start() - 1).folded())) {
            return true;
        }
        return question.roles().subList(match.start(), match.end()).stream().allMatch(Role.ASPECT::equals);
    }

    /** What it says of a dimension; empty when nothing. */
    Set<TwinValue> of(Dimension dimension) {
        return values.getOrDefault(dimension, Set.of());
    }

    /** Whether it says anything of a dimension. */
    public boolean speaksOf(Dimension dimension) {
        return !of(dimension).isEmpty();
    }

    /** Whether it may mean one of these values of a dimension of which it says nothing; true where it hints at nothing. */
    boolean allows(Dimension dimension, Set<TwinValue> some) {
        Set<TwinValue> hinted = hints.getOrDefault(dimension, Set.of());
        return hinted.isEmpty()
                || values.containsKey(dimension)
                || some.stream().anyMatch(hinted::contains);
    }
}
