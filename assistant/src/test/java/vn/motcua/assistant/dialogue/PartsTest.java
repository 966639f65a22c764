package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import vn.motcua.connector.Block;
import vn.motcua.connector.Block.Heading;
import vn.motcua.connector.Block.Quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PartsTest {

    @Test
    void cutsAfterALineWhereThereIsOne() {
        String text = "Bước 1: nộp hồ sơ.\nBước 2: chờ.\nBước 3: nhận kết quả.";

        assertThat(texts(text, 35)).containsExactly("Bước 1: nộp hồ sơ.\nBước 2: chờ.\n", "Bước 3: nhận kết quả.");
    }

    @Test
    void cutsAfterASentenceElse() {
        String text = "Nộp hồ sơ tại xã. Chờ ba ngày. Nhận kết quả.";

        assertThat(texts(text, 32)).containsExactly("Nộp hồ sơ tại xã. Chờ ba ngày. ", "Nhận kết quả.");
    }

    @Test
    void neverCutsAWord() {
        String text = "x".repeat(50) + " " + "y".repeat(50);

        assertThat(texts(text, 20)).containsExactly("x".repeat(50) + " ", "y".repeat(50));
    }

    @Test
    void aHeadingGoesWithWhatItHeads() {
        List<List<Block>> parts = Parts.cut(
                List.of(
                        new Quote("a", "một hai ba bốn năm"),
                        new Heading("Các bước"),
                        new Quote("", "sáu bảy tám chín mười mười một")),
                30,
                "(tiếp)");

        assertThat(parts.get(0)).containsExactly(new Quote("a", "một hai ba bốn năm"));
        assertThat(parts.get(1).getFirst()).isEqualTo(new Heading("Các bước"));
    }

    @Test
    void refusesNoRoom() {
        assertThatThrownBy(() -> Parts.cut(List.of(), 0, "")).hasMessageContaining("was 0");
    }

    private static List<String> texts(String text, int size) {
        List<List<Block>> parts = Parts.cut(List.of(new Quote("", text)), size, "(tiếp)");
        List<String> texts = parts.stream()
                .map(part -> part.stream().map(block -> ((Quote) block).text()).collect(Collectors.joining()))
                .toList();
        assertThat(String.join("", texts)).isEqualTo(text);
        return texts;
    }
}
