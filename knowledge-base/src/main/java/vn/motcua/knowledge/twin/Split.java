package vn.motcua.knowledge.twin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.knowledge.guide.BilingualText;
import vn.motcua.knowledge.procedure.Procedure;

/**
 * A question that splits a group: by one dimension, with an answer for each set of members that its values lead to.
 *
 * <p>What a question costs is what it leaves open: the expected entropy of the members behind each answer, weighted by how probable
 * they are, in bits; to that come the effort of the question itself and of reading its answers. The cheapest question is asked. Entropy
 * rather than the number of members left: a question that cuts off what hardly anybody means is worth little.
 *
 * @param dimension what is asked for
 * @param branches its answers, in the order of the table of values; two or more
 */
public record Split(Dimension dimension, List<Branch> branches) {

    private static final int MOST_BRANCHES = 6;

    /** The first values of a branch say enough. */
    private static final int MOST_NAMED = 2;

    /** Bits that each answer beyond two costs the reader. */
    private static final double READING = 0.1;

    /** Bits for "another case": who chooses it must have made sure that none of the others holds. */
    private static final double BY_ELIMINATION = 2;

    /** The least share of what an answer tells that must be about the members: where branches overlap, they tell little. */
    private static final double LEAST_TELLING = 0.5;

    public Split {
        branches = List.copyOf(branches);
    }

    /**
     * An answer.
     *
     * @param values the values it stands for, one or more
     * @param members who is left, one or more
     */
    public record Branch(List<TwinValue> values, List<Procedure> members) {
        public Branch {
            values = List.copyOf(values);
            members = List.copyOf(members);
        }

        private boolean isOther() {
            return values.stream().allMatch(TwinValue::isOther);
        }

        /** What to call it, in small letters. */
        public BilingualText label() {
            return new BilingualText(
                    named().map(BilingualText::vi).collect(Collectors.joining(" hoặc ")),
                    named().map(BilingualText::en).collect(Collectors.joining(" or ")));
        }

        private Stream<BilingualText> named() {
            return values.stream().limit(MOST_NAMED).map(TwinValue::label);
        }
    }

    /**
     * The questions that a group leaves open, the best first.
     *
     * @param weight how probable a member is, above 0; the weights need not sum up to 1
     */
    static List<Split> of(TwinGroup group, ToDoubleFunction<Procedure> weight) {
        record Costed(Split split, double cost) {}
        var costed = new ArrayList<Costed>();
        for (Dimension dimension : Dimension.values()) {
            Split split = by(dimension, group, weight);
            if (split.branches().size() > 1) {
                costed.add(new Costed(split, split.cost(group, weight)));
            }
        }
        return costed.stream()
                .filter(each -> each.cost() < Double.POSITIVE_INFINITY)
                .sorted(Comparator.comparingDouble(Costed::cost))
                .map(Costed::split)
                .toList();
    }

    private static Split by(Dimension dimension, TwinGroup group, ToDoubleFunction<Procedure> weight) {
        var members = new LinkedHashMap<TwinValue, Set<Procedure>>();
        for (Procedure procedure : group.procedures()) {
            for (TwinValue value : group.values(procedure, dimension)) {
                members.computeIfAbsent(value, key -> new LinkedHashSet<>()).add(procedure);
            }
        }
        withoutShared(members, group.procedures().size());
        var byMembers = new LinkedHashMap<Set<Procedure>, List<TwinValue>>();
        members.forEach((value, behind) ->
                byMembers.computeIfAbsent(behind, key -> new ArrayList<>()).add(value));
        Comparator<Branch> probability = Comparator.comparingDouble(
                branch -> branch.members().stream().mapToDouble(weight).sum());
        List<Branch> branches = byMembers.entrySet().stream()
                .map(entry -> new Branch(entry.getValue(), List.copyOf(entry.getKey())))
                .sorted(probability.reversed())
                .limit(MOST_BRANCHES)
                .sorted(Comparator.comparing(Branch::isOther)
                        .thenComparing(branch -> group.place(branch.values().getFirst())))
                .toList();
        return new Split(dimension, branches);
    }

    /** A value that all members have tells none apart, as long as each has another one. */
    private static void withoutShared(Map<TwinValue, Set<Procedure>> members, int all) {
        var others = new HashMap<>(members);
        others.values().removeIf(some -> some.size() == all);
        long covered = others.values().stream().flatMap(Set::stream).distinct().count();
        if (covered == all) {
            members.keySet().retainAll(others.keySet());
        }
    }

    /** The bits that are open behind each answer, and the effort; infinite where the question is not worth asking at all. */
    private double cost(TwinGroup group, ToDoubleFunction<Procedure> weight) {
        Map<Procedure, Integer> times = new HashMap<>();
        branches.forEach(branch -> branch.members().forEach(member -> times.merge(member, 1, Integer::sum)));
        double all = group.procedures().stream().mapToDouble(weight).sum();
        double open = 0;
        double told = 0;
        double effort = dimension.effort() + READING * (branches.size() - 2);
        for (Branch branch : branches) {
            double part = 0;
            for (Procedure member : branch.members()) {
                part += weight.applyAsDouble(member) / times.getOrDefault(member, 1);
            }
            double share = part / all;
            open += share * entropy(branch.members(), weight);
            told += bits(share);
            effort += branch.isOther() ? BY_ELIMINATION * share : 0;
        }
        boolean tells = entropy(group.procedures(), weight) - open >= LEAST_TELLING * told;
        return tells ? open + effort : Double.POSITIVE_INFINITY;
    }

    private static double entropy(List<Procedure> members, ToDoubleFunction<Procedure> weight) {
        double all = members.stream().mapToDouble(weight).sum();
        return members.stream()
                .mapToDouble(member -> bits(weight.applyAsDouble(member) / all))
                .sum();
    }

    private static double bits(double share) {
        return share > 0 ? -share * Math.log(share) / Math.log(2) : 0;
    }
}
