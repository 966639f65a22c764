package vn.motcua.connector.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON objects that others wrote, which may be anything; throws nothing on what is none. */
public final class JsonObjects {

    /** Longer ids than any platform gives are none. */
    private static final int LONGEST_ID = 128;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonObjects() {}

    /** A new object. */
    public static ObjectNode create() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** One whole JSON object with nothing behind it and no name twice; empty when the bytes are anything else. */
    public static Optional<JsonNode> read(byte[] body) {
        try {
            return object(MAPPER.readTree(body));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** The same, of text. */
    public static Optional<JsonNode> read(String body) {
        try {
            return object(MAPPER.readTree(body));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> object(JsonNode node) {
        return node.isObject() ? Optional.of(node) : Optional.empty();
    }

    /**
     * Some texts and numbers of the outermost object exactly as they stand in the body: a tree would write the number 1.0e3 otherwise.
     *
     * @return what there is of the named members; empty when the bytes are no JSON object or such a member is neither text nor number
     */
    public static Optional<Map<String, String>> scalars(byte[] body, Set<String> names) {
        try (JsonParser parser = MAPPER.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            var found = new HashMap<String, String>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (!names.contains(name)) {
                    parser.skipChildren();
                } else if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
                    found.put(name, parser.getString());
                } else {
                    return Optional.empty();
                }
            }
            return parser.nextToken() == null ? Optional.of(found) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** The text at this place, without characters that no database takes; empty when there is none. */
    public static String text(JsonNode node, String... path) {
        JsonNode found = at(node, path);
        return found.isString() ? clean(found.stringValue()) : "";
    }

    /** The id at this place, written as text or as a whole number; empty when there is none or it cannot be one. */
    public static String id(JsonNode node, String... path) {
        JsonNode found = at(node, path);
        if (!found.isString() && !found.isIntegralNumber()) {
            return "";
        }
        String id = found.asString();
        boolean possible = id.length() <= LONGEST_ID
                && id.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        return possible ? id.strip() : "";
    }

    /** A whole number at this place, written as a number or as text; empty when there is none. */
    public static Optional<Long> number(JsonNode node, String... path) {
        JsonNode found = at(node, path);
        if (found.isIntegralNumber()) {
            return found.canConvertToLong() ? Optional.of(found.longValue()) : Optional.empty();
        }
        if (!found.isString() || !found.stringValue().strip().matches("-?\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(found.stringValue().strip()));
    }

    private static JsonNode at(JsonNode node, String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        return found;
    }

    private static String clean(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0)
                .forEach(c -> kept.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c));
        return kept.toString();
    }
}
