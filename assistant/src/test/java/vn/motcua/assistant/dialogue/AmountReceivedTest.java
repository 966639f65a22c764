package vn.motcua.assistant.dialogue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How much somebody gets, and not what something costs. */
class AmountReceivedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trợ cấp được bao nhiêu",
                "tro cap duoc bao nhieu",
                "trợ cấp thất nghiệp bao nhiêu tiền một tháng",
                "được nhận mấy triệu",
                "mức trợ cấp người khuyết tật",
                "người già 80 tuổi được hưởng bao nhiêu tiền",
                "lãnh được bao nhiêu",
                "sẽ nhận bao nhiêu tiền một tháng",
                "được hỗ trợ khoảng bao nhiêu tiền",
                "How much do I get?"
            })
    void isAsked(String typed) {
        assertThat(AmountReceived.isAsked(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lệ phí bao nhiêu",
                "làm hộ chiếu hết bao nhiêu tiền",
                "nhận kết quả mất bao nhiêu ngày",
                "được bao nhiêu bản",
                "được giảm bao nhiêu",
                "nộp trợ cấp mất bao nhiêu tiền",
                "trợ cấp thất nghiệp cần giấy gì",
                "bao nhiêu tiền",
                "giấy xác nhận tình trạng hôn nhân bao nhiêu tiền",
                "làm giấy chứng nhận bao nhiêu tiền",
                "xac nhan cu tru bao nhieu tien",
                "nhận tại nhà bao nhiêu tiền",
                "cấp cho cá nhân bao nhiêu tiền",
                "làm căn cước ở đây được không, bao nhiêu tiền",
                "bảo lãnh vợ bao nhiêu tiền",
                "đổi quê hương bao nhiêu tiền",
                "được tách thửa bao nhiêu m2",
                "hồ sơ trợ cấp bao nhiêu giấy",
                "được cấp sổ đỏ bao nhiêu tiền"
            })
    void somethingElseIsAsked(String typed) {
        assertThat(AmountReceived.isAsked(typed)).isFalse();
    }
}
