package vn.motcua.knowledge.evaluation;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.knowledge.evaluation.InputMethod.Way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TypingNoiseTest {

    private static final String TEXT = "Tôi muốn đăng ký khai sinh cho đứa cháu ở xã Nghĩa Hưởng thì nộp giấy tờ gì?";

    @ParameterizedTest
    @CsvSource({
        "TELEX, AT_THE_LETTER, đường, dduwowfng",
        "TELEX, TONE_AT_THE_END, đường, dduwowngf",
        "TELEX, ALL_AT_THE_END, giấy, giayas",
        "TELEX, TONE_LEFT_OVER, giấy, giâys",
        "TELEX, TONE_AT_THE_END, cho, cho",
        "TELEX, TONE_AT_THE_END, Điện, Ddieenj",
        "VNI, AT_THE_LETTER, giấy, gia61y",
        "VNI, TONE_AT_THE_END, được, d9u7o7c5",
        "VNI, TONE_AT_THE_END, ngoặc, ngoa8c5"
    })
    void strikesTheKeysOfTheInputMethod(InputMethod method, Way way, String word, String keys) {
        assertThat(method.keys(word, way)).isEqualTo(keys);
    }

    @ParameterizedTest
    @EnumSource(TypingNoise.class)
    void isTheSameForTheSameNumbersAndNothingAtRateNought(TypingNoise noise) {
        String once = noise.apply(TEXT, 0.4, new SplittableRandom(5));

        assertThat(once).isNotEqualTo(TEXT).isEqualTo(noise.apply(TEXT, 0.4, new SplittableRandom(5)));
        if (!noise.isThroughout()) {
            assertThat(noise.apply(TEXT, 0, new SplittableRandom(5))).isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(TypingNoise.class)
    void takesAnyText(TypingNoise noise) {
        for (String text : new String[] {"", " ", "a", "đ", "1.004194", "x y", "😂 字", "e\u0301"}) {
            assertThat(noise.apply(text, 1, new SplittableRandom(1))).isNotNull();
        }
    }

    @Test
    void refusesARateThatIsNone() {
        assertThatThrownBy(() -> TypingNoise.WRONG_TONE.apply(TEXT, 20, new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20");
    }
}
