package vn.motcua.assistant.dossier;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The settings of dossiers as an operator writes them. */
class DossierSettingsTest {

    private static DossierSettings bound(String... settings) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            map.put("motcua.dossier." + settings[i], settings[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(map))
                .bindOrCreate("motcua.dossier", DossierSettings.class);
    }

    private static final String[] PROVINCE = {
        "source", "http",
        "http.address", "https://motcua.example.gov.vn/",
        "http.path", "/api/ho-so?ma={code}",
        "http.auth", "api-key",
        "http.secret", "k",
        "http.fields.root", "/data/0",
        "http.fields.apology", "",
        "http.statuses.payment", "Chờ thuế,Chờ kho bạc",
        "http.dates", "dd-MM-uuuu,d/M/uuuu"
    };

    @Test
    void nothingNeedsToBeSet() {
        DossierSettings settings = bound();
        assertThat(settings.enabled()).isTrue();
        assertThat(settings.source()).isEqualTo(DossierSettings.Source.REGISTER);
        assertThat(settings.guesses().perConversation()).isEqualTo(5);
        assertThat(settings.http()).isNull();
    }

    @Test
    void aProvincesSystemIsDescribed() {
        ProvinceSettings http = Objects.requireNonNull(bound(PROVINCE).http());
        assertThat(http.address()).isEqualTo("https://motcua.example.gov.vn");
        assertThat(http.auth()).isEqualTo(ProvinceSettings.Auth.API_KEY);
        assertThat(http.fields().root()).isEqualTo("/data/0");
        assertThat(http.fields().apology()).isEmpty();
        assertThat(http.fields().promised()).isEqualTo("/promised");
        assertThat(http.statuses())
                .containsExactly(Map.entry(DossierStage.PAYMENT, List.of("Chờ thuế", "Chờ kho bạc")));
        assertThat(http.dates()).containsExactly("dd-MM-uuuu", "d/M/uuuu");
        assertThat(http.callTimeout()).isEqualTo(Duration.ofSeconds(8));
    }

    @ParameterizedTest
    @CsvSource({
        "http.address, ftp://x.vn",
        "http.address, https://u:p@x.vn",
        "http.path, /api/dossiers",
        "http.fields.code, data.code",
        "http.fields.phone, ''",
        "http.tries, 9",
        "http.call-timeout, 2m",
        "http.key-header, 'a b'",
        "http.dates, dd/bb/uuuu",
        "http.user, someone else:",
        "guesses.per-dossier, 0",
        "guesses.in-all, 0",
        "beat, 0s",
        "follow-for, 900d"
    })
    void whatCannotWorkIsRefusedByName(String setting, String value) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < PROVINCE.length; i += 2) {
            settings.put(PROVINCE[i], PROVINCE[i + 1]);
        }
        settings.put(setting, value);
        if (setting.equals("http.user")) {
            settings.put("http.auth", "basic");
        }
        String[] written = settings.entrySet().stream()
                .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                .toArray(String[]::new);
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bound(written))
                .satisfies(refused -> {
                    Throwable cause = refused;
                    while (cause.getCause() != null) {
                        cause = cause.getCause();
                    }
                    assertThat(cause).hasMessageContaining("motcua.dossier.");
                    String named = setting.contains("fields") ? "http.fields" : setting;
                    assertThat(cause).hasMessageContaining(named);
                });
    }

    @Test
    void aProvinceWithoutAnAddressIsRefused() {
        assertThatExceptionOfType(BindException.class).isThrownBy(() -> bound("source", "http"));
    }
}
