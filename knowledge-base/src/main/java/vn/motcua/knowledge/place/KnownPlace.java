package vn.motcua.knowledge.place;

import java.util.List;

/**
 * A place as {@link AddressReader} looks for it: by its own name and the names of what it lies or lay in.
 *
 * @param name its own
 * @param kind what its own name says that it is
 * @param districts the districts it lay in, by all their names; none for a province
 * @param provinces the provinces it lies or lay in, by all their names; none for a province
 * @param meant what it is
 */
record KnownPlace(PlaceName name, UnitKind kind, List<Around> districts, List<Around> provinces, Meant meant) {

    /**
     * What a place lies in, by one of its names.
     *
     * @param former whether it is none of today's: a district, or a province that has been merged into another
     * @param today whether it is one of today's
     */
    record Around(PlaceName name, UnitKind kind, boolean former, boolean today) {}

    /** What may be meant. */
    sealed interface Meant {
        record Today(Commune commune) implements Meant {}

        record Old(OldCommune commune) implements Meant {}

        record Whole(Area area) implements Meant {}
    }
}
