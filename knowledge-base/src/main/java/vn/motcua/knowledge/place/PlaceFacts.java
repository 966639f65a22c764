package vn.motcua.knowledge.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import vn.motcua.knowledge.place.PlaceContradiction.Kind;

/** Puts the official list and a table of changes together, checks the one against the other, and gives the lines of {@link PlaceTable}. */
final class PlaceFacts {

    private static final int PROVINCES = 34;
    private static final int COMMUNES = 3_321;
    private static final int COLUMNS = 5;

    private final List<Province> provinces;
    private final Map<String, Commune> official = new LinkedHashMap<>();
    private final Map<String, Commune> byCode = new HashMap<>();
    private final List<PlaceContradiction> contradictions = new ArrayList<>();

    /** Old province, old district, old commune, each as written, and the codes of today's. */
    private final Map<UnitName, Map<UnitName, Map<UnitName, Set<String>>>> changes = new LinkedHashMap<>();

    /** @param communes the official list */
    PlaceFacts(List<Commune> communes) {
        provinces = communes.stream().map(Commune::province).distinct().toList();
        for (Commune commune : communes) {
            official.put(placeKey(commune.name().name(), commune.province().name()), commune);
            byCode.put(commune.code(), commune);
        }
        if (provinces.size() != PROVINCES || communes.size() != COMMUNES || official.size() != communes.size()) {
            note(Kind.COUNT, provinces.size() + " provinces, " + communes.size() + " communes");
        }
    }

    private static String placeKey(String commune, UnitName province) {
        return commune.toLowerCase(Locale.ROOT) + "\t" + NameKey.of(province.name());
    }

    /**
     * Takes in rows of old province, old district, old commune, new commune, new province, parted by tabs.
     *
     * @throws IllegalArgumentException for a row of another form
     */
    void add(List<String> rows) {
        Set<String> met = new HashSet<>();
        for (String row : rows) {
            String[] fields = row.split("\t", -1);
            if (fields.length != COLUMNS) {
                throw new IllegalArgumentException("not " + COLUMNS + " columns: '" + row + "'");
            }
            if (!met.add(row)) {
                note(Kind.TWICE, row);
            } else {
                add(fields);
            }
        }
    }

    private void add(String[] fields) {
        UnitName now = UnitName.parse(fields[3]);
        UnitName province = UnitName.parse(fields[4]);
        Commune commune = official.get(placeKey(now.name(), province));
        if (commune == null) {
            note(Kind.NOT_OFFICIAL, now.written() + ", " + province.written());
            return;
        }
        if (commune.name().kind() != now.kind()) {
            note(Kind.OTHER_KIND, now.written() + ", " + province.written() + ": " + commune.written());
        }
        changes.computeIfAbsent(UnitName.parse(fields[0]), none -> new LinkedHashMap<>())
                .computeIfAbsent(UnitName.parse(fields[1]), none -> new LinkedHashMap<>())
                .computeIfAbsent(UnitName.parse(fields[2]), none -> new LinkedHashSet<>())
                .add(commune.code());
    }

    private void note(Kind kind, String subject) {
        var contradiction = new PlaceContradiction(kind, subject);
        if (!contradictions.contains(contradiction)) {
            contradictions.add(contradiction);
        }
    }

    /** What was found so far, also in the whole of what was taken in. */
    List<PlaceContradiction> contradictions() {
        var all = new ArrayList<>(contradictions);
        Set<String> reached = new HashSet<>();
        changes.forEach((province, districts) ->
                districts.forEach((district, communes) -> communes.forEach((commune, codes) -> {
                    reached.addAll(codes);
                    if (codes.stream().map(this::provinceOf).distinct().count() > 1) {
                        all.add(new PlaceContradiction(
                                Kind.TWO_PROVINCES, commune.written() + ", " + district.written()));
                    }
                })));
        official.values().stream()
                .filter(commune -> !reached.contains(commune.code()))
                .forEach(commune -> all.add(new PlaceContradiction(Kind.WITHOUT_SOURCE, commune.written())));
        return all;
    }

    private Province provinceOf(String code) {
        return Objects.requireNonNull(byCode.get(code)).province();
    }

    /** The lines of {@link PlaceTable}, always in the same order. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (Province province : provinces) {
            lines.add("P\t" + province.code() + "\t" + province.name().written());
            official.values().stream()
                    .filter(commune -> commune.province().equals(province))
                    .forEach(commune -> lines.add(
                            "C\t" + commune.code() + "\t" + commune.name().written()));
        }
        sorted(changes).forEach((province, districts) -> {
            lines.add("O\t" + province.written());
            sorted(districts).forEach((district, communes) -> {
                lines.add("D\t" + district.written());
                sorted(communes)
                        .forEach((commune, codes) ->
                                lines.add("W\t" + commune.written() + "\t" + String.join(",", codes)));
            });
        });
        return lines;
    }

    private static <T> Map<UnitName, T> sorted(Map<UnitName, T> byName) {
        var sorted = new TreeMap<UnitName, T>(Comparator.comparing(UnitName::written));
        sorted.putAll(byName);
        return sorted;
    }
}
