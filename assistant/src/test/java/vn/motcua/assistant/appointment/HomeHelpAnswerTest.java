package vn.motcua.assistant.appointment;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HomeHelpAnswerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Không gửi nữa, mai tôi tự ra xã",
                "khong gui nua mai toi tu ra xa",
                "thôi không cần nữa, chiều mai con tôi chở bà đi",
                "khỏi gửi nhé, sáng mai tôi qua",
                "thôi không, để sáng mai nhà tôi tự đi",
                "hủy giúp tôi, thứ sáu bà nhập viện"
            })
    void nothingIsToBeSent(String typed) {
        assertThat(HomeHelpAnswer.refuses(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "không, chiều thứ tư đi",
                "thu tu di em",
                "Không, chiều thứ sáu đi",
                "sáng mai anh Huy ở nhà",
                "sáng mai vì bà không tự đi được",
                "đúng rồi, sáng mai nhé"
            })
    void itIsStillWanted(String typed) {
        assertThat(HomeHelpAnswer.refuses(typed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'Đúng rồi, sáng mai nhé', sáng mai",
        "'Không, chiều thứ sáu đi', chiều thứ sáu",
        "'không, mai tôi bận, chiều thứ sáu đi em', chiều thứ sáu",
        "'dạ để sáng thứ năm ạ', sáng thứ năm"
    })
    void onlyTheTimeIsKept(String typed, String time) {
        assertThat(HomeHelpAnswer.time(typed, MONDAY)).isEqualTo(time);
    }
}
