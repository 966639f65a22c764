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
                "bao nhiêu tiền"
            })
    void somethingElseIsAsked(String typed) {
        assertThat(AmountReceived.isAsked(typed)).isFalse();
    }
}
