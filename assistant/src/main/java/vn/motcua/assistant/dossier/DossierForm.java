package vn.motcua.assistant.dossier;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was asked last, kept between two turns. Digits are never in it.
 *
 * @param codes the dossiers whose digits were asked for; empty when the code was
 */
record DossierForm(List<String> codes) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Copies the list. */
    DossierForm {
        codes = List.copyOf(Objects.requireNonNullElse(codes, List.of()));
    }

    /** The code was asked for. */
    static String ofCode() {
        return JSON.writeValueAsString(new DossierForm(List.of()));
    }

    /** The digits of these were asked for. */
    static String ofDigits(List<DossierCode> codes) {
        return JSON.writeValueAsString(
                new DossierForm(codes.stream().map(DossierCode::written).toList()));
    }

    /** The dossiers whose digits were asked for; empty when the code was, or the form cannot be read. */
    static List<DossierCode> codes(String form) {
        try {
            return JSON.readValue(form, DossierForm.class).codes().stream()
                    .map(DossierCode::of)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }
}
