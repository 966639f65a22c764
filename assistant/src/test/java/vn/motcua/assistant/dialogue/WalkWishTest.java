package vn.motcua.assistant.dialogue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WalkWishTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hướng dẫn tôi từng bước đăng ký khai sinh | đăng ký khai sinh",
                "chỉ tôi làm từng bước | ''",
                "bat dau huong dan | ''",
                "bắt đầu hướng dẫn đăng ký kết hôn | đăng ký kết hôn",
                "huong dan minh lam giay khai sinh tung buoc voi | giay khai sinh",
                "chỉ em từng bước làm căn cước cho con với ạ | căn cước cho con",
                "bạn dẫn tôi làm từng bước thủ tục tạm trú nhé | tạm trú",
                "đăng ký thường trú từng bước | đăng ký thường trú",
                "làm từng bước đi | ''",
                "cho tôi xin hướng dẫn từng bước xin xác nhận độc thân | xác nhận độc thân",
                "day toi tung buoc dang ky ho kinh doanh | dang ky ho kinh doanh",
                "guide me through birth registration | birth registration",
                "marriage registration step by step please | marriage registration",
            })
    void isRead(String said, String about) {
        assertThat(WalkWish.read(said)).as(said).contains(new WalkWish(about));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đăng ký khai sinh gồm mấy bước",
                "các bước đăng ký kết hôn",
                "hướng dẫn sử dụng",
                "hướng dẫn thủ tục khai sinh",
                "bước tiếp theo là gì",
                "khai sinh cần giấy gì",
                "tôi muốn đăng ký kết hôn",
                "bắt đầu kinh doanh cần gì",
                "từng",
            })
    void isNone(String said) {
        assertThat(WalkWish.read(said)).as(said).isEmpty();
    }
}
