package vn.motcua.assistant.catalogue;

import java.util.HashMap;
import java.util.Map;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.motcua.knowledge.procedure.Procedure;

/**
 * Procedures as JSON in the database, with the names of the record's components. Texts that many procedures have in common
 * (agencies, times, titles of laws) are held in memory once for all that one instance reads.
 */
final class ProcedureJson {

    private static final int LONGEST_SHARED_TEXT = 200;

    private final JsonMapper mapper;

    ProcedureJson() {
        var module = new SimpleModule();
        module.addDeserializer(String.class, new SharedTexts());
        this.mapper = JsonMapper.builder().addModule(module).build();
    }

    String write(Procedure procedure) {
        return mapper.writeValueAsString(procedure);
    }

    Procedure read(String json) {
        return mapper.readValue(json, Procedure.class);
    }

    /** Used by one thread at a time. */
    private static final class SharedTexts extends ValueDeserializer<String> {

        private final Map<String, String> texts = new HashMap<>();

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getString();
            if (text.length() > LONGEST_SHARED_TEXT) {
                return text;
            }
            String known = texts.putIfAbsent(text, text);
            return known == null ? text : known;
        }
    }
}
