package vn.motcua.knowledge.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.knowledge.text.ResourceLines;

/**
 * Today's provinces and communes, and which of them the communes of before 1 July 2025 became. Immutable.
 *
 * <p>Its file is UTF-8 lines of fields parted by tabs, the first a letter: {@code P} a province of today (code, name), {@code C} a
 * commune of the last such province (code, name), {@code O} an old province (name), {@code D} a district of it (name), {@code W} a
 * commune of that (name, codes of today's communes parted by commas).
 */
public final class PlaceTable {

    private final Map<String, Province> provinces = new LinkedHashMap<>();
    private final Map<String, Commune> communes = new LinkedHashMap<>();
    private final List<OldCommune> oldCommunes;
    private final Map<String, List<OldCommune>> sources = new LinkedHashMap<>();

    private PlaceTable(List<String> lines) {
        var old = new ArrayList<OldCommune>();
        Province province = null;
        UnitName oldProvince = null;
        UnitName district = null;
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            String kind = fields[0];
            if (kind.equals("P") && fields.length == 3) {
                province = new Province(fields[1], UnitName.parse(fields[2]));
                provinces.put(province.code(), province);
            } else if (kind.equals("C") && fields.length == 3 && province != null) {
                communes.put(fields[1], new Commune(fields[1], UnitName.parse(fields[2]), province));
            } else if (kind.equals("O") && fields.length == 2) {
                oldProvince = UnitName.parse(fields[1]);
                district = null;
            } else if (kind.equals("D") && fields.length == 2) {
                district = UnitName.parse(fields[1]);
            } else if (kind.equals("W") && fields.length == 3 && oldProvince != null && district != null) {
                old.add(new OldCommune(UnitName.parse(fields[1]), district, oldProvince, communesOf(fields[2], line)));
            } else {
                throw new IllegalArgumentException("no line of a table of places: '" + line + "'");
            }
        }
        oldCommunes = List.copyOf(old);
        for (OldCommune commune : oldCommunes) {
            for (Commune now : commune.now()) {
                sources.computeIfAbsent(now.code(), none -> new ArrayList<>()).add(commune);
            }
        }
        sources.replaceAll((code, list) -> List.copyOf(list));
    }

    private List<Commune> communesOf(String codes, String line) {
        var now = new ArrayList<Commune>();
        for (String code : codes.split(",")) {
            now.add(commune(code)
                    .orElseThrow(
                            () -> new IllegalArgumentException("unknown commune '" + code + "' in '" + line + "'")));
        }
        return now;
    }

    /** Read once, when it is first wanted. */
    private static final class Bundled {
        private static final PlaceTable TABLE = of(ResourceLines.readCompressed(PlaceTable.class, "places.tsv.gz"));
    }

    /** The table that comes with the library. */
    public static PlaceTable bundled() {
        return Bundled.TABLE;
    }

    /**
     * Reads the lines of a table.
     *
     * @throws IllegalArgumentException for a line of another form or an unknown code
     */
    static PlaceTable of(List<String> lines) {
        return new PlaceTable(lines);
    }

    /** Today's provinces, in the order of the official list. */
    public Collection<Province> provinces() {
        return List.copyOf(provinces.values());
    }

    /** Today's communes, in the order of the official list. */
    public Collection<Commune> communes() {
        return List.copyOf(communes.values());
    }

    /** Every commune of before the reform. */
    public List<OldCommune> oldCommunes() {
        return oldCommunes;
    }

    /** The commune of today with this code; empty for none. */
    public Optional<Commune> commune(String code) {
        return Optional.ofNullable(communes.get(code));
    }

    /** The old communes that lie in this one, whole or in part; never empty for a commune of the bundled table. */
    public List<OldCommune> sourcesOf(Commune commune) {
        return sources.getOrDefault(commune.code(), List.of());
    }
}
