package vn.motcua.knowledge.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.knowledge.guide.CaseFile.AskedQuestion;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.knowledge.guide.Samples.choice;
import static vn.motcua.knowledge.guide.Samples.date;
import static vn.motcua.knowledge.guide.Samples.elapsed;
import static vn.motcua.knowledge.guide.Samples.is;
import static vn.motcua.knowledge.guide.Samples.isNot;

class CaseFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final CaseQuestion place = choice("place", Condition.ALWAYS, "home", "clinic");
    private final CaseQuestion witness = choice("witness", is("place", "home"), "yes", "no");
    private final CaseQuestion day = date("day");

    @Test
    void asksInOrderAndOnlyWhatTheCaseNeeds() {
        assertThat(file(Map.of()).next()).contains(place);
        assertThat(file(Map.of("place", picked("home"))).next()).contains(witness);
        CaseFile clinic = file(Map.of("place", picked("clinic")));
        assertThat(clinic.next()).contains(day);
        assertThat(clinic.length()).isEqualTo(2);
        assertThat(clinic.answered()).containsExactly(place);
    }

    @Test
    void aConditionIsUnknownUntilItsQuestionIsAnswered() {
        Condition atHome = is("place", "home");
        assertThat(file(Map.of()).holds(atHome)).isEqualTo(Truth.UNKNOWN);
        assertThat(file(Map.of("place", new CaseAnswer.Skipped())).holds(atHome))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(file(Map.of("place", picked("home"))).holds(atHome)).isEqualTo(Truth.YES);
        assertThat(file(Map.of("place", picked("clinic"))).holds(atHome)).isEqualTo(Truth.NO);
        assertThat(file(Map.of("place", picked("clinic"))).holds(isNot("place", "home")))
                .isEqualTo(Truth.YES);
        assertThat(file(Map.of()).holds(Condition.ALWAYS)).isEqualTo(Truth.YES);
    }

    @Test
    void aConditionOnAQuestionThatIsNotAskedDoesNotHold() {
        var answers = Map.<String, CaseAnswer>of("place", picked("clinic"), "witness", picked("yes"));
        assertThat(file(answers).holds(is("witness", "yes"))).isEqualTo(Truth.NO);
        assertThat(file(answers).holds(isNot("witness", "no"))).isEqualTo(Truth.NO);
        assertThat(file(answers).holds(is("nobody-asks-this", "yes"))).isEqualTo(Truth.NO);
    }

    @Test
    void oneCaseOfSeveralIsEnoughAndAllTestsOfACaseMustHold() {
        var either = new Condition(List.of(
                new Condition.Case(Map.of(
                        "place", new Condition.Test.OneOf(java.util.Set.of("home")),
                        "witness", new Condition.Test.OneOf(java.util.Set.of("no")))),
                new Condition.Case(Map.of("place", new Condition.Test.OneOf(java.util.Set.of("clinic"))))));
        assertThat(file(Map.of("place", picked("clinic"))).holds(either)).isEqualTo(Truth.YES);
        assertThat(file(Map.of("place", picked("home"))).holds(either)).isEqualTo(Truth.UNKNOWN);
        assertThat(file(Map.of("place", picked("home"), "witness", picked("yes")))
                        .holds(either))
                .isEqualTo(Truth.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "WITHIN, 60, DAYS, 2026-09-24, YES",
        // The sixtieth day is a Saturday, so Monday is in time.
        "WITHIN, 60, DAYS, 2026-09-22, YES",
        "WITHIN, 60, DAYS, 2026-09-20, NO",
        "OVER, 60, DAYS, 2026-09-24, NO",
        "OVER, 60, DAYS, 2026-09-22, NO",
        "OVER, 60, DAYS, 2026-09-20, YES",
        "UNDER, 14, YEARS, 2012-11-24, YES",
        "UNDER, 14, YEARS, 2012-11-23, NO",
        "FROM, 14, YEARS, 2012-11-23, YES",
        "FROM, 14, YEARS, 2012-11-24, NO",
        "FROM, 6, MONTHS, 2026-05-23, YES",
        "FROM, 6, MONTHS, 2026-05-24, NO"
    })
    void elapsedTimeIsCountedToTheDay(
            Condition.Bound bound, int count, Condition.Unit unit, LocalDate since, Truth expected) {
        CaseFile file = file(Map.of("day", new CaseAnswer.Day(since, since)));
        assertThat(file.holds(elapsed("day", bound, count, unit))).isEqualTo(expected);
    }

    @Test
    void aSpanDecidesOnlyWhereBothItsEndsAgree() {
        Condition inTime = elapsed("day", Condition.Bound.WITHIN, 60, Condition.Unit.DAYS);
        var lastWeek = new CaseAnswer.Day(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22));
        var autumn = new CaseAnswer.Day(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31));
        assertThat(file(Map.of("day", lastWeek)).holds(inTime)).isEqualTo(Truth.YES);
        assertThat(file(Map.of("day", autumn)).holds(inTime)).isEqualTo(Truth.UNKNOWN);
        assertThat(CaseFile.isTooVague("day", autumn, List.of(inTime), TODAY)).isTrue();
        assertThat(CaseFile.isTooVague("day", lastWeek, List.of(inTime), TODAY)).isFalse();
        assertThat(file(Map.of("day", autumn)).day("day")).isEmpty();
    }

    @Test
    void whatHangsOnASkippedQuestionStaysIn() {
        List<Condition> all = List.of(is("place", "home"), is("place", "clinic"), is("witness", "yes"));
        assertThat(file(Map.of("place", new CaseAnswer.Skipped())).applying(all, each -> each))
                .isEqualTo(all);
        assertThat(file(Map.of("place", picked("clinic"))).applying(all, each -> each))
                .containsExactly(is("place", "clinic"));
    }

    /** A question that guides share may hang on one that stands behind it: it is asked after that one. */
    @Test
    void aQuestionMayHangOnALaterOne() {
        var shared =
                new AskedQuestion(choice("shared", Condition.ALWAYS, "a", "b"), List.of(List.of(is("later", "yes"))));
        var later = new AskedQuestion(choice("later", Condition.ALWAYS, "yes", "no"), List.of(List.of()));
        var questions = List.of(shared, later);
        assertThat(new CaseFile(questions, Map.of(), TODAY).next()).contains(later.question());
        var answered = Map.<String, CaseAnswer>of("later", picked("yes"));
        assertThat(new CaseFile(questions, answered, TODAY).next()).contains(shared.question());
        assertThat(new CaseFile(questions, answered, TODAY).holds(is("shared", "a")))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void questionsThatWaitForEachOtherAreNotAsked() {
        var one = new AskedQuestion(choice("one", Condition.ALWAYS, "a", "b"), List.of(List.of(is("two", "a"))));
        var two = new AskedQuestion(choice("two", Condition.ALWAYS, "a", "b"), List.of(List.of(is("one", "a"))));
        var file = new CaseFile(List.of(one, two), Map.of("one", picked("a"), "two", picked("a")), TODAY);
        assertThat(file.answered()).isEmpty();
        assertThat(file.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"o:yes", "d:2026-01-01/2026-01-31", "p:phường Bến Thành", "-"})
    void answersAreReadBackFromTheirText(String text) {
        assertThat(CaseAnswer.parse(text)).map(CaseAnswer::text).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"x", "d:2026-01-31/2026-01-01", "d:2026-13-01/2026-13-01", "d:2026-01-01"})
    void whatIsNoAnswerIsNone(String text) {
        assertThat(CaseAnswer.parse(text)).isEmpty();
    }

    private CaseFile file(Map<String, CaseAnswer> answers) {
        var questions = List.of(place, witness, day).stream()
                .map(question -> new AskedQuestion(question, List.of(List.of(question.when()))))
                .toList();
        return new CaseFile(questions, answers, TODAY);
    }

    private static CaseAnswer picked(String option) {
        return new CaseAnswer.Picked(option);
    }
}
