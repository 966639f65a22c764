package vn.motcua.knowledge.reading;

import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.Condition;
import vn.motcua.knowledge.guide.StandardQuestions;

/** Reads the wording of the questions that no guide has to write. */
final class StandardQuestionsYaml {

    private static final Set<String> CASE = Set.of("ask", "again", "noneOfThese");

    private StandardQuestionsYaml() {}

    static StandardQuestions read(String text) throws RecordException {
        YamlObjectReader yaml = YamlText.read(text, "the standard questions", Set.of("questions", "case"));
        List<CaseQuestion> questions = new QuestionYaml("standard").questions(yaml);
        CaseQuestion channel = questions.stream()
                .filter(question -> question.key().equals(StandardQuestions.CHANNEL))
                .findFirst()
                .orElseThrow(() -> QuestionYaml.invalid(yaml.line(), "the question 'channel' is missing"));
        YamlObjectReader wording =
                yaml.object("case", CASE).orElseThrow(() -> QuestionYaml.invalid(yaml.line(), "'case' is missing"));
        var publishedCase = new CaseQuestion(
                "case",
                CaseQuestion.Kind.CHOICE,
                QuestionYaml.text(wording, "ask"),
                QuestionYaml.text(wording, "again"),
                List.of(),
                Condition.ALWAYS);
        return new StandardQuestions(channel, publishedCase, QuestionYaml.text(wording, "noneOfThese"));
    }
}
