package vn.motcua.assistant.handoff;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.handoff.RefusedCannedReplyException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CannedTextTest {

    @Test
    void whatIsKnownIsFilledInAndTheRestStaysToBeSeen() {
        String filled = CannedText.fill(
                "Chào {ten}, tôi là {can_bo}, {quay}. Thủ tục {thu_tuc} có mã {ma}.",
                Language.VI,
                Map.of(Placeholder.OFFICER, "Trần Minh", Placeholder.DESK, "Quầy 2", Placeholder.CODE, " "));
        assertThat(filled).isEqualTo("Chào anh/chị, tôi là Trần Minh, Quầy 2. Thủ tục {thu_tuc} có mã {ma}.");
        assertThat(CannedText.unfilled(filled)).containsExactly(Placeholder.PROCEDURE, Placeholder.CODE);
    }

    @Test
    void aSentenceBeginsWithACapitalLetterWhateverIsFilledIn() {
        assertThat(CannedText.fill(
                        "{ten} chờ nhé. {ten} đọc thêm\n{quay} ở đây, {ten}",
                        Language.VI,
                        Map.of(Placeholder.DESK, "bộ phận một cửa")))
                .isEqualTo("Anh/chị chờ nhé. Anh/chị đọc thêm\nBộ phận một cửa ở đây, anh/chị");
    }

    @Test
    void whatIsFilledInIsNeverReadAsAPlaceOrAGroup() {
        assertThat(CannedText.fill(
                        "{can_bo} {ma}",
                        Language.EN,
                        Map.of(Placeholder.OFFICER, "$1 \\ {ma}", Placeholder.CODE, "1.001193")))
                .isEqualTo("$1 \\ {ma} 1.001193");
    }

    @ParameterizedTest
    @CsvSource({
        "Chào {tên},UNKNOWN_PLACEHOLDER,{tên}",
        "Chào {},UNKNOWN_PLACEHOLDER,{}",
        "Chào { ten },UNKNOWN_PLACEHOLDER,{ ten }",
        "Chào {{ten}},OPEN_BRACE,''",
        "Chào {ten,OPEN_BRACE,''",
        "Chào ten},OPEN_BRACE,''"
    })
    void aPlaceThatNobodyWouldFillInIsRefused(String text, Reason reason, String detail) {
        assertThatExceptionOfType(RefusedCannedReplyException.class)
                .isThrownBy(() -> CannedText.check(text))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.detail()).isEqualTo(detail);
                });
    }

    @Test
    void everyPlaceThatIsToldIsTaken() {
        for (Placeholder place : Placeholder.values()) {
            assertThatCode(() -> CannedText.check("x " + place.written())).doesNotThrowAnyException();
        }
    }
}
