package vn.motcua.assistant.languagemodel;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.assistant.dialogue.ModelUse;

import static org.assertj.core.api.Assertions.assertThat;

/** Off by default; what is missing, contradictory or out of range stops the start with the setting's name. */
class LanguageModelSettingsTest {

    @Test
    void thereIsNoModelUnlessOneIsSet() {
        LanguageModelSettings settings = SettingsOf.provider("none", Map.of("key", " ", "address", ""));
        assertThat(settings.isOn()).isFalse();
        assertThat(settings.uses()).isEmpty();
    }

    @Test
    void eachUseHasItsSwitch() {
        LanguageModelSettings settings = SettingsOf.provider(
                "ollama", Map.of("address", "http://gpu:11434", "model", "qwen", "join", "false", "draft", "false"));
        assertThat(settings.uses())
                .containsExactlyInAnyOrder(ModelUse.REWRITE, ModelUse.UNDERSTAND, ModelUse.REPHRASE, ModelUse.SUMMARY);
    }

    @Test
    void theKeyIsNotShown() {
        LanguageModelSettings settings =
                SettingsOf.provider("openai", Map.of("address", "https://a.vn/v1", "model", "m", "key", "s3cret"));
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "none; address=http://a.vn; motcua.language-model.address (MOTCUA_LANGUAGE_MODEL_ADDRESS) is set, but",
                "none; key=k; motcua.language-model.key (MOTCUA_LANGUAGE_MODEL_KEY) is set, but",
                "none; model=m; motcua.language-model.model (MOTCUA_LANGUAGE_MODEL_MODEL) is set, but",
                "openai; model=m; motcua.language-model.address (MOTCUA_LANGUAGE_MODEL_ADDRESS) is missing",
                "openai; address=https://a.vn/v1; motcua.language-model.model (MOTCUA_LANGUAGE_MODEL_MODEL) is missing",
                "openai; address=ftp://a.vn model=m; motcua.language-model.address (MOTCUA_LANGUAGE_MODEL_ADDRESS) must be an http",
                "openai; address=https://k:p@a.vn model=m; motcua.language-model.address (MOTCUA_LANGUAGE_MODEL_ADDRESS) must be an http",
                "ollama; address=http://a.vn model=m key=k; motcua.language-model.key (MOTCUA_LANGUAGE_MODEL_KEY) is set, but Ollama",
                "openai; address=https://a.vn model=m turn-budget=90s; motcua.language-model.turn-budget (MOTCUA_LANGUAGE_MODEL_TURN_BUDGET) must be between",
                "openai; address=https://a.vn model=m concurrency=0; motcua.language-model.concurrency (MOTCUA_LANGUAGE_MODEL_CONCURRENCY) must be between",
                "openai; address=https://a.vn model=m calls-per-day=0; motcua.language-model.calls-per-day (MOTCUA_LANGUAGE_MODEL_CALLS_PER_DAY) must be between",
                "openai; address=https://a.vn model=m price-out=-1; motcua.language-model.price-out (MOTCUA_LANGUAGE_MODEL_PRICE_OUT) must be 0 or more",
            })
    void whatCannotBeStopsTheStart(String provider, String others, String message) {
        Map<String, String> settings = Arrays.stream(others.split(" "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Assertions.assertThatThrownBy(() -> SettingsOf.provider(provider, settings))
                .rootCause()
                .hasMessageStartingWith(message);
    }
}
