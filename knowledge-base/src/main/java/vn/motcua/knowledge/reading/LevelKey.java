package vn.motcua.knowledge.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import vn.motcua.knowledge.procedure.Level;

/** The words for levels in JSON Lines and YAML: "commune", "province", "ministry", "other". */
final class LevelKey {

    private LevelKey() {}

    /** The level of a word; {@code line} is where it stands, 0 where the caller knows. */
    static Level parse(String word, int line) throws RecordException {
        for (Level level : Level.values()) {
            if (level.name().toLowerCase(Locale.ROOT).equals(word)) {
                return level;
            }
        }
        String allowed = Arrays.stream(Level.values())
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new RecordException(
                line, FaultKind.INVALID_VALUE, "'levels' may hold " + allowed + " but holds '" + word + "'");
    }
}
