package vn.motcua.assistant.insight;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.catalogue.WordsAlone;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** What stands near to what was asked in vain is looked for by words alone. */
class UnansweredQuestionsTest {

    @Test
    void aLeadersPageAsksNoModel() {
        String asked = "đăng ký khai sinh cho con ở nước ngoài";
        Questions questions = mock(Questions.class);
        when(questions.inVain(any(), anyInt()))
                .thenReturn(List.of(
                        new Questions.Asked(1, asked), new Questions.Asked(2, asked), new Questions.Asked(3, asked)));
        try (ProcedureSearch search = new WordsAlone(ProcedureSearch.over(BundledCatalogue.load()))) {
            Knowledge knowledge = Knowledge.of(search, "Một Cửa");
            LocalDate day = LocalDate.of(2026, 11, 1);
            Gaps gaps = new UnansweredQuestions(questions, () -> knowledge).of(new FigureRequest(day, day, null, null));
            assertThat(gaps.groups())
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.nearest()).isNotNull());
        }
    }
}
