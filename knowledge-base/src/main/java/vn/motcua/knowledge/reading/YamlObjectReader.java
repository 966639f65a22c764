package vn.motcua.knowledge.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Takes typed values out of one YAML mapping and names the line of what is wrong with them. Strict, because people write these
 * files: a key that is not known, a key given twice, an anchor and a value of another type are refused.
 */
final class YamlObjectReader {

    private final Map<String, Node> values;
    private final int line;

    private YamlObjectReader(Map<String, Node> values, int line) {
        this.values = values;
        this.line = line;
    }

    static YamlObjectReader of(Node node, String what, Set<String> keys) throws RecordException {
        refuseAnchor(node);
        if (!(node instanceof MappingNode mapping)) {
            throw new RecordException(line(node), FaultKind.INVALID_VALUE, what + " must consist of keys and values");
        }
        var values = new LinkedHashMap<String, Node>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            int line = line(entry.getKeyNode());
            if (!keys.contains(key)) {
                throw new RecordException(
                        line,
                        FaultKind.UNKNOWN_KEY,
                        "unknown key '" + key + "' in " + what + "; known are "
                                + String.join(", ", keys.stream().sorted().toList()));
            }
            if (values.put(key, entry.getValueNode()) != null) {
                throw new RecordException(line, FaultKind.MALFORMED, "the key '" + key + "' is given twice");
            }
        }
        return new YamlObjectReader(values, line(node));
    }

    /** Where the mapping begins. */
    int line() {
        return line;
    }

    /** Where the value of a key begins, or the mapping where it has no such key. */
    int line(String key) {
        Node node = values.get(key);
        return node == null ? line : line(node);
    }

    /** The text of a key without space around it; empty for null or no such key. */
    String text(String key) throws RecordException {
        Node node = values.get(key);
        return node == null ? "" : scalarText(node, "'" + key + "'");
    }

    /** The text of a key that must have one. */
    String required(String key) throws RecordException {
        String text = text(key);
        if (text.isEmpty()) {
            throw new RecordException(line(key), FaultKind.MISSING_VALUE, "'" + key + "' is missing");
        }
        return text;
    }

    /** A whole number of 0 or more; null for null or no such key. */
    @Nullable
    Integer count(String key) throws RecordException {
        Node node = values.get(key);
        if (node == null || node.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (node instanceof ScalarNode scalar
                && node.getTag().equals(Tag.INT)
                && scalar.getValue().matches("\\d{1,9}")) {
            return Integer.valueOf(scalar.getValue());
        }
        throw new RecordException(
                line(node), FaultKind.INVALID_VALUE, "'" + key + "' must be a whole number of 0 or more");
    }

    /** Whether a key says true; false for null or no such key. */
    boolean flag(String key) throws RecordException {
        Node node = values.get(key);
        if (node == null || node.getTag().equals(Tag.NULL)) {
            return false;
        }
        if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.BOOL)) {
            return Boolean.parseBoolean(scalar.getValue());
        }
        throw new RecordException(line(node), FaultKind.INVALID_VALUE, "'" + key + "' must be true or false");
    }

    /** The texts of a list; empty for null or no such key. */
    List<String> texts(String key) throws RecordException {
        var texts = new ArrayList<String>();
        for (Node element : elements(key)) {
            texts.add(scalarText(element, "each of '" + key + "'"));
        }
        return texts;
    }

    /** The mappings of a list; empty for null or no such key. */
    List<YamlObjectReader> objects(String key, Set<String> keys) throws RecordException {
        var objects = new ArrayList<YamlObjectReader>();
        for (Node element : elements(key)) {
            objects.add(of(element, "'" + key + "'", keys));
        }
        return objects;
    }

    /** The mapping of a key; empty for null or no such key. */
    Optional<YamlObjectReader> object(String key, Set<String> keys) throws RecordException {
        Node node = values.get(key);
        return node == null || node.getTag().equals(Tag.NULL)
                ? Optional.empty()
                : Optional.of(of(node, "'" + key + "'", keys));
    }

    /** One mapping, or the mappings of a list; empty for null or no such key. */
    List<YamlObjectReader> oneOrMore(String key, Set<String> keys) throws RecordException {
        return values.get(key) instanceof MappingNode node
                ? List.of(of(node, "'" + key + "'", keys))
                : objects(key, keys);
    }

    /** One text, or the texts of a list; empty for null or no such key. */
    List<String> oneOrMoreTexts(String key) throws RecordException {
        return values.get(key) instanceof ScalarNode ? List.of(text(key)) : texts(key);
    }

    /** The keys that are given, in order. */
    Set<String> keys() {
        return values.keySet();
    }

    private List<Node> elements(String key) throws RecordException {
        Node node = values.get(key);
        if (node == null || node.getTag().equals(Tag.NULL)) {
            return List.of();
        }
        refuseAnchor(node);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw new RecordException(line(node), FaultKind.INVALID_VALUE, "'" + key + "' must be a list");
    }

    private static String scalarText(Node node, String what) throws RecordException {
        refuseAnchor(node);
        if (node.getTag().equals(Tag.NULL)) {
            return "";
        }
        if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.STR)) {
            return scalar.getValue().strip();
        }
        throw new RecordException(
                line(node),
                FaultKind.INVALID_VALUE,
                what + " must be a text; put it in quotes if it looks like a number");
    }

    /** An anchored node can stand in many places, and a few lines of them unfold to millions of values. */
    private static void refuseAnchor(Node node) throws RecordException {
        if (node.getAnchor().isPresent()) {
            throw new RecordException(
                    line(node), FaultKind.MALFORMED, "anchors and aliases ('&', '*') are not part of this format");
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
