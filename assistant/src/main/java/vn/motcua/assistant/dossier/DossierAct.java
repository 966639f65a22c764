package vn.motcua.assistant.dossier;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a turn about dossiers has happen. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DossierAct.Look.class, name = "look"),
    @JsonSubTypes.Type(value = DossierAct.Begin.class, name = "follow"),
    @JsonSubTypes.Type(value = DossierAct.End.class, name = "end"),
    @JsonSubTypes.Type(value = DossierAct.EndAll.class, name = "end-all")
})
sealed interface DossierAct {

    /** Dossiers are looked up. */
    record Look(List<String> codes, String digits) implements DossierAct {
        /** Without the digits. */
        @Override
        public String toString() {
            return "Look";
        }
    }

    /** Somebody wants to be told of changes. */
    record Begin(String code) implements DossierAct {}

    /** And no more. */
    record End(String code) implements DossierAct {}

    /** And of none any more. */
    record EndAll() implements DossierAct {}

    /** As the turn carries it. */
    default String written() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** What the turn carried; empty when it was written by a version that this one does not know. */
    static Optional<DossierAct> read(String written) {
        try {
            return Optional.of(Json.MAPPER.readValue(written, DossierAct.class));
        } catch (JacksonException unknown) {
            return Optional.empty();
        }
    }

    /** Made once. */
    final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();

        private Json() {}
    }
}
