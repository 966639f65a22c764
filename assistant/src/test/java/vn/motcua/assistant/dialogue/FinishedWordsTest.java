package vn.motcua.assistant.dialogue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FinishedWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HANDED_IN | Tôi vừa nộp hồ sơ",
                "HANDED_IN | em nộp rồi",
                "HANDED_IN | em nop roi a",
                "HANDED_IN | sáng nay tôi đã nộp hồ sơ ở xã rồi nhé",
                "HANDED_IN | vo em moi nop giay to o mot cua xong",
                "HANDED_IN | gửi hồ sơ qua mạng rồi",
                "HANDED_IN | nộp xong rồi giờ làm gì tiếp",
                "HANDED_IN | da nop ho so can cuoc roi",
                "HANDED_IN | i have handed it in already",
                "STEP | xong bước này rồi",
                "STEP | em lam xong buoc nay roi",
                "STEP | bước này xong rồi ạ",
                "STEP | hoàn thành bước này",
                "STEP | bước 1 em làm xong rồi",
                "STEP | đã xong bước đầu tiên",
                "STEP | this step is done",
                "PAID | em đóng tiền rồi",
                "PAID | đã nộp lệ phí",
                "PAID | chuyen khoan roi nha",
                "PAID | vừa thanh toán xong",
                "PAPERS | chuẩn bị xong hết giấy tờ rồi",
                "PAPERS | em co du giay to roi",
                "PAPERS | giấy tờ đủ hết rồi",
                "RESULT | có kết quả rồi",
                "FETCHED | tôi lấy được kết quả rồi",
                "FETCHED | nhận giấy rồi em",
            })
    void isRead(FinishedWords.Done done, String said) {
        assertThat(FinishedWords.read(said)).as(said).contains(done);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tôi chưa nộp hồ sơ",
                "nộp hồ sơ ở đâu",
                "em nộp hồ sơ rồi mấy ngày thì có kết quả",
                "mai em nộp",
                "nộp hồ sơ rồi có rút được không",
                "nộp rồi bị trả lại",
                "hồ sơ nộp rồi mà chưa thấy gọi",
                "bước này làm gì",
                "chưa xong bước này",
                "bước này chưa xong",
                "đóng tiền ở đâu",
                "có giấy chứng sinh rồi",
                "có kết quả chưa",
                "sinh con rồi",
                "đã đăng ký kết hôn",
                "em kết hôn rồi",
                "nộp hồ sơ",
                "lệ phí bao nhiêu",
                "vâng",
                "ok",
            })
    void isNotDone(String said) {
        assertThat(FinishedWords.read(said)).as(said).isEmpty();
    }
}
