package vn.motcua.assistant.vietqr;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Reads payloads back, strictly. */
final class Payload {

    private Payload() {}

    /**
     * The fields of a payload, in order.
     *
     * @throws IllegalArgumentException when the checksum is wrong or the fields do not add up
     */
    static Map<String, String> read(String payload) {
        int body = payload.length() - 4;
        String checksum = "%04X".formatted(Crc16.of(payload.substring(0, body).getBytes(StandardCharsets.UTF_8)));
        if (!payload.substring(body).equals(checksum)) {
            throw new IllegalArgumentException("the checksum is " + payload.substring(body) + ", not " + checksum);
        }
        return fields(payload);
    }

    /** The fields within a field such as 38 or 62. */
    static Map<String, String> within(Map<String, String> fields, String id) {
        return fields(Objects.requireNonNull(fields.get(id), id));
    }

    private static Map<String, String> fields(String template) {
        var fields = new LinkedHashMap<String, String>();
        int at = 0;
        while (at < template.length()) {
            int length = Integer.parseInt(template.substring(at + 2, at + 4));
            String id = template.substring(at, at + 2);
            if (fields.put(id, template.substring(at + 4, at + 4 + length)) != null) {
                throw new IllegalArgumentException("field " + id + " is there twice");
            }
            at += 4 + length;
        }
        return fields;
    }
}
