package vn.motcua.knowledge.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.knowledge.guide.Samples.choice;
import static vn.motcua.knowledge.guide.Samples.date;
import static vn.motcua.knowledge.guide.Samples.elapsed;
import static vn.motcua.knowledge.guide.Samples.guide;
import static vn.motcua.knowledge.guide.Samples.is;
import static vn.motcua.knowledge.guide.Samples.paper;

class GuideCheckTest {

    private static final CaseQuestion PLACE = choice("place", Condition.ALWAYS, "home", "clinic");
    private static final CaseQuestion WITNESS = choice("witness", is("place", "home"), "yes", "no");
    private static final GuideFee FREE = new GuideFee("Miễn phí", null, Condition.ALWAYS);
    private static final GuideTime SOON = new GuideTime("1", null, Condition.ALWAYS);
    private static final GuidePaper FORM = paper("form", Condition.ALWAYS);

    @Test
    void everyCaseIsLookedAtOnce() {
        var cases = new ArrayList<String>();
        var guide = guide(List.of(PLACE, WITNESS), List.of(FORM), List.of(FREE), List.of(SOON));
        assertThat(new EveryCase(guide).look(file -> cases.add(GuideCheck.caseOf(file))))
                .isTrue();
        assertThat(cases)
                .containsExactlyInAnyOrder(
                        "where place = o:home, witness = o:yes",
                        "where place = o:home, witness = o:no",
                        "where place = o:clinic");
        assertThat(GuideCheck.of(guide)).isEmpty();
    }

    @Test
    void daysAreTakenOnBothSidesOfEveryThreshold() {
        Condition late = elapsed("day", Condition.Bound.OVER, 60, Condition.Unit.DAYS);
        var guide = guide(List.of(date("day")), List.of(FORM, paper("why", late)), List.of(FREE), List.of(SOON));
        var truths = new ArrayList<Truth>();
        new EveryCase(guide).look(file -> truths.add(file.holds(late)));
        assertThat(truths).containsOnly(Truth.YES, Truth.NO).contains(Truth.YES, Truth.NO);
        assertThat(GuideCheck.of(guide)).isEmpty();
    }

    @Test
    void aQuestionThatNoCaseAsksIsFound() {
        CaseQuestion never = choice("never", both(), "a", "b");
        assertThat(findings(List.of(PLACE, WITNESS, never), List.of(FORM), List.of(FREE), List.of(SOON)))
                .containsExactly("question never: is never asked");
    }

    @Test
    void aPartThatNoCaseReachesIsFound() {
        List<CaseQuestion> questions = List.of(PLACE, WITNESS);
        assertThat(findings(questions, List.of(FORM, paper("lost", both())), List.of(FREE), List.of(SOON)))
                .containsExactly("paper lost: applies in no case");
        assertThat(findings(questions, List.of(FORM), List.of(FREE, new GuideFee("1", null, both())), List.of(SOON)))
                .containsExactly("fee 2: applies in no case");
        assertThat(findings(questions, List.of(FORM), List.of(FREE), List.of(SOON, new GuideTime("2", null, both()))))
                .containsExactly("time 2: applies in no case");
    }

    @Test
    void aCaseWithoutAPaperAFeeOrATimeIsFound() {
        Condition home = is("place", "home");
        assertThat(findings(List.of(PLACE), List.of(paper("form", home)), List.of(FREE), List.of(SOON)))
                .containsExactly("case: no paper where place = o:clinic");
        assertThat(findings(List.of(PLACE), List.of(FORM), List.of(new GuideFee("1", null, home)), List.of(SOON)))
                .containsExactly("case: no fee where place = o:clinic");
        assertThat(findings(List.of(PLACE), List.of(FORM), List.of(FREE), List.of(new GuideTime("1", null, home))))
                .containsExactly("case: no time where place = o:clinic");
    }

    @Test
    void twoTimesInOneCaseAreFound() {
        var slower = new GuideTime("9", null, is("place", "home"));
        assertThat(findings(List.of(PLACE), List.of(FORM), List.of(FREE), List.of(SOON, slower)))
                .containsExactly("case: two times where place = o:home");
    }

    @Test
    void nothingPublishedIsNoFault() {
        assertThat(findings(List.of(PLACE), List.of(), List.of(), List.of())).isEmpty();
    }

    @Test
    void tooManyCasesAreRefusedInsteadOfLookedAt() {
        List<CaseQuestion> many = IntStream.range(0, 17)
                .mapToObj(i -> choice("q" + i, Condition.ALWAYS, "a", "b"))
                .toList();
        assertThat(findings(many, List.of(FORM), List.of(FREE), List.of(SOON)))
                .singleElement()
                .asString()
                .startsWith("case: more than 50000 cases");
    }

    /** Holds in no case: a witness is asked for only at home. */
    private static Condition both() {
        return new Condition(List.of(new Condition.Case(java.util.Map.of(
                "place", new Condition.Test.OneOf(java.util.Set.of("clinic")),
                "witness", new Condition.Test.OneOf(java.util.Set.of("yes"))))));
    }

    private static List<String> findings(
            List<CaseQuestion> questions, List<GuidePaper> papers, List<GuideFee> fees, List<GuideTime> times) {
        return GuideCheck.of(guide(questions, papers, fees, times)).stream()
                .map(finding -> finding.where() + ": " + finding.what())
                .toList();
    }
}
