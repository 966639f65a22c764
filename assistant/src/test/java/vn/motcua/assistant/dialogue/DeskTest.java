package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.WorkingCalendar;
import vn.motcua.knowledge.guide.Course;
import vn.motcua.knowledge.guide.Guides;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.reading.BundledGuides;

import static org.assertj.core.api.Assertions.assertThat;

/** Money must go only to whoever is owed it. */
class DeskTest {

    private static final Guides GUIDES = BundledGuides.load().over(BundledCatalogue.load(), List.of());

    @Test
    void takesTransfersOnlyForTheProceduresItCollectsFor() {
        Desk desk = collectingFor("2.000635", "1.001193");
        assertThat(desk.takesTransfersFor(legs("p.2.000635"))).isTrue();
        assertThat(desk.takesTransfersFor(legs("p.1.001456"))).isFalse();
        assertThat(desk.takesTransfersFor(legs("e.sinh-con"))).isFalse();
        assertThat(Desk.usual().takesTransfersFor(legs("p.2.000635"))).isFalse();
    }

    private static Desk collectingFor(String... codes) {
        return new Desk("", "", DeskHours.USUAL, false, WorkingCalendar.bundled(), Set.of(codes));
    }

    private static List<Course.Leg> legs(String course) {
        return GUIDES.course(course).orElseThrow().legs();
    }
}
