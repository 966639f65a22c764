package vn.motcua.knowledge.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.CaseQuestion.Kind;
import vn.motcua.knowledge.guide.CaseQuestion.Option;
import vn.motcua.knowledge.reading.BundledGuides;

import static org.assertj.core.api.Assertions.assertThat;

/** What the bundled guides say that people say is understood so, with marks and without. */
class GuideWordsTest {

    private static final double LEAST_UNDERSTOOD = 0.98;

    @Test
    void everySayingMeansItsOptionAndNeverAnother() {
        List<String> others = new ArrayList<>();
        int sayings = 0;
        int understood = 0;
        for (CaseQuestion question : questions()) {
            for (Option option : question.options()) {
                for (String saying : option.said()) {
                    for (String typed : List.of(saying, AnswerTable.unmarked(saying))) {
                        String read = read(question, typed);
                        sayings++;
                        understood += read.equals(option.id()) ? 1 : 0;
                        if (!read.isEmpty() && !read.equals(option.id())) {
                            others.add(question.key() + ": '" + typed + "' of " + option.id() + " is read as " + read);
                        }
                    }
                }
            }
        }
        assertThat(others).isEmpty();
        assertThat(sayings).isPositive();
        assertThat((double) understood / sayings).isGreaterThanOrEqualTo(LEAST_UNDERSTOOD);
    }

    private static Iterable<CaseQuestion> questions() {
        Map<String, CaseQuestion> questions = new LinkedHashMap<>();
        BundledGuides bundled = BundledGuides.load();
        bundled.guides()
                .forEach(guide -> guide.questions().forEach(question -> questions.put(question.key(), question)));
        bundled.lifeEvents()
                .forEach(event -> event.questions().forEach(question -> questions.put(question.key(), question)));
        return questions.values();
    }

    /** The option that is read; empty when none or several are. */
    private static String read(CaseQuestion question, String typed) {
        if (question.kind() == Kind.YES_NO) {
            return YesNoAnswer.read(typed, said(question, "yes"), said(question, "no")) instanceof YesNoAnswer.Said said
                    ? said.yes() ? "yes" : "no"
                    : "";
        }
        List<AnswerOption> options = question.options().stream()
                .map(option -> new AnswerOption(
                        option.id(), option.label().vi(), option.label().en(), option.said()))
                .toList();
        return ChoiceAnswer.read(typed, options) instanceof ChoiceAnswer.One one ? one.id() : "";
    }

    private static List<String> said(CaseQuestion question, String option) {
        return question.option(option).map(Option::said).orElse(List.of());
    }
}
