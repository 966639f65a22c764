package vn.motcua.assistant.place;

import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one question about a place that is open.
 *
 * @param said the words that name the place, with the answers so far; empty when it was asked for the place itself
 * @param communes the codes of the communes that are still possible; empty for all that the words name
 */
record PlaceForm(String said, List<String> communes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    PlaceForm {
        communes = List.copyOf(communes);
    }

    /** What was kept; an open question for the place itself when it cannot be read. */
    static PlaceForm read(String content) {
        try {
            return JSON.readValue(content, PlaceForm.class);
        } catch (JacksonException | NullPointerException e) {
            return new PlaceForm("", List.of());
        }
    }

    String written() {
        return JSON.writeValueAsString(this);
    }
}
