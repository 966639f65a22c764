package vn.motcua.knowledge.answer;

import java.util.List;

/**
 * The place that a text names, by its words for units ("xã", "phường", "tỉnh"), by capitals and by the names of the provinces. It is
 * not checked against a list of communes.
 */
public sealed interface PlaceAnswer {

    /** Whether the text asks something, besides the answer or instead of one. */
    boolean asksToo();

    /**
     * A place.
     *
     * @param place its name, cleaned of the words around it: "phường Bến Nghé, Thành phố Hồ Chí Minh"
     * @param units its units from the smallest to the largest as said; at least one
     */
    record Said(String place, List<Unit> units, Trust trust, boolean asksToo) implements PlaceAnswer {
        public Said {
            units = List.copyOf(units);
        }
    }

    /**
     * A unit of a place.
     *
     * @param name without the word for its kind: "Bến Nghé"
     */
    record Unit(Kind kind, String name) {}

    /** What a unit is. */
    enum Kind {
        /** Thôn, ấp, bản, tổ dân phố and the like. */
        NEIGHBOURHOOD,
        /** Xã; thị trấn until 2025. */
        COMMUNE,
        /** Phường. */
        WARD,
        /** Đặc khu. */
        SPECIAL_ZONE,
        /** Quận, huyện, thị xã: abolished on 2025-07-01, still said. */
        DISTRICT,
        /** Tỉnh, or a city of that rank; also a province that was merged into another in 2025. */
        PROVINCE,
        /** Thành phố, below that rank. */
        CITY,
        /** A country other than Vietnam, or just "nước ngoài". */
        ABROAD,
        /** It was not said what it is. */
        UNKNOWN
    }

    /** The citizen does not know. */
    record Unsure(boolean asksToo) implements PlaceAnswer {}

    /** No place is said. */
    record None(boolean asksToo) implements PlaceAnswer {}

    /** Reads a text; never throws, whatever it is. */
    static PlaceAnswer read(String text) {
        return PlaceReader.read(text);
    }
}
