package vn.motcua.assistant.console;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.catalogue.WordsAlone;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.handoff.CannedReplies;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.handoff.DeskRef;
import vn.motcua.assistant.staff.StaffMember;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** What is typed in a case, by the citizen and by the officer, is searched by words alone and goes nowhere. */
class OfficerHelpTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ProcedureSearch search = new WordsAlone(ProcedureSearch.over(BundledCatalogue.load()));
    private final Knowledge knowledge = Knowledge.of(search, "Một Cửa");
    private final OfficerHelp help =
            new OfficerHelp(() -> knowledge, mock(CannedReplies.class), mock(DeskBook.class), Clock.systemUTC());

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void whatAnOfficerLooksForIsAskedOfNoModel() {
        assertThat(help.search(aCase(), "đăng ký khai sinh cho con", VIETNAMESE).results())
                .anySatisfy(found -> assertThat(found.code()).isEqualTo("1.001193"));
    }

    @Test
    void neitherIsWhatTheCitizenWrote() {
        StaffMember officer = mock(StaffMember.class);
        when(officer.displayName()).thenReturn("Cán bộ");
        CaseHelp given = help.of(
                aCase(), List.of("trời đẹp quá", "đăng ký khai sinh cho con", "tôi ở thôn Đông"), officer, VIETNAMESE);
        assertThat(given.results()).anySatisfy(found -> assertThat(found.code()).isEqualTo("1.001193"));
    }

    private static Case aCase() {
        Case one = mock(Case.class);
        DeskRef desk = mock(DeskRef.class);
        when(desk.name()).thenReturn("Quầy 1");
        when(one.briefing()).thenReturn(Briefing.NONE);
        when(one.desk()).thenReturn(desk);
        return one;
    }
}
