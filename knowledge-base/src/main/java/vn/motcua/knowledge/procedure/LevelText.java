package vn.motcua.knowledge.procedure;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the levels that the portal prints as text ("Cấp Tỉnh, Cấp xã", "Cơ quan khác"). */
public final class LevelText {

    private static final Map<String, Level> PRINTED = Map.of(
            "cấp bộ", Level.MINISTRY,
            "cấp tỉnh", Level.PROVINCE,
            "cấp xã", Level.COMMUNE,
            "cơ quan khác", Level.OTHER);

    private LevelText() {}

    /**
     * The levels named in a comma-separated text; parts that name none ("Cấp huyện" was abolished on 2025-07-01) are left out.
     */
    public static Set<Level> parse(String published) {
        var levels = EnumSet.noneOf(Level.class);
        for (String part : Normalizer.normalize(published, Normalizer.Form.NFC).split("[,;\\n]", -1)) {
            Level level = PRINTED.get(part.strip().toLowerCase(Locale.ROOT));
            if (level != null) {
                levels.add(level);
            }
        }
        return levels;
    }
}
