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
        "cháu vừa đủ 14 tuổi, 14"
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
