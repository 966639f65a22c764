package vn.motcua.assistant.dialogue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecognitionTest {

    private final Recognition recognition = new Recognition();

    @ParameterizedTest
    @CsvSource({
        "nhà cháy rồi, FIRE",
        "co nguoi bi danh, POLICE",
        "chồng em hay đánh em, POLICE",
        "thằng bé nhà bên bị đánh, CHILD",
        "bố nó bị đột quỵ, AMBULANCE",
        "em muốn tự tử, DESPAIR",
        "my house is on fire, FIRE"
    })
    void callsForHelp(String typed, Danger.Hotline first) {
        assertThat(recognition.danger().hotlines(TypedWords.of(typed))).startsWith(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "giấy chứng nhận phòng cháy chữa cháy",
                "xe đang chạy",
                "sổ đỏ bị cháy mất",
                "chồng em đánh mất căn cước",
                "bị đánh thuế hai lần",
                "khai sinh cho trẻ em bị bỏ rơi",
                "nhà ăn chay",
                "đăng ký tạm trú"
            })
    void paperworkIsNoDanger(String typed) {
        assertThat(recognition.danger().hotlines(TypedWords.of(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "xin chào, GREETING",
        "chao ban, GREETING",
        "CẢM ƠN NHIỀU NHA, THANKS",
        "tks ad, THANKS",
        "tam biet, BYE",
        "bạn là ai thế, IDENTITY",
        "co phai robot khong, IDENTITY",
        "làm được những gì, CAPABILITY",
        "thôi không hỏi nữa, STOP",
        "lam lai tu dau, RESTART",
        "menu, MENU",
        "dài quá, LENGTH",
        "không phải cái đó, DENY",
        "xem tiếp, MORE",
        "in english please, ENGLISH",
        "chúc ngủ ngon, WISHES",
        "ok, AFFIRM",
        "không, NO"
    })
    void smallTalk(String typed, SmallTalk.Kind kind) {
        assertThat(recognition.smallTalk().read(TypedWords.of(typed))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cảm ơn, mà khai sinh nộp ở đâu",
                "chào ad cho em hỏi làm hộ chiếu",
                "ok vậy làm căn cước cần gì",
                "chúc mừng, nhưng khai sinh cần giấy tờ gì",
                "hội",
                ""
            })
    void aQuestionIsNoSmallTalk(String typed) {
        assertThat(recognition.smallTalk().read(TypedWords.of(typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gặp cán bộ",
                "cho em gap nguoi that",
                "nối máy cho nhân viên giùm",
                "gọi lại cho tôi nhé",
                "tôi cần nói chuyện với cán bộ hộ tịch về việc khai sinh của con tôi",
                "let me talk to a person"
            })
    void asksForAPerson(String typed) {
        assertThat(recognition.askingForAPerson().asks(TypedWords.of(typed))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cần gặp cán bộ nào để nộp hồ sơ khai sinh",
                "thủ tục thăm gặp người bị tạm giam",
                "bạn là người thật hay máy",
                "muốn làm tư vấn viên pháp luật cần bằng gì"
            })
    void asksForNoPerson(String typed) {
        assertThat(recognition.askingForAPerson().asks(TypedWords.of(typed))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"đụ má, true", "óc chó, true", "du lịch, false", "con lớn, false", "lao dong, false"})
    void abuse(String typed, boolean abusive) {
        assertThat(recognition.abuse().isIn(TypedWords.of(typed))).isEqualTo(abusive);
    }

    @ParameterizedTest
    @CsvSource({
        "how do I register a birth, true",
        "I need a passport for my child, true",
        "dang ky the bhyt can gi, false",
        "hello, false",
        "xin visa cho me, false"
    })
    void english(String typed, boolean english) {
        assertThat(recognition.english().isEnglish(typed)).isEqualTo(english);
    }
}
