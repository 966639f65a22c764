package vn.motcua.knowledge.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import vn.motcua.knowledge.procedure.Level;

/** The words for levels in JSON Lines and YAML: "commune", "province", "ministry", "other". */
final class LevelKey {

    private LevelKey() {}

    static Level parse(String word) throws RecordException {
        for (Level level : Level.values()) {
            if (level.name().toLowerCase(Locale.ROOT).equals(word)) {
                return level;
            }
        }
        String allowed = Arrays.stream(Level.values())
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new RecordException(
                FaultKind.INVALID_VALUE, "'levels' may hold " + allowed + " but holds '" + word + "'");
    }
}
