package vn.motcua.assistant.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Puts texts together that are alike, without any model. A text is the bag of its words and of its pairs of neighbouring words, weighted
 * by how rare they are among the texts at hand; two bags are as like as the cosine of the angle between them (Salton and Buckley,
 * "Term-weighting approaches in automatic text retrieval", 1988). Going through the texts once, the most frequent first, each joins the group whose middle is nearest,
 * or begins a group of its own when none is near enough (single-pass clustering, Rijsbergen, "Information Retrieval", 1979, chapter 3). The
 * pairs are there because Vietnamese syllables say little by themselves. The result depends on nothing but the texts.
 */
final class Likeness {

    /** From this cosine on a text belongs to a group. */
    private static final double NEAR = 0.35;

    /** What stands in one text alone says nothing about likeness, and shall keep it little from the others. */
    private static final double ALONE = 0.5;

    private Likeness() {}

    /**
     * A text and how often it occurs.
     *
     * @param <T> what the text stands for
     */
    record Bag<T>(T what, List<String> words, int times) {}

    /**
     * Texts that are alike.
     *
     * @param members those nearest to the middle first
     */
    record Group<T>(List<Bag<T>> members) {

        int times() {
            return members.stream().mapToInt(Bag::times).sum();
        }
    }

    static <T> List<Group<T>> groups(Collection<Bag<T>> bags) {
        List<Bag<T>> ordered = bags.stream()
                .sorted(Comparator.<Bag<T>>comparingInt(Bag::times)
                        .reversed()
                        .thenComparing(bag -> -bag.words().size())
                        .thenComparing(bag -> String.join(" ", bag.words())))
                .toList();
        Map<String, Double> weights = weights(ordered);
        var middles = new ArrayList<Middle<T>>();
        var where = new HashMap<String, Set<Integer>>();
        for (Bag<T> bag : ordered) {
            Map<String, Double> direction = direction(bag.words(), weights);
            int nearest = nearest(direction, middles, where);
            if (nearest < 0) {
                nearest = middles.size();
                middles.add(new Middle<>());
            }
            middles.get(nearest).add(bag, direction);
            for (String feature : direction.keySet()) {
                where.computeIfAbsent(feature, none -> new HashSet<>()).add(nearest);
            }
        }
        return middles.stream()
                .map(Middle::group)
                .sorted(Comparator.<Group<T>>comparingInt(Group::times).reversed())
                .toList();
    }

    private static <T> int nearest(
            Map<String, Double> direction, List<Middle<T>> middles, Map<String, Set<Integer>> where) {
        var products = new HashMap<Integer, Double>();
        direction.forEach((feature, weight) -> {
            for (int place : where.getOrDefault(feature, Set.of())) {
                products.merge(place, weight * middles.get(place).weight(feature), Double::sum);
            }
        });
        int best = -1;
        double most = NEAR;
        for (Map.Entry<Integer, Double> product : products.entrySet()) {
            double cosine = product.getValue() / middles.get(product.getKey()).length();
            if (cosine > most || (cosine == most && product.getKey() < best)) {
                most = cosine;
                best = product.getKey();
            }
        }
        return best;
    }

    /** How rare each word and pair is: the root of the logarithm of how many texts there are for one that has it, so that names and slips do not outweigh the subject. */
    private static <T> Map<String, Double> weights(List<Bag<T>> bags) {
        Map<String, Long> texts = bags.stream()
                .flatMap(bag -> features(bag.words()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var weights = new HashMap<String, Double>();
        texts.forEach((feature, number) ->
                weights.put(feature, Math.sqrt(Math.log1p((double) bags.size() / number)) * (number == 1 ? ALONE : 1)));
        return weights;
    }

    private static Set<String> features(List<String> words) {
        var features = new HashSet<>(words);
        for (int i = 0; i + 1 < words.size(); i++) {
            features.add(words.get(i) + " " + words.get(i + 1));
        }
        return features;
    }

    private static Map<String, Double> direction(List<String> words, Map<String, Double> weights) {
        var direction = new HashMap<String, Double>();
        features(words).forEach(feature -> direction.put(feature, weights.getOrDefault(feature, 0.0)));
        double length = length(direction);
        direction.replaceAll((feature, weight) -> weight / length);
        return direction;
    }

    private static double length(Map<String, Double> direction) {
        return Math.sqrt(
                direction.values().stream().mapToDouble(one -> one * one).sum());
    }

    /** The sum of the directions of a group's members. */
    private static final class Middle<T> {

        private final List<Bag<T>> members = new ArrayList<>();
        private final List<Map<String, Double>> directions = new ArrayList<>();
        private final Map<String, Double> sum = new HashMap<>();
        private double length;

        void add(Bag<T> bag, Map<String, Double> direction) {
            members.add(bag);
            directions.add(direction);
            direction.forEach((feature, weight) -> sum.merge(feature, weight * bag.times(), Double::sum));
            length = Likeness.length(sum);
        }

        double weight(String feature) {
            @Nullable Double weight = sum.get(feature);
            return weight == null ? 0 : weight;
        }

        double length() {
            return length;
        }

        Group<T> group() {
            record Near<T>(Bag<T> bag, double product) {}
            var near = new ArrayList<Near<T>>();
            for (int i = 0; i < members.size(); i++) {
                double product = directions.get(i).entrySet().stream()
                        .mapToDouble(feature -> feature.getValue() * weight(feature.getKey()))
                        .sum();
                near.add(new Near<>(members.get(i), product));
            }
            near.sort(Comparator.<Near<T>>comparingDouble(Near::product).reversed());
            return new Group<>(near.stream().map(Near::bag).toList());
        }
    }
}
