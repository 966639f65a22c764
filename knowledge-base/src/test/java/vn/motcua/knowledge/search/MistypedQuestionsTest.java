package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads questions typed badly by hand, and leaves those typed well alone. */
class MistypedQuestionsTest {

    private static final QuestionReader READER = new QuestionReader(EverydayWords.bundled());

    /** Of the mistyped lines so many must be read without any mistake; a line that is read otherwise is printed. */
    private static final double LEAST_RIGHT = 0.9;

    @Test
    void readsWhatIsMeant() {
        List<String> lines = ResourceLines.read(MistypedQuestionsTest.class, "mistyped.tsv");
        List<String> wrong = new ArrayList<>();
        for (String line : lines) {
            String[] columns = line.split("\t");
            String read = read(columns[0]);
            if (!read.equals(columns[1])) {
                wrong.add(columns[0] + " -> " + read + ", meant: " + columns[1]);
            }
        }
        wrong.forEach(System.out::println);

        assertThat(lines).hasSizeGreaterThan(50);
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) ((1 - LEAST_RIGHT) * lines.size()));
    }

    static List<String> wellTyped() {
        return ResourceLines.read(MistypedQuestionsTest.class, "well-typed.txt");
    }

    @ParameterizedTest
    @MethodSource("wellTyped")
    void leavesAloneWhatIsRight(String text) {
        assertThat(read(text))
                .isEqualTo(Words.of(text).stream().map(Token::text).collect(Collectors.joining(" ")));
    }

    private static String read(String typed) {
        return READER.read(typed).terms().stream().map(Term::text).collect(Collectors.joining(" "));
    }
}
