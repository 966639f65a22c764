package vn.motcua.knowledge.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.knowledge.answer.DateAnswer.Expectation;

import static org.assertj.core.api.Assertions.assertThat;

class DateAnswerTest {

    /** The particle "à" is lost among the many meanings of "a". */
    private static final Set<String> OTHER_WITHOUT_MARKS = Set.of("hạn là 60 ngày à");

    static Stream<List<String>> rows() {
        return AnswerTable.rows("dates.txt").stream();
    }

    static Stream<List<String>> marked() {
        return rows().filter(row -> AnswerTable.isMarked(row.get(0)) && !OTHER_WITHOUT_MARKS.contains(row.get(0)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void reads(List<String> row) {
        assertThat(read(row.get(0), row)).as(row.get(0)).isEqualTo(row.get(3));
    }

    @ParameterizedTest
    @MethodSource("marked")
    void readsTheSameWithoutMarks(List<String> row) {
        String typed = AnswerTable.unmarked(row.get(0));
        assertThat(read(typed, row)).as(typed).isEqualTo(row.get(3));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void keepsToTheExpectedSideOfEveryDayOfTwoYears(List<String> row) {
        LocalDate start = LocalDate.of(2027, 12, 1);
        for (int day = 0; day < 730; day += 37) {
            LocalDate today = start.plusDays(day);
            if (DateAnswer.read(row.get(0), today, Expectation.PAST) instanceof DateAnswer.Exact exact) {
                assertThat(exact.date()).as(row.get(0) + " on " + today).isBeforeOrEqualTo(today);
            }
            if (DateAnswer.read(row.get(0), today, Expectation.FUTURE) instanceof DateAnswer.Span span) {
                assertThat(span.earliest()).as(row.get(0) + " on " + today).isAfterOrEqualTo(today);
            }
        }
    }

    private static String read(String typed, List<String> row) {
        return written(DateAnswer.read(typed, LocalDate.parse(row.get(1)), Expectation.valueOf(row.get(2))));
    }

    private static String written(DateAnswer answer) {
        return switch (answer) {
            case DateAnswer.Exact exact -> exact.date() + AnswerTable.flags(exact.trust(), exact.asksToo());
            case DateAnswer.Span span ->
                span.earliest() + ".." + span.latest() + AnswerTable.flags(span.trust(), span.asksToo());
            case DateAnswer.Impossible wrong ->
                wrong.fault() + " " + wrong.day() + "/" + wrong.month() + "/" + wrong.year()
                        + AnswerTable.asks(wrong.asksToo());
            case DateAnswer.Unsure unsure -> "UNSURE" + AnswerTable.asks(unsure.asksToo());
            case DateAnswer.None none -> "NONE" + AnswerTable.asks(none.asksToo());
        };
    }
}
