package vn.motcua.knowledge.place;

import org.jspecify.annotations.Nullable;

/**
 * Something typed that may be a name.
 *
 * @param from where it begins in the row of {@link TypedAddress}, the word for its kind included; it ends before {@code to}
 * @param gain how much of the text it explains, less what it costs to take it for this name; above 0
 * @param kind what the word before it says that it is; null when none stands there
 * @param exact whether the name stands there as it is, marks included
 * @param wholeKind whether the word for its kind does, and as more than a small letter
 * @param led whether it stands where a place does: at the beginning, behind "ở" and the like, or with a capital
 * @param first the first word of it in the text, counted from 0, {@code last} the last
 */
record Mention(
        PlaceName name,
        NameMatch.Typing typing,
        int from,
        int to,
        float gain,
        @Nullable UnitKind kind,
        boolean exact,
        boolean wholeKind,
        boolean led,
        int first,
        int last) {

    boolean overlaps(Mention other) {
        return from < other.to && other.from < to;
    }
}
