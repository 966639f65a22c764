package vn.motcua.knowledge.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SyllableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "giấy", "khai", "sinh", "nghĩa", "vụ", "quân", "sự", "thường", "trú", "gì", "quốc", "tịch", "uỷ", "ủy",
                "yêu", "khuya", "nguyễn", "ghế", "kết", "hôn", "xoè", "xe", "ô", "ngoằn", "thuở", "huých", "giếng",
                "quyền", "tuýp"
            })
    void knowsSyllables(String word) {
        assertThat(Syllable.parse(Words.normalForm(word))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wifi", "trugn", "khat", "bắch", "giaasy", "đìnhchỉ", "x", "zalo", "họcc", "qi", "trườg", "matf",
                "hoọcc", ""
            })
    void refusesWhatTheOrthographyDoesNotKnow(String word) {
        assertThat(Syllable.parse(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"giay", "khai", "truong", "dat", "nuoc", "quoc"})
    void knowsWhatIsLeftWithoutMarks(String word) {
        assertThat(Syllable.isPossibleFolded(word)).isTrue();
    }
}
