package vn.motcua.assistant.dialogue;

import java.util.Set;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/** Where to go, as far as it is known. */
class DeskLineTest {

    @Test
    void aDeskOfWhichNothingIsKnownIsNamedWithoutHours() {
        assertThat(DeskLine.of(Desk.usual(), Language.VI))
                .contains("Bộ phận Một cửa")
                .doesNotContain("Giờ làm việc:");
    }

    @Test
    void whatTheOperatorGaveIsTold() {
        var desk = new Desk(
                "quầy 3, UBND xã Mẫu", "0211 000 000", DeskHours.USUAL, true, WorkingCalendar.bundled(), Set.of());
        assertThat(DeskLine.of(desk, Language.VI))
                .contains("quầy 3, UBND xã Mẫu", "0211 000 000", "Giờ làm việc: thứ Hai");
        assertThat(DeskLine.of(desk, Language.EN)).contains("quầy 3", "Opening hours: Monday");
    }
}
