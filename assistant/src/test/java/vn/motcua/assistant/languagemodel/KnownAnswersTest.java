package vn.motcua.assistant.languagemodel;

import java.util.List;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.dialogue.ModelAnswer;
import vn.motcua.assistant.dialogue.ModelRequest;
import vn.motcua.knowledge.procedure.Catalogue;

import static org.assertj.core.api.Assertions.assertThat;

/** What was answered about one release is not said of another. */
class KnownAnswersTest {

    private static final ModelRequest REQUEST = new ModelRequest.Rewrite("đẻ rồi làm gì", "");
    private static final ModelAnswer ANSWER = new ModelAnswer.Query("đăng ký khai sinh");

    @Test
    void anotherReleaseKnowsNothing() {
        Catalogue first = Catalogue.of(List.of());
        Catalogue second = Catalogue.of(List.of());
        var answers = new KnownAnswers(10);
        assertThat(answers.find(REQUEST, first)).isEmpty();
        answers.keep(REQUEST, ANSWER, first);
        assertThat(answers.find(REQUEST, first)).hasValue(ANSWER);
        assertThat(answers.find(REQUEST, second)).isEmpty();
        answers.keep(REQUEST, ANSWER, first);
        assertThat(answers.find(REQUEST, second))
                .as("a late answer about the former one")
                .isEmpty();
        assertThat(answers.find(REQUEST, first)).isEmpty();
    }
}
