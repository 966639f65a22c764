package vn.motcua.knowledge.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import vn.motcua.knowledge.place.AddressReading.Candidate;

/**
 * The one question that splits candidates best: of the ways to tell them apart with few options, the one after which the fewest are
 * left; of equal ones the one about the largest unit, which everybody knows.
 *
 * @param options one for each answer; together they hold every candidate
 */
public record PlaceQuestion(Splitting splitting, List<Option> options) {

    /** More options than this are not shown but asked for in words. */
    public static final int MOST_SHOWN = 8;

    /** What it asks for. */
    public enum Splitting {
        /** Which province, of today or of then. */
        PROVINCE,
        /** Which district of then, or the place that has this name today. */
        DISTRICT,
        /** In which of the communes among which the old one was divided. */
        PART,
        /** Which of today's communes. */
        COMMUNE
    }

    /**
     * An answer.
     *
     * @param label the name that tells it apart: of a province, a district or a commune
     */
    public record Option(String label, List<Candidate> candidates) {
        public Option {
            candidates = List.copyOf(candidates);
        }
    }

    public PlaceQuestion {
        options = List.copyOf(options);
    }

    /** Whether there are few enough options to show them. */
    public boolean shown() {
        return options.size() <= MOST_SHOWN;
    }

    /** The question for these candidates of two or more communes. */
    public static PlaceQuestion about(List<Candidate> candidates) {
        if (candidates.stream().map(Candidate::old).distinct().count() == 1) {
            return new PlaceQuestion(
                    candidates.getFirst().old() == null ? Splitting.COMMUNE : Splitting.PART,
                    options(candidates, PlaceQuestion::commune));
        }
        List<PlaceQuestion> ways = List.of(
                new PlaceQuestion(Splitting.PROVINCE, options(candidates, PlaceQuestion::province)),
                new PlaceQuestion(Splitting.DISTRICT, options(candidates, PlaceQuestion::district)),
                new PlaceQuestion(Splitting.COMMUNE, options(candidates, PlaceQuestion::commune)));
        List<PlaceQuestion> splitting =
                ways.stream().filter(way -> way.options.size() > 1).toList();
        return splitting.stream()
                .filter(PlaceQuestion::shown)
                .min(Comparator.comparingDouble(PlaceQuestion::left))
                .orElseGet(splitting::getFirst);
    }

    /** How many communes are left on average once it is answered. */
    private double left() {
        double all = 0;
        double left = 0;
        for (Option option : options) {
            long communes = option.candidates.stream()
                    .map(Candidate::commune)
                    .distinct()
                    .count();
            all += communes;
            left += communes * communes;
        }
        return left / all;
    }

    private static List<Option> options(List<Candidate> candidates, Function<Candidate, String> label) {
        Map<String, List<Candidate>> groups = new LinkedHashMap<>();
        candidates.forEach(candidate -> groups.computeIfAbsent(label.apply(candidate), none -> new ArrayList<>())
                .add(candidate));
        return groups.entrySet().stream()
                .map(group -> new Option(group.getKey(), group.getValue()))
                .toList();
    }

    private static String province(Candidate candidate) {
        return candidate.old() == null
                ? candidate.commune().province().name().written()
                : candidate.old().province().written();
    }

    private static String district(Candidate candidate) {
        return candidate.old() == null
                ? candidate.commune().written()
                : candidate.old().district().written() + ", "
                        + Objects.requireNonNull(candidate.old()).province().written();
    }

    private static String commune(Candidate candidate) {
        return candidate.commune().written();
    }
}
