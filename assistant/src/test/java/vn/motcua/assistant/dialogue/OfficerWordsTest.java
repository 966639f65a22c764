package vn.motcua.assistant.dialogue;

import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** What citizens say of officers, of waiting for one, of wrong answers, and when they are angry. */
class OfficerWordsTest {

    private static ProcedureSearch search;

    private final Recognition recognition = new Recognition();

    @BeforeAll
    static void index() {
        search = ProcedureSearch.over(BundledCatalogue.load());
    }

    @AfterAll
    static void close() {
        search.close();
    }

    @ParameterizedTest
    @CsvSource({
        "đến lượt tôi chưa, PLACE",
        "den luot em chua vay, PLACE",
        "bao giờ cán bộ trả lời, PLACE",
        "khi nao thi can bo goi lai cho toi, PLACE",
        "tôi đang đứng thứ mấy rồi ạ, PLACE",
        "còn mấy người nữa, PLACE",
        "con bao nhieu nguoi truoc toi, PLACE",
        "chừng nào mới tới lượt con, PLACE",
        "sao chưa thấy cán bộ trả lời, PLACE",
        "how many people are ahead of me, PLACE",
        "when will the officer answer?, PLACE",
        "thôi không cần gặp cán bộ nữa, CANCEL",
        "khoi gap can bo, CANCEL",
        "không cần cán bộ nữa đâu, CANCEL",
        "hủy yêu cầu gặp cán bộ, CANCEL",
        "I no longer need an officer, CANCEL"
    })
    void ofTheWaitForAnOfficer(String typed, DeskWords.Kind kind) {
        assertThat(recognition.deskWords().read(typed, () -> false)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "đợi lâu quá, PLACE",
        "cho mai chua thay ai, PLACE",
        "còn phải chờ bao lâu nữa, PLACE",
        "sao lâu thế, PLACE",
        "thôi không cần nữa, CANCEL",
        "thoi khoi, CANCEL",
        "không chờ nữa, CANCEL",
        "never mind, CANCEL"
    })
    void theSameWordsCountWhileSomebodyWaits(String typed, DeskWords.Kind kind) {
        assertThat(recognition.deskWords().read(typed, () -> true)).contains(kind);
        assertThat(recognition.deskWords().read(typed, () -> false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mai Đà Nẵng có mưa không",
                "lệ phí bao nhiêu",
                "bao lâu thì có kết quả",
                "làm khai sinh mất bao lâu",
                "không có giấy chứng sinh",
                "đăng ký kết hôn có cần gặp cán bộ tư pháp không",
                "hủy đăng ký tạm trú",
                "không",
                "xã có mấy người làm tư pháp",
                "ai phải đi đăng ký"
            })
    void questionsAreNotOfTheWait(String typed) {
        assertThat(recognition.deskWords().read(typed, () -> true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thông tin này sai rồi",
                "thong tin tren khong chinh xac",
                "lệ phí bạn đưa không đúng",
                "chị báo 50 nghìn mà ở xã thu 100",
                "em noi mien phi nhung o phuong ho thu 20 nghin",
                "bot bảo nộp ở xã mà xã bảo lên huyện",
                "trợ lý hướng dẫn sai",
                "cái thông tin bạn nói cũ rồi",
                "this information is wrong",
                "you told me it is free but they charged 50000"
            })
    void whatIsReportedAsWrong(String typed) {
        assertThat(recognition.wrongInformation().isReported(typed, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lệ phí không đúng", "phi sai roi", "thực tế phải nộp 100 nghìn", "địa chỉ cũ rồi"})
    void lessIsEnoughAfterAnAnswer(String typed) {
        assertThat(recognition.wrongInformation().isReported(typed, true)).isTrue();
        assertThat(recognition.wrongInformation().isReported(typed, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "giấy khai sinh bị sai tên",
                "thông tin trên căn cước sai thì làm sao",
                "khai sinh ghi sai ngày sinh sửa ở đâu",
                "giấy tờ bị sai thì phải làm gì",
                "sai rồi",
                "không đúng",
                "nộp sai hồ sơ có bị phạt không",
                "cải chính thông tin sai trên sổ đỏ",
                "lệ phí bao nhiêu"
            })
    void whatIsNoReport(String typed) {
        assertThat(recognition.wrongInformation().isReported(typed, true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bực mình quá",
                "buc minh qua",
                "trả lời kiểu gì vậy",
                "chán quá, hỏi mãi không xong",
                "làm ăn kiểu gì thế",
                "chẳng giúp được gì",
                "tức thật đấy",
                "this is useless",
                "I am so frustrated"
            })
    void angerAtTheService(String typed) {
        assertThat(recognition.anger().isAtUs(search.read(typed))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đường trước nhà tôi hỏng cả năm không ai sửa, bực mình quá",
                "hàng xóm hát karaoke cả đêm tức quá",
                "rác đổ đầy ngõ, thất vọng với khu phố",
                "đăng ký khai sinh",
                "mất giấy tờ",
                "giấy phép xây dựng"
            })
    void angerAtSomethingElse(String typed) {
        assertThat(recognition.anger().isAtUs(search.read(typed))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5", "5 sao, 5", "5/5, 5", "rất tốt, 5", "rat hai long, 5", "tuyệt vời, 5", "tốt lắm, 5", "⭐⭐⭐⭐, 4",
        "hài lòng, 4", "tốt, 4", "cho 4 điểm, 4", "bình thường, 3", "tạm được, 3", "không hài lòng, 2", "te, 2",
                "tệ quá, 1",
        "rất không hài lòng, 1", "very good, 5", "bad, 2"
    })
    void levels(String typed, int level) {
        assertThat(RatingWords.read(typed)).isEqualTo(Optional.of(level));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "0", "lệ phí bao nhiêu", "đăng ký kết hôn", "cảm ơn", "55", ""})
    void noLevels(String typed) {
        assertThat(RatingWords.read(typed)).isEmpty();
    }
}
