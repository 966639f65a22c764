package vn.motcua.knowledge.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChoiceAnswerTest {

    private static final Map<String, List<AnswerOption>> QUESTIONS = questions();

    private static Map<String, List<AnswerOption>> questions() {
        Map<String, List<AnswerOption>> questions = new HashMap<>();
        List<AnswerOption> options = new ArrayList<>();
        for (List<String> row : AnswerTable.rows("options.txt")) {
            if (row.get(0).startsWith("= ")) {
                options = new ArrayList<>();
                questions.put(row.get(0).substring(2), options);
            } else {
                options.add(new AnswerOption(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        Arrays.stream(row.get(3).split(";")).map(String::strip).toList()));
            }
        }
        return questions;
    }

    static Stream<List<String>> rows() {
        return AnswerTable.rows("choices.txt").stream();
    }

    static Stream<List<String>> marked() {
        return rows().filter(row -> AnswerTable.isMarked(row.get(1)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void reads(List<String> row) {
        assertThat(written(ChoiceAnswer.read(row.get(1), QUESTIONS.getOrDefault(row.get(0), List.of()))))
                .as(row.get(1))
                .isEqualTo(row.get(2));
    }

    @ParameterizedTest
    @MethodSource("marked")
    void readsTheSameWithoutMarks(List<String> row) {
        String typed = AnswerTable.unmarked(row.get(1));
        assertThat(written(ChoiceAnswer.read(typed, QUESTIONS.getOrDefault(row.get(0), List.of()))))
                .as(typed)
                .isEqualTo(row.get(2));
    }

    private static String written(ChoiceAnswer answer) {
        return switch (answer) {
            case ChoiceAnswer.One one -> one.id() + AnswerTable.flags(one.trust(), one.asksToo());
            case ChoiceAnswer.Several several -> String.join("+", several.ids()) + AnswerTable.asks(several.asksToo());
            case ChoiceAnswer.Unsure unsure -> "UNSURE" + AnswerTable.asks(unsure.asksToo());
            case ChoiceAnswer.None none -> "NONE" + AnswerTable.asks(none.asksToo());
        };
    }
}
