package vn.motcua.connector.telegram;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhookSecretTest {

    private final WebhookSecret secret = new WebhookSecret("Bi-mat_2026");

    @Test
    void onlyTheSameWordIsTelegrams() {
        assertThat(secret.matches("Bi-mat_2026")).isTrue();
        assertThat(secret.matches("bi-mat_2026")).isFalse();
        assertThat(secret.matches("Bi-mat_2026 ")).isFalse();
        assertThat(secret.matches("Bi-mat_202")).isFalse();
        assertThat(secret.matches("")).isFalse();
        assertThat(secret.matches(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "mật", "a/b", "a\n"})
    void whatTelegramWouldNotTakeIsRefusedWithoutRepeatingIt(String value) {
        assertThatThrownBy(() -> new WebhookSecret(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be 1 to 256 letters (A-Z, a-z), digits, '_' and '-'");
    }

    @Test
    void theLongestIsTaken() {
        assertThat(new WebhookSecret("a".repeat(256)).matches("a".repeat(256))).isTrue();
        assertThatThrownBy(() -> new WebhookSecret("a".repeat(257))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsNotPrinted() {
        assertThat(secret.toString()).doesNotContain("mat");
    }
}
