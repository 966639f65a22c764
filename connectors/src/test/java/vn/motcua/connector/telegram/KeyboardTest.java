package vn.motcua.connector.telegram;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import vn.motcua.connector.Choice;

import static org.assertj.core.api.Assertions.assertThat;

class KeyboardTest {

    @Test
    void noChoicesAreNoKeyboard() {
        assertThat(Keyboard.of(List.of())).isEmpty();
    }

    @Test
    void shortLabelsStandSideBySideAndLongOnesAlone() {
        assertThat(rows(
                        "Lệ phí",
                        "Nộp ở đâu",
                        "Hướng dẫn từng bước",
                        "Có",
                        "Không",
                        "Bỏ qua",
                        "Đúng rồi",
                        "Trường hợp khác"))
                .containsExactly(
                        "Lệ phí | Nộp ở đâu",
                        "Hướng dẫn từng bước",
                        "Có | Không | Bỏ qua",
                        "Đúng rồi",
                        "Trường hợp khác");
    }

    @Test
    void numbersStandInRowsOfSix() {
        assertThat(rows(IntStream.rangeClosed(1, 8).mapToObj(i -> "☐ " + i).toArray(String[]::new)))
                .containsExactly("☐ 1 | ☐ 2 | ☐ 3 | ☐ 4 | ☐ 5 | ☐ 6", "☐ 7 | ☐ 8");
    }

    @Test
    void aLongLabelAfterAShortOneBeginsARow() {
        assertThat(rows("Có", "Hướng dẫn từng bước", "Không")).containsExactly("Có", "Hướng dẫn từng bước", "Không");
    }

    @Test
    void valuesOfOneTo64BytesAreTaken() {
        assertThat(Keyboard.takes(new Choice("a", "x".repeat(64)))).isTrue();
        assertThat(Keyboard.takes(new Choice("a", "x".repeat(65)))).isFalse();
        assertThat(Keyboard.takes(new Choice("a", "ế".repeat(22)))).isFalse();
        assertThat(Keyboard.takes(new Choice("a", ""))).isFalse();
        assertThat(Keyboard.takes(new Choice(" ", "x"))).isFalse();
    }

    private static List<String> rows(String... labels) {
        var choices =
                List.of(labels).stream().map(label -> new Choice(label, "v")).toList();
        return Keyboard.of(choices).orElseThrow().getKeyboard().stream()
                .map(row -> row.stream().map(button -> button.getText()).collect(Collectors.joining(" | ")))
                .toList();
    }
}
