package vn.motcua.connector.telegram;

import java.util.Optional;
import java.util.OptionalLong;

import tools.jackson.databind.JsonNode;

/** Reads members of JSON objects that come from outside: one that is missing or of another type is not there. */
final class Member {

    private Member() {}

    /** A whole number of at most 64 bits. */
    static OptionalLong whole(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isIntegralNumber() && value.canConvertToLong()
                ? OptionalLong.of(value.longValue())
                : OptionalLong.empty();
    }

    /**
     * A text that can be stored: without NUL, which PostgreSQL does not take, and with U+FFFD for halves of surrogate pairs, which are no
     * Unicode.
     */
    static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isString() ? Optional.of(storable(value.stringValue())) : Optional.empty();
    }

    private static String storable(String text) {
        int[] points = text.codePoints()
                .filter(point -> point != 0)
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .toArray();
        return new String(points, 0, points.length);
    }
}
