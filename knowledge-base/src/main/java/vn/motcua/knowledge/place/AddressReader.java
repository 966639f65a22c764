package vn.motcua.knowledge.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.motcua.knowledge.place.AddressReading.Candidate;
import vn.motcua.knowledge.place.AddressReading.Evidence;
import vn.motcua.knowledge.place.AddressReading.Found;
import vn.motcua.knowledge.place.AddressReading.None;
import vn.motcua.knowledge.place.AddressReading.Unclear;
import vn.motcua.knowledge.place.AddressReading.Within;
import vn.motcua.knowledge.place.KnownPlace.Meant;

/**
 * Reads the place that a text names: old and new names of communes, districts and provinces, in any order, with or without marks and
 * the words for their kinds, shortened, mistyped, torn apart or stuck together, alone or within a sentence.
 *
 * <p>Every place of the table is weighed by how much of the text its own name and the names around it explain, less what it costs to
 * take what was typed for them ({@link MentionFinder}, {@link PlaceScore}); all within a narrow margin of the best are what may be
 * meant. Safe for use by any number of threads.
 */
public final class AddressReader {

    /** What is worse than the best by this much is not meant. */
    private static final float MARGIN = 1f;

    private final KnownPlaces places;
    private final UnitWords units = new UnitWords();

    /** A reader of the places of a table. */
    public AddressReader(PlaceTable table) {
        places = new KnownPlaces(table);
    }

    /** What a text says. Never throws, whatever it is. */
    public AddressReading read(String text) {
        var typed = new TypedAddress(text, places.names());
        List<Mention> mentions = new MentionFinder(typed, places.names(), units).find();
        Map<Integer, List<Mention>> byName = new HashMap<>();
        mentions.forEach(mention -> byName.computeIfAbsent(mention.name().number(), none -> new ArrayList<>(2))
                .add(mention));
        var scoring = new PlaceScore(byName, typed.pieces().size());
        var scored = new ArrayList<PlaceScore.Scored>();
        float best = Float.NEGATIVE_INFINITY;
        for (Mention mention : mentions) {
            for (KnownPlace place : places.named(mention.name())) {
                PlaceScore.Scored one = scoring.of(place, mention);
                if (one != null && one.score() > best - MARGIN) {
                    scored.add(one);
                    best = Math.max(best, one.score());
                }
            }
        }
        float least = best - MARGIN;
        scored.removeIf(one -> one.score() <= least);
        if (scored.isEmpty()) {
            return new None();
        }
        return reading(withNearest(scored, typed), typed);
    }

    /** Instead of a district alone the communes in it that are nearest to what stands beside it. */
    private List<PlaceScore.Scored> withNearest(List<PlaceScore.Scored> scored, TypedAddress typed) {
        var nearest = new ArrayList<PlaceScore.Scored>();
        for (PlaceScore.Scored one : scored) {
            if (!(one.place().meant() instanceof Meant.Whole whole)) {
                return scored;
            }
            NearestInside.Nearest found =
                    new NearestInside(typed, units).of(places.inside(whole.area()), one.first(), one.last());
            if (found != null) {
                found.places()
                        .forEach(place -> nearest.add(new PlaceScore.Scored(
                                place,
                                one.score(),
                                one.evidence(),
                                Math.min(one.first(), found.first()),
                                Math.max(one.last(), found.last()))));
            }
        }
        return nearest.isEmpty() ? scored : nearest;
    }

    private static AddressReading reading(List<PlaceScore.Scored> scored, TypedAddress typed) {
        int start = typed.pieces()
                .get(scored.stream().mapToInt(PlaceScore.Scored::first).min().orElseThrow())
                .start();
        int end = typed.pieces()
                .get(scored.stream().mapToInt(PlaceScore.Scored::last).max().orElseThrow())
                .end();
        Evidence evidence =
                scored.stream().anyMatch(one -> one.evidence() == Evidence.CLEAR) ? Evidence.CLEAR : Evidence.BARE;
        var areas = new LinkedHashSet<Area>();
        var candidates = new LinkedHashSet<Candidate>();
        for (PlaceScore.Scored one : scored) {
            switch (one.place().meant()) {
                case Meant.Today today -> candidates.add(new Candidate(today.commune(), null));
                case Meant.Old old ->
                    old.commune().now().forEach(now -> candidates.add(new Candidate(now, old.commune())));
                case Meant.Whole whole -> areas.add(whole.area());
            }
        }
        List<Commune> communes =
                candidates.stream().map(Candidate::commune).distinct().toList();
        if (areas.isEmpty() && communes.size() == 1) {
            List<OldCommune> old = candidates.stream()
                    .flatMap(candidate -> Stream.ofNullable(candidate.old()))
                    .toList();
            return new Found(communes.getFirst(), old, evidence, start, end);
        }
        if (areas.isEmpty()) {
            List<Candidate> all = List.copyOf(candidates);
            return new Unclear(all, PlaceQuestion.about(all), evidence, start, end);
        }
        return areas(areas, candidates, communes, evidence, start, end);
    }

    private static AddressReading areas(
            LinkedHashSet<Area> areas,
            LinkedHashSet<Candidate> named,
            List<Commune> communes,
            Evidence evidence,
            int start,
            int end) {
        Area first = areas.iterator().next();
        var all = new LinkedHashSet<>(named);
        areas.forEach(area -> area.communes().forEach(commune -> all.add(new Candidate(commune, null))));
        if (areas.size() > 1 || !first.communes().containsAll(communes)) {
            List<Candidate> candidates = List.copyOf(all);
            return new Unclear(candidates, PlaceQuestion.about(candidates), evidence, start, end);
        }
        if (first.communes().size() == 1) {
            return new Found(first.communes().getFirst(), List.of(), evidence, start, end);
        }
        List<Candidate> inside = first.communes().stream()
                .map(commune -> new Candidate(commune, null))
                .toList();
        return new Within(first, PlaceQuestion.about(inside), evidence, start, end);
    }
}
