package vn.motcua.knowledge.place;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.text.SlipIndex;
import vn.motcua.knowledge.text.SlipIndex.Slip;

/** The words before names that say what kind of unit it is: whole, as people shorten them, and with a slip. */
final class UnitWords {

    static final int LONGEST = 10;

    private static final int SHORTEST_SLIPPED = 4;

    /** Of a slip; any letter for any other costs more: "Vinh" is no "tỉnh". */
    private static final float MOST_SLIPPED = 6f;

    private final Map<String, UnitKind> kinds = new HashMap<>();
    private final SlipIndex slips;

    UnitWords() {
        for (UnitKind kind : UnitKind.values()) {
            kind.typed().forEach(typed -> kinds.put(typed, kind));
        }
        slips = new SlipIndex(kinds.keySet().stream()
                .filter(typed -> typed.length() >= SHORTEST_SLIPPED)
                .toList());
    }

    /** The kind that this stands for, exactly; null for none. */
    @Nullable
    UnitKind kind(String key) {
        return kinds.get(key);
    }

    /** The kind that is one slip away; null for none. */
    @Nullable
    UnitKind slipped(String key) {
        if (key.length() < SHORTEST_SLIPPED - 1) {
            return null;
        }
        return slips.near(key).stream()
                .filter(slip -> slip.cost() <= MOST_SLIPPED)
                .min(Comparator.comparingDouble(Slip::cost))
                .map(slip -> kinds.get(slip.word()))
                .orElse(null);
    }
}
