package vn.motcua.knowledge.reading;

import java.util.Optional;
import java.util.Set;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The text of a YAML file as the mapping that it must be. */
final class YamlText {

    private YamlText() {}

    static YamlObjectReader read(String text, String what, Set<String> keys) throws RecordException {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(ReadingLimits.YAML_BYTES)
                .build();
        try {
            Optional<Node> node = new Compose(settings).composeString(text);
            return YamlObjectReader.of(
                    node.orElseThrow(() -> new RecordException(1, FaultKind.MALFORMED, "the file is empty")),
                    what,
                    keys);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new RecordException(line, FaultKind.MALFORMED, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new RecordException(0, FaultKind.MALFORMED, "not YAML: " + e.getMessage());
        }
    }
}
