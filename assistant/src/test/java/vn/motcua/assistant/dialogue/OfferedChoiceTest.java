package vn.motcua.assistant.dialogue;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.connector.Choice;

import static org.assertj.core.api.Assertions.assertThat;

class OfferedChoiceTest {

    private static final List<Choice> OFFERED = List.of(
            new Choice("Lệ phí", "a:1.001193:fee"),
            new Choice("Bố", "w:o:12345678:bo"),
            new Choice("Không rõ, bỏ qua", "w:s:12345678"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3                    | w:s:12345678
                    3.                   | w:s:12345678
                    (3)                  | w:s:12345678
                    3️⃣                  | w:s:12345678
                    ３                   | w:s:12345678
                    số 3                 | w:s:12345678
                    chọn 3 ạ             | w:s:12345678
                    ✓ 2                  | w:o:12345678:bo
                    Lệ phí               | a:1.001193:fee
                    lệ PHÍ               | a:1.001193:fee
                    le phi               | a:1.001193:fee
                    1. Lệ phí            | a:1.001193:fee
                    3. Lệ phí            | a:1.001193:fee
                    ☐ 2. Bố              | w:o:12345678:bo
                    3. khong ro, bo qua  | w:s:12345678
                    w:s:12345678         | w:s:12345678
                    """)
    void isPlainlyMeant(String typed, String value) {
        assertThat(OfferedChoice.plainly(typed, OFFERED)).map(Choice::value).contains(value);
        assertThat(OfferedChoice.named(typed, OFFERED)).map(Choice::value).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bo", "ba", "cái thứ hai", "cuối cùng"})
    void mayBeMeantOrNot(String typed) {
        assertThat(OfferedChoice.plainly(typed, OFFERED)).isEmpty();
        assertThat(OfferedChoice.named(typed, OFFERED)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "4", "33", "300", "3 người", "lệ phí bao nhiêu", "20/10", "phí", "số nhà 3", "lễ phi", "w:s"
            })
    void isNotMeant(String typed) {
        assertThat(OfferedChoice.plainly(typed, OFFERED)).isEmpty();
    }
}
