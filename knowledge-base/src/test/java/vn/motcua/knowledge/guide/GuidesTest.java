package vn.motcua.knowledge.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.knowledge.guide.Samples.STANDARD;
import static vn.motcua.knowledge.guide.Samples.TEXT;
import static vn.motcua.knowledge.guide.Samples.choice;
import static vn.motcua.knowledge.guide.Samples.method;
import static vn.motcua.knowledge.guide.Samples.paper;
import static vn.motcua.knowledge.guide.Samples.procedure;
import static vn.motcua.knowledge.guide.Samples.row;

/** Derived guides, which guide is used when, and the glossary. */
class GuidesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Procedure CASES = procedure(
            "9.000001",
            "2/QĐ",
            List.of(
                    method("Trực tiếp", "5 Ngày làm việc", "8.000 đồng"),
                    method("Trực tuyến", "3 Ngày làm việc", "Miễn phí")),
            row("", "Tờ khai"),
            row("a) Trường hợp cấp mới", "Ảnh"),
            row("b) Trường hợp cấp lại", "Giấy cũ"),
            row("* Giấy tờ phải xuất trình", "Căn cước"),
            new RequiredDocument("* Lưu ý", "Nộp cho đủ", 0, 0, ""));

    @Test
    void aDerivedGuideAsksForThePublishedCaseAndTheWay() {
        Guide guide = DerivedGuide.of(CASES, STANDARD);
        assertThat(guide.written()).isFalse();
        assertThat(guide.questions()).extracting(CaseQuestion::key).containsExactly("9.000001:case", "channel");
        assertThat(guide.questions().getFirst().options())
                .extracting(option -> option.label().vi())
                .containsExactly("Trường hợp cấp mới", "Trường hợp cấp lại", "Không thuộc các trường hợp này");
        assertThat(guide.questions().getLast().options())
                .extracting(CaseQuestion.Option::id)
                .containsExactly("in-person", "online");
        assertThat(GuideCheck.of(guide)).isEmpty();
    }

    @Test
    void aDerivedGuideShowsTheRowsOfTheCaseAndThoseOfNone() {
        assertThat(papers("c1")).containsExactly("Tờ khai", "Ảnh", "Căn cước");
        assertThat(papers("c2")).containsExactly("Tờ khai", "Giấy cũ", "Căn cước");
        assertThat(papers("none")).containsExactly("Tờ khai", "Căn cước");
        assertThat(DerivedGuide.of(CASES, STANDARD).papers())
                .extracting(GuidePaper::use)
                .contains(GuidePaper.Use.SHOW);
    }

    @Test
    void feesAndTimesFollowTheWayOfHandingIn() {
        Guide guide = DerivedGuide.of(CASES, STANDARD);
        CaseFile online = file(guide, Map.of("channel", new CaseAnswer.Picked("online")));
        assertThat(online.applying(guide.fees(), GuideFee::when))
                .extracting(GuideFee::published)
                .containsExactly("Miễn phí");
        assertThat(online.applying(guide.times(), GuideTime::when))
                .extracting(GuideTime::published)
                .containsExactly("3 Ngày làm việc");
    }

    @Test
    void oneCaseOrTooManyAreNoQuestion() {
        Procedure one = procedure("9.000001", "", List.of(), row("Trường hợp cấp mới", "Ảnh"), row("", "Tờ khai"));
        assertThat(DerivedGuide.of(one, STANDARD).questions()).isEmpty();
        RequiredDocument[] nine = new RequiredDocument[9];
        for (int i = 0; i < nine.length; i++) {
            nine[i] = row("Trường hợp " + i, "Giấy " + i);
        }
        Guide many = DerivedGuide.of(procedure("9.000001", "", List.of(), nine), STANDARD);
        assertThat(many.questions()).isEmpty();
        assertThat(many.papers()).hasSize(9);
    }

    @Test
    void aChannelThatIsNoneOfTheKnownIsNotAskedFor() {
        Procedure odd = procedure(
                "9.000001", "", List.of(method("Trực tiếp", "1", "x"), method("Khác", "2", "y")), row("", "Tờ khai"));
        Guide guide = DerivedGuide.of(odd, STANDARD);
        assertThat(guide.questions()).isEmpty();
        assertThat(guide.fees()).hasSize(2).allMatch(fee -> fee.when().equals(Condition.ALWAYS));
    }

    @Test
    void aWrittenGuideIsUsedOnlyWhileTheDecisionIsTheSame() {
        Guide fitting = written("2/QĐ", "fitting");
        Guide old = written("1/QĐ", "old");
        assertThat(guides(List.of(fitting)).of(CASES.code())).contains(fitting);
        assertThat(guides(List.of(old)).of(CASES.code()).orElseThrow().written())
                .isFalse();
        assertThat(guides(List.of(old)).writtenCount()).isZero();
        assertThat(guides(List.of(old, fitting, written("2/QĐ", "later"))).of(CASES.code()))
                .contains(fitting);
    }

    @Test
    void walksHaveIdsAndUnknownOnesAreNone() {
        Guides guides = guides(List.of());
        assertThat(guides.course("p.9.000001")).isPresent();
        assertThat(guides.course("e.thu"))
                .get()
                .satisfies(course -> assertThat(course.legs()).hasSize(1));
        assertThat(guides.course("p.9.999999")).isEmpty();
        assertThat(guides.course("e.khac")).isEmpty();
        assertThat(guides.course("")).isEmpty();
        assertThat(guides.course("p.")).isEmpty();
    }

    @Test
    void anEventOfWhichTheCatalogueHasNothingIsNotOffered() {
        var elsewhere = new LifeEvent(
                "xa",
                TEXT,
                TEXT,
                List.of(),
                List.of(),
                List.of(new LifeEvent.Part(
                        new vn.motcua.knowledge.procedure.ProcedureCode("9.999999"),
                        Condition.ALWAYS,
                        BilingualText.EMPTY,
                        BilingualText.EMPTY)));
        var guides = new Guides(
                Catalogue.of(List.of(CASES)), List.of(), List.of(elsewhere), STANDARD, new Glossary(List.of()));
        assertThat(guides.lifeEvents()).isEmpty();
        assertThat(guides.course("e.xa")).isEmpty();
    }

    @Test
    void theGlossaryFindsTheLongestName() {
        var notice = new Glossary.Term(text("giấy chứng sinh"), List.of("giấy sinh"), TEXT, BilingualText.EMPTY, "");
        var birth = new Glossary.Term(text("chứng sinh"), List.of(), TEXT, BilingualText.EMPTY, "");
        var glossary = new Glossary(List.of(birth, notice));
        assertThat(glossary.find("giay chung sinh la gi vay")).contains(notice);
        assertThat(glossary.find("Giấy sinh là gì?")).contains(notice);
        assertThat(glossary.find("chứng sinh là gì")).contains(birth);
        assertThat(glossary.find("hộ chiếu là gì")).isEmpty();
        assertThat(glossary.find("")).isEmpty();
    }

    private static BilingualText text(String vietnamese) {
        return new BilingualText(vietnamese, "no such words");
    }

    private static Guides guides(List<Guide> written) {
        var event = new LifeEvent(
                "thu",
                TEXT,
                TEXT,
                List.of("làm thử"),
                List.of(),
                List.of(new LifeEvent.Part(CASES.code(), Condition.ALWAYS, BilingualText.EMPTY, BilingualText.EMPTY)));
        return new Guides(Catalogue.of(List.of(CASES)), written, List.of(event), STANDARD, new Glossary(List.of()));
    }

    private static Guide written(String decision, String paper) {
        return new Guide(
                procedure("9.000001", decision, List.of()),
                true,
                List.of(choice("q", Condition.ALWAYS, "a", "b")),
                List.of(paper(paper, Condition.ALWAYS)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> papers(String option) {
        Guide guide = DerivedGuide.of(CASES, STANDARD);
        return file(guide, Map.of("9.000001:case", new CaseAnswer.Picked(option)))
                .applying(guide.papers(), GuidePaper::when)
                .stream()
                .map(GuidePaper::name)
                .toList();
    }

    private static CaseFile file(Guide guide, Map<String, CaseAnswer> answers) {
        return new CaseFile(Course.of(guide).questions(), answers, TODAY);
    }
}
