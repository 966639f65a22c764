package vn.motcua.assistant.database;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseSettingsTest {

    @Test
    void withoutAnythingSaidTheDatabaseIsEmbeddedInTheWorkingDirectory() {
        DatabaseSettings settings = DatabaseSettings.ofEnvironment(Map.<String, String>of()::get);
        assertThat(settings.external()).isEmpty();
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void anAddressSwitchesTheEmbeddedOneOff() {
        DatabaseSettings settings = DatabaseSettings.ofEnvironment(Map.of(
                "MOTCUA_DATABASE_URL", "jdbc:postgresql://db/motcua",
                "MOTCUA_DATABASE_USER", "app",
                "MOTCUA_DATABASE_PASSWORD", "secret")::get);
        assertThat(settings.external()).contains(new DatabaseAddress("jdbc:postgresql://db/motcua", "app", "secret"));
    }

    @Test
    void contradictionsAreRefusedByTheSettingsName() {
        assertThatThrownBy(() -> DatabaseSettings.ofEnvironment(Map.of("MOTCUA_DATABASE_USER", "app")::get))
                .hasMessageContaining("MOTCUA_DATABASE_URL")
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> DatabaseSettings.ofEnvironment(Map.of("MOTCUA_DATABASE_URL", "jdbc:mysql://db")::get))
                .hasMessageContaining("MOTCUA_DATABASE_URL");
    }
}
