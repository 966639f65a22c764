package vn.motcua.knowledge.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.guide.CaseAnswer;
import vn.motcua.knowledge.guide.CaseFile;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.Course;
import vn.motcua.knowledge.guide.Course.Leg;
import vn.motcua.knowledge.guide.Guide;
import vn.motcua.knowledge.guide.GuideCheck;
import vn.motcua.knowledge.guide.GuidePaper;
import vn.motcua.knowledge.guide.Guides;
import vn.motcua.knowledge.guide.LifeEvent;
import vn.motcua.knowledge.guide.Truth;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;

import static org.assertj.core.api.Assertions.assertThat;

/** The bundled guides and life events as a whole. */
class BundledGuidesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int CASES_OF_AN_EVENT = 200;
    private static final int LIFE_EVENTS = 15;

    private final Catalogue catalogue = BundledCatalogue.load();
    private final BundledGuides bundled = BundledGuides.load();
    private final Guides guides = bundled.over(catalogue, List.of());

    @Test
    void thereAreEnough() {
        assertThat(catalogue.size()).isGreaterThanOrEqualTo(80);
        assertThat(bundled.guides()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(bundled.lifeEvents()).hasSizeGreaterThanOrEqualTo(LIFE_EVENTS);
        assertThat(guides.writtenCount()).isEqualTo(bundled.guides().size());
    }

    @Test
    void everyCaseOfEveryGuideHasItsPapersFeeAndTime() {
        var findings = new ArrayList<String>();
        for (Procedure procedure : catalogue.procedures()) {
            Guide guide = guides.of(procedure.code()).orElseThrow();
            GuideCheck.of(guide).forEach(finding -> findings.add(procedure.code() + " " + finding));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void theIdsOfPapersFitAButton() {
        for (Guide guide : bundled.guides()) {
            for (GuidePaper paper : guide.papers()) {
                assertThat("w:t:" + guide.basis().code() + ":" + paper.id()).hasSizeLessThanOrEqualTo(64);
            }
        }
    }

    @Test
    void everyPartOfEveryLifeEventIsBundled() {
        for (LifeEvent event : bundled.lifeEvents()) {
            assertThat(event.parts())
                    .as(event.id())
                    .allSatisfy(part -> assertThat(catalogue.find(part.code())).isPresent());
            assertThat(event.said()).as(event.id()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(guides.course("e." + event.id()).orElseThrow().legs()).hasSameSizeAs(event.parts());
        }
    }

    /** There may be more cases than anybody can go through, so many are tried; each is the same on every run. */
    @Test
    void everyCaseOfALifeEventHasAProcedureAndEveryProcedureACase() {
        for (LifeEvent event : bundled.lifeEvents()) {
            Course course = guides.course("e." + event.id()).orElseThrow();
            var random = new Random(event.id().hashCode());
            var reached = new HashSet<String>();
            for (int i = 0; i < CASES_OF_AN_EVENT; i++) {
                CaseFile file = anyCase(course, random);
                List<Leg> legs = course.legs().stream()
                        .filter(leg -> file.holds(leg.when()) == Truth.YES)
                        .toList();
                assertThat(legs).as(event.id() + " " + GuideCheck.caseOf(file)).isNotEmpty();
                legs.forEach(leg -> reached.add(leg.guide().basis().code().value()));
            }
            assertThat(reached)
                    .as(event.id())
                    .containsExactlyInAnyOrderElementsOf(event.parts().stream()
                            .map(part -> part.code().value())
                            .toList());
        }
    }

    private static CaseFile anyCase(Course course, Random random) {
        var answers = new java.util.LinkedHashMap<String, CaseAnswer>();
        while (true) {
            var file = new CaseFile(course.questions(), Map.copyOf(answers), TODAY);
            var next = file.next();
            if (next.isEmpty()) {
                return file;
            }
            answers.put(next.get().key(), answer(next.get(), random));
        }
    }

    private static CaseAnswer answer(CaseQuestion question, Random random) {
        return switch (question.kind()) {
            case CHOICE, YES_NO ->
                new CaseAnswer.Picked(question.options()
                        .get(random.nextInt(question.options().size()))
                        .id());
            case DATE -> {
                LocalDate day = TODAY.minusDays(random.nextBoolean() ? random.nextInt(100) : random.nextInt(30_000));
                yield new CaseAnswer.Day(day, day);
            }
            case PLACE -> new CaseAnswer.Place("xã");
        };
    }
}
