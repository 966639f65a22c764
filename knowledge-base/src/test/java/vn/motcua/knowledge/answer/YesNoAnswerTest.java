package vn.motcua.knowledge.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class YesNoAnswerTest {

    /** "chi co ban sao" may as well be "chị có bản sao". */
    private static final Set<String> OTHER_WITHOUT_MARKS = Set.of("chỉ có bản sao");

    static Stream<List<String>> rows() {
        return AnswerTable.rows("yes-no.txt").stream();
    }

    static Stream<List<String>> marked() {
        return rows().filter(row -> AnswerTable.isMarked(row.get(0)) && !OTHER_WITHOUT_MARKS.contains(row.get(0)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void reads(List<String> row) {
        assertThat(written(YesNoAnswer.read(row.get(0)))).as(row.get(0)).isEqualTo(row.get(1));
    }

    @ParameterizedTest
    @MethodSource("marked")
    void readsTheSameWithoutMarks(List<String> row) {
        String typed = AnswerTable.unmarked(row.get(0));
        assertThat(written(YesNoAnswer.read(typed))).as(typed).isEqualTo(row.get(1));
    }

    @Test
    void takesTheWordsOfTheQuestionAtHand() {
        assertThat(YesNoAnswer.read("mất rồi", List.of(), List.of("mất rồi")))
                .isEqualTo(new YesNoAnswer.Said(false, Trust.SURE, false));
        assertThat(YesNoAnswer.read("bố em mất rồi", List.of("mất rồi"), List.of()))
                .isEqualTo(new YesNoAnswer.Said(true, Trust.SURE, false));
        assertThat(YesNoAnswer.read("chưa mất đâu", List.of("mất"), List.of()))
                .isEqualTo(new YesNoAnswer.Said(false, Trust.SURE, false));
    }

    private static String written(YesNoAnswer answer) {
        return switch (answer) {
            case YesNoAnswer.Said said -> (said.yes() ? "YES" : "NO") + AnswerTable.flags(said.trust(), said.asksToo());
            case YesNoAnswer.Unsure unsure -> "UNSURE" + AnswerTable.asks(unsure.asksToo());
            case YesNoAnswer.None none -> "NONE" + AnswerTable.asks(none.asksToo());
        };
    }
}
