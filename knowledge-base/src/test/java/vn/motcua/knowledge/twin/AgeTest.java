package vn.motcua.knowledge.twin;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

import static org.assertj.core.api.Assertions.assertThat;

class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "con 14 tuổi làm căn cước, 14",
        "con 14 tuoi, 14",
        "cháu 13t, 13",
        "bé mười lăm tuổi, 15",
        "em hai mươi mốt tuổi, 21",
        "mẹ tôi bảy mươi tuổi, 70",
        "đứa thứ hai mười bốn tuổi, 14",
        "be muoi tuoi, 10",
        "con 13 tuổi à nhầm con 14 tuổi, 14",
        "con sáu tuổi, 6",
        "cháu vừa đủ 14 tuổi, 14",
        "con hai mươi tư tuổi, 24",
        "con 13 tuoi nham con 14 tuoi, 14",
        "tôi 35 tuổi làm căn cước, 35",
        "làm căn cước cho con tôi 10 tuổi, 10",
        "làm căn cước cho con của em 10 tuổi, 10",
        "con tôi 20 tuổi làm căn cước, 20"
    })
    void anAgeIsRead(String typed, int age) {
        assertThat(Age.told(read(typed))).isEqualTo(OptionalInt.of(age));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cấp thẻ căn cước cho người dưới 14 tuổi",
                "người từ đủ 14 tuổi trở lên",
                "người cao tuổi",
                "con chưa đủ 14 tuổi",
                "trong 14 ngày"
            })
    void aLimitIsNobodysAge(String typed) {
        assertThat(Age.told(read(typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tôi 35 tuổi muốn làm căn cước cho con",
                "tui nam nay 35 tuoi lam can cuoc cho be",
                "em ba mươi lăm tuổi làm căn cước cho hai cháu",
                "làm căn cước cho con, tôi 35 tuổi",
                "con 10 tuổi, tôi 35 tuổi, làm căn cước cho con",
                "con 10 tuổi ạ, tôi 35 tuổi ạ",
                "con lớn 14 tuổi, con nhỏ 13 tuổi"
            })
    void anAgeThatMayBeSomebodyElsesIsNotTold(String typed) {
        assertThat(Age.told(read(typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "làm căn cước từ tuổi nào",
                "lam can cuoc tu tuoi nao",
                "trợ cấp sau tuổi nghỉ hưu",
                "tro cap sau tuoi nghi huu",
                "nam tuổi 65",
                "bà tuổi cao",
                "bà tuổi già yếu"
            })
    void aWordThatLooksLikeADigitIsNoAge(String typed) {
        assertThat(Age.told(read(typed))).isEmpty();
    }

    @Test
    void theLastMessagesAgeTakesThePlaceOfEarlierOnes() {
        assertThat(Age.told(read("làm căn cước cho con 16 tuổi cho bé 10 tuổi"), 4))
                .isEqualTo(OptionalInt.of(10));
        assertThat(Age.told(read("con 13 tuổi làm căn cước lệ phí"), 2)).isEqualTo(OptionalInt.of(13));
        assertThat(Age.told(read("làm căn cước cho con tôi muốn hỏi nhé tôi 35 tuổi"), 3))
                .isEmpty();
    }

    @Test
    void notYetOfAnAgeIsBelowIt() {
        assertThat(Age.allows("Cấp căn cước cho người chưa đủ 14 tuổi", 13)).isTrue();
        assertThat(Age.allows("Cấp căn cước cho người chưa đủ 14 tuổi", 14)).isFalse();
    }

    @Test
    void aNameTellsForWhomItIs() {
        assertThat(Age.allows("Cấp thẻ căn cước cho người dưới 14 tuổi", 13)).isTrue();
        assertThat(Age.allows("Cấp thẻ căn cước cho người dưới 14 tuổi", 14)).isFalse();
        assertThat(Age.allows("Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên", 14))
                .isTrue();
        assertThat(Age.allows("Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên", 13))
                .isFalse();
        assertThat(Age.allows("Cấp lại thẻ căn cước", 5)).isTrue();
    }

    private static Question read(String typed) {
        List<Term> terms = Words.of(typed).stream().map(Term::typed).toList();
        return new Question(
                terms, terms.stream().map(term -> Question.Role.TOPIC).toList(), Set.of(), 1);
    }
}
