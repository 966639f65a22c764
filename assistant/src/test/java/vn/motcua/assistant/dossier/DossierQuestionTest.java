package vn.motcua.assistant.dossier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether the state of one's own dossier is asked for. */
class DossierQuestionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "giấy tờ tôi nộp hôm trước xong chưa",
                "hồ sơ của tôi tới đâu rồi",
                "ho so cua toi den dau roi",
                "hs của em xong chưa ạ",
                "Hồ sơ khai sinh cho con tôi nộp hôm thứ hai đã có kết quả chưa?",
                "tra cứu hồ sơ",
                "cho hỏi tình trạng hồ sơ đất đai nhà em",
                "kiểm tra giúp em hồ sơ với",
                "hồ sơ bị trễ hẹn rồi",
                "ai đang giữ hồ sơ của bác vậy cháu",
                "hồ sơ em nộp tuần trước bao giờ có",
                "xem tiến độ hồ sơ",
                "giấy hẹn của tôi quá hẹn rồi mà chưa thấy gì",
                "hồ sơ sao rồi",
                "hồ sơ em nộp tới đâu rồi ạ",
                "hồ sơ của tôi đang ở đâu",
                "hso cua minh duyet chua",
                "where is my application",
                "What's the status of my dossier?",
                "is my application ready yet"
            })
    void isMeant(String text) {
        assertThat(DossierQuestion.of(text)).isEqualTo(DossierQuestion.Meant.SURELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tôi nộp cả tháng rồi mà chưa thấy trả",
                "sổ đỏ của tôi làm tới đâu rồi",
                "bao giờ tôi nhận được sổ đỏ, nộp 3 tháng rồi",
                "mã hồ sơ in ở đâu",
                "hồ sơ của tôi bị trả lại",
                "căn cước của em có chưa"
            })
    void isLikely(String text) {
        assertThat(DossierQuestion.of(text)).isEqualTo(DossierQuestion.Meant.LIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hồ sơ đăng ký khai sinh gồm những gì",
                "hồ sơ nộp ở đâu",
                "gửi hồ sơ đến đâu",
                "nộp hs ở đâu",
                "mua bộ hồ sơ ở đâu",
                "hồ sơ cần những giấy tờ gì",
                "làm hồ sơ đất mất bao lâu",
                "đăng ký kết hôn bao lâu có kết quả",
                "thủ tục sửa hồ sơ hộ tịch",
                "tôi đau bụng quá",
                "mẫu đơn xin xác nhận tình trạng hôn nhân",
                "xác nhận tình trạng hôn nhân",
                "chào bạn",
                ""
            })
    void isNotMeant(String text) {
        assertThat(DossierQuestion.of(text)).isEqualTo(DossierQuestion.Meant.NOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thôi theo dõi hồ sơ",
                "huy theo doi ho so",
                "đừng báo hồ sơ nữa",
                "không cần nhận thông báo hồ sơ H40.12-261101-0007 nữa",
                "stop following my dossier"
            })
    void leavingIsMeant(String text) {
        assertThat(DossierQuestion.of(text)).isEqualTo(DossierQuestion.Meant.TO_LEAVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sao lâu vậy",
                "sao lau the",
                "lâu quá rồi mà chưa thấy gì",
                "vẫn chưa có kết quả à",
                "chờ mãi chưa thấy",
                "xong chưa ạ",
                "any news"
            })
    void itTakesLong(String text) {
        assertThat(DossierQuestion.isImpatient(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "làm căn cước sao lâu vậy",
                "đăng ký kết hôn mất bao lâu",
                "bao lâu thì xong",
                "chưa có giấy khai sinh thì làm sao",
                "lâu"
            })
    void somethingElseIsAsked(String text) {
        assertThat(DossierQuestion.isImpatient(text)).isFalse();
    }
}
