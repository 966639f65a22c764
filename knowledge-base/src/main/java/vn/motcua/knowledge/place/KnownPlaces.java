package vn.motcua.knowledge.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import vn.motcua.knowledge.place.KnownPlace.Around;
import vn.motcua.knowledge.place.KnownPlace.Meant;
import vn.motcua.knowledge.text.ResourceLines;

/** All places of a table, by their names and by the other names of what they lie in ({@code other-names.tsv}). Immutable. */
final class KnownPlaces {

    private final PlaceNames names = new PlaceNames();
    private final Map<Integer, List<KnownPlace>> byName = new HashMap<>();
    private final Map<List<UnitName>, Set<KnownPlace>> byDistrict = new HashMap<>();

    /** District or province by key, its names: its own first. */
    private final Map<String, List<Around>> otherNames = new HashMap<>();

    KnownPlaces(PlaceTable table) {
        for (String line : ResourceLines.read(KnownPlaces.class, "other-names.tsv")) {
            readOtherName(line.split("\t", -1));
        }
        Map<UnitName, Set<Commune>> provinces = new LinkedHashMap<>();
        Map<UnitName, Map<UnitName, Set<Commune>>> districts = new LinkedHashMap<>();
        for (Commune commune : table.communes()) {
            provinces
                    .computeIfAbsent(commune.province().name(), none -> new LinkedHashSet<>())
                    .add(commune);
            addToday(commune, table.sourcesOf(commune));
        }
        for (OldCommune old : table.oldCommunes()) {
            provinces
                    .computeIfAbsent(old.province(), none -> new LinkedHashSet<>())
                    .addAll(old.now());
            districts
                    .computeIfAbsent(old.province(), none -> new LinkedHashMap<>())
                    .computeIfAbsent(old.district(), none -> new LinkedHashSet<>())
                    .addAll(old.now());
            addOld(old);
        }
        districts.forEach((province, inside) ->
                inside.forEach((district, communes) -> addDistrict(province, district, communes)));
        provinces.forEach(this::addProvince);
        names.close();
    }

    private void readOtherName(String[] fields) {
        if (fields[0].equals("P")) {
            otherNames
                    .computeIfAbsent(NameKey.of(fields[2]), none -> new ArrayList<>())
                    .add(new Around(names.add(fields[1]), UnitKind.NONE, false, false));
        } else {
            UnitName other = UnitName.parse(fields[1]);
            otherNames
                    .computeIfAbsent(districtKey(UnitName.parse(fields[2]), fields[3]), none -> new ArrayList<>())
                    .add(new Around(names.add(other.name()), other.kind(), true, false));
        }
    }

    private static String districtKey(UnitName district, String province) {
        return NameKey.of(district.written()) + "\t" + NameKey.of(province);
    }

    private List<Around> province(UnitName province, boolean former, boolean today) {
        var all = new ArrayList<Around>();
        all.add(new Around(names.add(province.name()), province.kind(), former, today));
        otherNames
                .getOrDefault(NameKey.of(province.name()), List.of())
                .forEach(other -> all.add(new Around(other.name(), other.kind(), former, today)));
        return all;
    }

    private List<Around> district(UnitName district, UnitName province) {
        var all = new ArrayList<Around>();
        all.add(new Around(names.add(district.name()), district.kind(), true, false));
        all.addAll(otherNames.getOrDefault(districtKey(district, province.name()), List.of()));
        return all;
    }

    private List<Around> provinces(UnitName today, Collection<UnitName> then) {
        var all = new ArrayList<Around>();
        boolean kept = then.stream().anyMatch(old -> old.name().equals(today.name()));
        all.addAll(province(today, kept, true));
        then.stream()
                .filter(old -> !old.name().equals(today.name()))
                .forEach(old -> all.addAll(province(old, true, false)));
        return all;
    }

    private void addToday(Commune commune, List<OldCommune> sources) {
        var districts = new LinkedHashSet<Around>();
        sources.forEach(source -> districts.addAll(district(source.district(), source.province())));
        Set<UnitName> then = new LinkedHashSet<>();
        sources.forEach(source -> then.add(source.province()));
        KnownPlace place = place(
                commune.name(),
                List.copyOf(districts),
                provinces(commune.province().name(), then),
                new Meant.Today(commune));
        sources.forEach(source -> addInside(source, place));
    }

    private void addOld(OldCommune old) {
        KnownPlace place = place(
                old.name(),
                district(old.district(), old.province()),
                provinces(old.now().getFirst().province().name(), List.of(old.province())),
                new Meant.Old(old));
        addInside(old, place);
    }

    private void addInside(OldCommune old, KnownPlace place) {
        byDistrict
                .computeIfAbsent(List.of(old.district(), old.province()), none -> new LinkedHashSet<>())
                .add(place);
    }

    private void addDistrict(UnitName province, UnitName district, Set<Commune> communes) {
        List<Around> provinces = provinces(communes.iterator().next().province().name(), List.of(province));
        var meant = new Meant.Whole(new Area(district, province, List.copyOf(communes)));
        for (Around own : district(district, province)) {
            add(new KnownPlace(own.name(), own.kind(), List.of(), provinces, meant));
        }
    }

    private void addProvince(UnitName province, Set<Commune> communes) {
        var meant = new Meant.Whole(new Area(null, province, List.copyOf(communes)));
        for (Around own : province(province, true, true)) {
            add(new KnownPlace(own.name(), province.kind(), List.of(), List.of(), meant));
        }
    }

    private KnownPlace place(UnitName name, List<Around> districts, List<Around> provinces, Meant meant) {
        var place = new KnownPlace(names.add(name.name()), name.kind(), districts, provinces, meant);
        add(place);
        return place;
    }

    private void add(KnownPlace place) {
        byName.computeIfAbsent(place.name().number(), none -> new ArrayList<>(2))
                .add(place);
    }

    /** The old communes and those of today that lie in an area, whole or in part, if it is a district; none for a province. */
    Set<KnownPlace> inside(Area area) {
        return area.district() == null
                ? Set.of()
                : byDistrict.getOrDefault(List.of(area.district(), area.province()), Set.of());
    }

    PlaceNames names() {
        return names;
    }

    /** The places of this name; empty for a name that only what is around others bears. */
    List<KnownPlace> named(PlaceName name) {
        return Objects.requireNonNullElse(byName.get(name.number()), List.of());
    }
}
