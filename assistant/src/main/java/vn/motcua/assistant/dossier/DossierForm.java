package vn.motcua.assistant.dossier;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was asked last, kept between two turns. Digits are never in it.
 *
 * @param codes the dossiers whose digits were asked for; empty when the code was
 * @param again whether digits were given for them already, and did not fit
 */
record DossierForm(List<String> codes, boolean again) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Copies the list. */
    DossierForm {
        codes = List.copyOf(Objects.requireNonNullElse(codes, List.of()));
    }

    /** The code was asked for. */
    static String ofCode() {
        return JSON.writeValueAsString(new DossierForm(List.of(), false));
    }

    /** The digits of these were asked for. */
    static String ofDigits(List<DossierCode> codes) {
        return written(codes, false);
    }

    /** The digits of this one did not fit; those that are typed next are tried for it, and for others of which the same was said just before. */
    static String again(String open, DossierCode code) {
        Stream<DossierCode> before = isAgain(open) ? codes(open).stream() : Stream.of();
        List<DossierCode> all =
                Stream.concat(before, Stream.of(code)).distinct().toList();
        return written(all.subList(Math.max(0, all.size() - DossierService.MOST), all.size()), true);
    }

    /** Whether what is asked are other digits than those that did not fit. */
    static boolean isAgain(String form) {
        return read(form).map(DossierForm::again).orElse(false);
    }

    private static String written(List<DossierCode> codes, boolean again) {
        return JSON.writeValueAsString(
                new DossierForm(codes.stream().map(DossierCode::written).toList(), again));
    }

    private static Optional<DossierForm> read(String form) {
        try {
            return Optional.ofNullable(JSON.readValue(form, DossierForm.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** The dossiers whose digits were asked for; empty when the code was, or the form cannot be read. */
    static List<DossierCode> codes(String form) {
        return read(form).stream()
                .flatMap(read -> read.codes().stream())
                .map(DossierCode::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
