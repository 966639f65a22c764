package vn.motcua.knowledge.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.place.TypedAddress.Piece;
import vn.motcua.knowledge.place.UnitKind.Tier;

/**
 * Where a district was understood and beside it stands something that was not, the communes of that district whose names are nearest
 * to it: so few are in question that more than one slip can be forgiven.
 */
final class NearestInside {

    /** Of so many letters one may be wrong. */
    private static final int LETTERS_TO_A_SLIP = 3;

    private static final int SHORTEST = 4;
    private static final int MOST_WORDS = 6;

    private final TypedAddress typed;
    private final UnitWords units;

    /**
     * Words that may be a name, from the first to the last.
     *
     * @param kind what the word before them says; null when none stands there
     */
    private record Rest(int from, int to, @Nullable UnitKind kind) {}

    /**
     * What was found.
     *
     * @param first the first word of it, counted from 0, {@code last} the last
     */
    record Nearest(List<KnownPlace> places, int first, int last) {}

    NearestInside(TypedAddress typed, UnitWords units) {
        this.typed = typed;
        this.units = units;
    }

    /** The nearest of these places, for what stands before or behind the words from first to last; null when none is near. */
    @Nullable
    Nearest of(Collection<KnownPlace> inside, int first, int last) {
        Nearest before = nearest(inside, before(first, last));
        return before == null ? nearest(inside, behind(first, last)) : before;
    }

    private @Nullable Rest before(int first, int last) {
        for (int i = first - 1; i >= Math.max(0, first - MOST_WORDS - 2); i--) {
            UnitKind kind = kindEndingAt(i);
            if (kind != null && kind.tier() == Tier.COMMUNE && i + 1 < first) {
                return new Rest(i + 1, first - 1, kind);
            }
        }
        boolean all = first > 0 && first <= MOST_WORDS && last == typed.pieces().size() - 1;
        return all ? new Rest(0, first - 1, null) : null;
    }

    private @Nullable Rest behind(int first, int last) {
        int end = typed.pieces().size() - 1;
        for (int i = last + 1; i <= Math.min(last + 2, end - 1); i++) {
            UnitKind kind = kindEndingAt(i);
            if (kind != null && kind.tier() == Tier.COMMUNE) {
                return new Rest(i + 1, Math.min(end, i + MOST_WORDS), kind);
            }
        }
        boolean all = first == 0 && last < end && end - last <= MOST_WORDS;
        return all ? new Rest(last + 1, end, null) : null;
    }

    private @Nullable UnitKind kindEndingAt(int word) {
        UnitKind one = kind(word, word);
        return word == 0 || one != null ? one : kind(word - 1, word);
    }

    private @Nullable UnitKind kind(int from, int to) {
        String key = key(from, to);
        UnitKind kind = units.kind(key);
        return kind == null ? units.slipped(key) : kind;
    }

    private String key(int from, int to) {
        List<Piece> pieces = typed.pieces();
        return typed.key(pieces.get(from).from(), pieces.get(to).to());
    }

    private @Nullable Nearest nearest(Collection<KnownPlace> inside, @Nullable Rest rest) {
        if (rest == null) {
            return null;
        }
        String key = key(rest.from, rest.to);
        var nearest = new ArrayList<KnownPlace>();
        int least = Integer.MAX_VALUE;
        for (KnownPlace place : inside) {
            String name = NameKey.of(String.join(" ", place.name().syllables()));
            int distance = distance(key, name);
            boolean near = name.length() >= SHORTEST && distance <= name.length() / LETTERS_TO_A_SLIP;
            if (near && distance < least) {
                nearest.clear();
                least = distance;
            }
            if (near && distance == least) {
                nearest.add(place);
            }
        }
        if (nearest.isEmpty()) {
            return null;
        }
        boolean sameKind = nearest.stream().anyMatch(place -> place.kind() == rest.kind);
        nearest.removeIf(place -> sameKind && place.kind() != rest.kind);
        return new Nearest(nearest, rest.from, rest.to);
    }

    /** Letters left out, too many, wrong, or swapped with their neighbour (Damerau 1964, each letter touched once). */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                cost[i][j] =
                        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
