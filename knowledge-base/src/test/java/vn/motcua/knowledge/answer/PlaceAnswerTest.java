package vn.motcua.knowledge.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceAnswerTest {

    /** "cho moi" may be all small words, so without marks it is not taken for a name. */
    private static final Set<String> OTHER_WITHOUT_MARKS = Set.of("chợ mới");

    static Stream<List<String>> rows() {
        return AnswerTable.rows("places.txt").stream();
    }

    static Stream<List<String>> marked() {
        return rows().filter(row -> AnswerTable.isMarked(row.get(0)) && !OTHER_WITHOUT_MARKS.contains(row.get(0)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void reads(List<String> row) {
        PlaceAnswer answer = PlaceAnswer.read(row.get(0));
        assertThat(place(answer)).as(row.get(0)).isEqualTo(row.get(1));
        assertThat(kinds(answer)).as(row.get(0)).isEqualTo(row.get(2));
    }

    /** Names that no list knows stay without marks; all else is the same. */
    @ParameterizedTest
    @MethodSource("marked")
    void readsTheSameWithoutMarks(List<String> row) {
        String typed = AnswerTable.unmarked(row.get(0));
        PlaceAnswer answer = PlaceAnswer.read(typed);
        assertThat(AnswerTable.unmarked(place(answer))).as(typed).isEqualTo(AnswerTable.unmarked(row.get(1)));
        assertThat(kinds(answer)).as(typed).isEqualTo(row.get(2));
    }

    private static String place(PlaceAnswer answer) {
        return switch (answer) {
            case PlaceAnswer.Said said -> said.place();
            case PlaceAnswer.Unsure unsure -> "UNSURE" + AnswerTable.asks(unsure.asksToo());
            case PlaceAnswer.None none -> "NONE" + AnswerTable.asks(none.asksToo());
        };
    }

    private static String kinds(PlaceAnswer answer) {
        return answer instanceof PlaceAnswer.Said said
                ? said.units().stream().map(unit -> unit.kind().name()).collect(Collectors.joining("+"))
                        + AnswerTable.flags(said.trust(), said.asksToo())
                : "";
    }
}
