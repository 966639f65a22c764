package vn.motcua.knowledge.twin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import vn.motcua.knowledge.answer.AnswerOption;
import vn.motcua.knowledge.answer.ChoiceAnswer;
import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

/** Procedures of one matter, and what sets them apart. Immutable. */
public final class TwinGroup {

    private final List<Twin> members;
    private final String matter;
    private final Set<String> matterWords;
    private final Map<Dimension, Map<Twin, Set<TwinValue>>> values;
    private final ValueTable table;

    private TwinGroup(
            List<Twin> members,
            String matter,
            Set<String> matterWords,
            Map<Dimension, Map<Twin, Set<TwinValue>>> values,
            ValueTable table) {
        this.members = members;
        this.matter = matter;
        this.matterWords = matterWords;
        this.values = values;
        this.table = table;
    }

    /** A group of members whose matters are aligned so. */
    static TwinGroup of(List<Twin> members, Alignment alignment, ValueTable table) {
        Map<Dimension, Map<Twin, Set<TwinValue>>> values = MemberValues.of(members, alignment, table);
        Set<TwinValue> differing = differing(values, members.size());
        var words = new HashSet<String>();
        members.forEach(twin -> words.addAll(twin.name().wordsWithout(differing)));
        return new TwinGroup(
                List.copyOf(members), MatterText.of(members, alignment, differing), Set.copyOf(words), values, table);
    }

    /** The values that some members have and others have not. */
    private static Set<TwinValue> differing(Map<Dimension, Map<Twin, Set<TwinValue>>> values, int members) {
        var times = new HashMap<TwinValue, Integer>();
        values.values()
                .forEach(ofMembers ->
                        ofMembers.values().forEach(own -> own.forEach(value -> times.merge(value, 1, Integer::sum))));
        times.values().removeIf(count -> count == members);
        return Set.copyOf(times.keySet());
    }

    /** The members. */
    public List<Procedure> procedures() {
        return members.stream().map(Twin::procedure).toList();
    }

    /** What all members are about, as their names put it: "Giấy phép lái xe quốc tế"; empty when the names do not tell. */
    public String matter() {
        return matter;
    }

    /** Whether a word, without marks, stands in the names of members and tells none from the others. */
    boolean isOfTheMatter(String folded) {
        return matterWords.contains(folded);
    }

    /** The dimensions in which any two of these members differ. */
    public List<Dimension> dimensions() {
        return values.keySet().stream().filter(this::differ).toList();
    }

    private boolean differ(Dimension dimension) {
        return members.stream()
                        .map(twin -> valuesOf(twin, dimension))
                        .distinct()
                        .count()
                > 1;
    }

    /** The values of a member in a dimension; empty when no two of the whole group differ in it. */
    public Set<TwinValue> values(Procedure procedure, Dimension dimension) {
        return members.stream()
                .filter(twin -> twin.procedure().equals(procedure))
                .findFirst()
                .map(twin -> valuesOf(twin, dimension))
                .orElse(Set.of());
    }

    private Set<TwinValue> valuesOf(Twin twin, Dimension dimension) {
        return values.getOrDefault(dimension, Map.of()).getOrDefault(twin, Set.of());
    }

    /** The same group without some of its members; what the rest differ in keeps its values. */
    public TwinGroup only(Predicate<Procedure> kept) {
        return onlyTwins(twin -> kept.test(twin.procedure()));
    }

    private TwinGroup onlyTwins(Predicate<Twin> kept) {
        return new TwinGroup(members.stream().filter(kept).toList(), matter, matterWords, values, table);
    }

    /** The members that have one of these values. */
    public TwinGroup having(Dimension dimension, Collection<String> ids) {
        return onlyTwins(twin -> valuesOf(twin, dimension).stream().anyMatch(value -> ids.contains(value.id())));
    }

    /**
     * The members that what was said leaves. Of a dimension in which they do not differ, nothing is taken from it. A case that no
     * member states is "another case".
     */
    public TwinGroup saying(Said said) {
        TwinGroup left = ofAge(said.age());
        for (Dimension dimension : dimensions()) {
            Set<TwinValue> wanted = said.of(dimension);
            if (wanted.isEmpty() || areAllOfAnotherAge(dimension, wanted, said)) {
                continue;
            }
            TwinGroup having =
                    left.onlyTwins(twin -> valuesOf(twin, dimension).stream().anyMatch(wanted::contains));
            if (having.members.isEmpty()) {
                having = left.onlyTwins(
                        twin -> valuesOf(twin, dimension).stream().anyMatch(TwinValue::isOther));
            }
            left = having.members.isEmpty() ? left : having;
        }
        return left;
    }

    /** "Con 14 tuổi": those for a child are for a younger one, so that the age decides, not the word. */
    private boolean areAllOfAnotherAge(Dimension dimension, Set<TwinValue> wanted, Said said) {
        List<Twin> having = members.stream()
                .filter(twin -> valuesOf(twin, dimension).stream().anyMatch(wanted::contains))
                .toList();
        return !having.isEmpty() && having.stream().noneMatch(twin -> said.isOfAge(twin.procedure()));
    }

    /** The members that are for somebody of this age, by their names; all where none is told, or no member is. */
    private TwinGroup ofAge(OptionalInt age) {
        if (age.isEmpty()) {
            return this;
        }
        TwinGroup left = only(procedure -> Age.allows(procedure.name(), age.getAsInt()));
        return left.members.isEmpty() ? this : left;
    }

    /** Whether a message that only hints at something may mean this member. */
    public boolean allows(Said said, Procedure procedure) {
        return said.isOfAge(procedure)
                && dimensions().stream().allMatch(dimension -> said.allows(dimension, values(procedure, dimension)));
    }

    /**
     * The group without records that are another's double: the same case of the same matter at the same level, or at the districts',
     * which were abolished on 2025-07-01. Of doubles the one taken last stays, and of those the commune's.
     */
    public TwinGroup withoutDoubles() {
        var kept = new ArrayList<Twin>();
        members.stream()
                .sorted(Comparator.comparing(TwinGroup::isOfADistrict)
                        .thenComparing(twin -> twin.procedure().taken(), Comparator.reverseOrder())
                        .thenComparing(twin -> !twin.procedure().levels().contains(Level.COMMUNE)))
                .forEach(twin -> {
                    if (kept.stream().noneMatch(other -> isDouble(twin, other))) {
                        kept.add(twin);
                    }
                });
        return onlyTwins(kept::contains);
    }

    /** The record that stays where this one is a double; itself where it is none. */
    public Procedure standingFor(Procedure procedure) {
        TwinGroup kept = withoutDoubles();
        if (kept.procedures().contains(procedure)) {
            return procedure;
        }
        Twin twin = members.stream()
                .filter(member -> member.procedure().equals(procedure))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(procedure.code() + " is not of this group"));
        return kept.members.stream()
                .filter(other -> isDouble(twin, other))
                .findFirst()
                .map(Twin::procedure)
                .orElse(procedure);
    }

    private boolean isDouble(Twin twin, Twin other) {
        boolean sameCase = values.keySet().stream()
                .filter(dimension -> dimension != Dimension.AGENCY && !isOnlyRecorded(dimension, twin, other))
                .allMatch(dimension -> valuesOf(twin, dimension).equals(valuesOf(other, dimension)));
        if (!sameCase) {
            return isOfADistrict(twin) && !isOfADistrict(other) && isSameButForTheLevel(twin, other);
        }
        boolean sameAnswer = SameAnswer.of(twin.procedure(), other.procedure(), List.of(Aspect.OVERVIEW));
        boolean sameLevel = twin.procedure().levels().equals(other.procedure().levels());
        boolean older = !twin.procedure().taken().equals(other.procedure().taken());
        boolean sameAgency =
                twin.procedure().agency().equalsIgnoreCase(other.procedure().agency());
        return sameAnswer || (sameLevel && (older || sameAgency));
    }

    private boolean isSameButForTheLevel(Twin twin, Twin other) {
        return values.keySet().stream()
                .filter(dimension -> dimension != Dimension.AGENCY && dimension != Dimension.LEVEL)
                .allMatch(dimension -> valuesOf(twin, dimension).equals(valuesOf(other, dimension)));
    }

    private static boolean isOfADistrict(Twin twin) {
        return twin.stated(Dimension.LEVEL).stream().map(TwinValue::id).toList().equals(List.of("district"));
    }

    /** A level that no name states is no case of its own: two records may only differ in it. */
    private static boolean isOnlyRecorded(Dimension dimension, Twin twin, Twin other) {
        return dimension == Dimension.LEVEL
                && twin.stated(dimension).isEmpty()
                && other.stated(dimension).isEmpty();
    }

    /**
     * Whether it does not matter which member is meant, because all answer alike.
     *
     * @param aspects what is asked; empty when nothing in particular
     */
    public boolean answersAlike(List<Aspect> aspects) {
        return members.stream()
                .allMatch(twin -> SameAnswer.of(members.getFirst().procedure(), twin.procedure(), aspects));
    }

    /** The place of a value among its like. */
    int place(TwinValue value) {
        return table.place(value);
    }

    /** The questions that tell the members apart, the best first; see {@link Split}. */
    public List<Split> splits(ToDoubleFunction<Procedure> weight) {
        return Split.of(this, weight);
    }

    /**
     * The members that an answer to a question leaves: who is asked for one dimension may as well answer another.
     *
     * @param splits the open questions, the one that was asked first
     */
    public Answered answered(String text, List<Split> splits) {
        TwinGroup left = ofAge(Age.told(Words.of(text).stream().map(Term::typed).toList()));
        boolean knowsForWhom = left.members.size() < members.size();
        boolean unsure = false;
        for (Split split : splits) {
            if (knowsForWhom && split.dimension() == Dimension.PERSON) {
                continue;
            }
            List<AnswerOption> options = split.branches().stream()
                    .flatMap(branch -> branch.values().stream())
                    .filter(value -> !value.isOther())
                    .map(table::option)
                    .distinct()
                    .toList();
            switch (ChoiceAnswer.read(text, options)) {
                case ChoiceAnswer.One one -> left = left.narrowed(split.dimension(), List.of(one.id()));
                case ChoiceAnswer.Several several -> left = left.narrowed(split.dimension(), several.ids());
                case ChoiceAnswer.Unsure notKnown -> unsure |= split.equals(splits.getFirst());
                case ChoiceAnswer.None none -> {}
            }
        }
        return new Answered(left, unsure && left.members.size() == members.size());
    }

    private TwinGroup narrowed(Dimension dimension, Collection<String> ids) {
        TwinGroup having = having(dimension, ids);
        return having.members.isEmpty() ? this : having;
    }

    /**
     * What an answer leaves.
     *
     * @param left the members left; all when the answer names none
     * @param unsure whether the citizen says not to know
     */
    public record Answered(TwinGroup left, boolean unsure) {}
}
