package vn.motcua.knowledge.reading;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes typed values out of one JSON object and says by path what is wrong with them. Null and a missing key are the same. */
final class JsonObjectReader {

    private final JsonNode object;
    private final String path;

    private JsonObjectReader(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    static JsonObjectReader of(JsonNode node) throws RecordException {
        return of(node, "");
    }

    private static JsonObjectReader of(JsonNode node, String path) throws RecordException {
        if (!node.isObject()) {
            throw invalid(path.isEmpty() ? "the record" : path, "an object", node);
        }
        return new JsonObjectReader(node, path);
    }

    /** The text of a key as it stands; empty for null or no such key. */
    String text(String key) throws RecordException {
        JsonNode value = object.path(key);
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (!value.isString()) {
            throw invalid(where(key), "a text", value);
        }
        return wellFormed(value.stringValue(), where(key));
    }

    /** The text of a key that must have one. */
    String required(String key) throws RecordException {
        String text = text(key);
        if (text.isBlank()) {
            throw new RecordException(FaultKind.MISSING_VALUE, where(key) + " is missing");
        }
        return text;
    }

    /** A whole number of 0 or more; null for null or no such key. */
    @Nullable
    Integer count(String key) throws RecordException {
        JsonNode value = object.path(key);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw invalid(where(key), "a whole number of 0 or more", value);
        }
        return value.intValue();
    }

    /** The texts of an array; empty for null or no such key. */
    List<String> texts(String key) throws RecordException {
        var texts = new ArrayList<String>();
        for (JsonNode element : elements(key)) {
            if (!element.isString()) {
                throw invalid(where(key) + "[" + texts.size() + "]", "a text", element);
            }
            texts.add(wellFormed(element.stringValue(), where(key)));
        }
        return texts;
    }

    /** The objects of an array; empty for null or no such key. */
    List<JsonObjectReader> objects(String key) throws RecordException {
        var objects = new ArrayList<JsonObjectReader>();
        for (JsonNode element : elements(key)) {
            objects.add(of(element, where(key) + "[" + objects.size() + "]"));
        }
        return objects;
    }

    /** JSON can write half of a character pair, and the character 0; no database takes either. */
    private static String wellFormed(String text, String where) throws RecordException {
        boolean half = text.codePoints().anyMatch(point -> point <= 0xFFFF && Character.isSurrogate((char) point));
        if (half || text.indexOf('\0') >= 0) {
            throw new RecordException(FaultKind.INVALID_VALUE, where + " holds a character that is none");
        }
        return text;
    }

    private Iterable<JsonNode> elements(String key) throws RecordException {
        JsonNode value = object.path(key);
        if (value.isNull() || value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw invalid(where(key), "an array", value);
        }
        return value;
    }

    private String where(String key) {
        return path.isEmpty() ? "'" + key + "'" : path + "." + key;
    }

    private static RecordException invalid(String where, String wanted, JsonNode found) {
        String text = found.toString();
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new RecordException(FaultKind.INVALID_VALUE, where + " must be " + wanted + " but is " + shown);
    }
}
