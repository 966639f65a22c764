package vn.motcua.knowledge.procedure;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeeWordsTest {

    /** All as the national catalogue prints them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kể từ ngày 01/01/2025 đến hết ngày 31/12/2025, mức thu lệ phí bằng 50%",
                "20,000 VNĐ (Miễn kể từ ngày 07/4/2025 đến 31/12/2025 theo Thông tư số 40/2026/TT-BTC)",
                "áp dụng từ kể từ ngày 01 tháng 7 năm 2025 đến hết ngày 31 tháng 12 năm 2025 theo quy định",
                "kể từ ngày 01/7/2025 đến  hết ngày 31/12/2025 theo Thông tư số 64/2025/TT-BTC"
            })
    void aPeriodIsReadByItsLastDay(String text) {
        assertThat(FeeWords.endsIn(text)).containsExactly(LocalDate.of(2025, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Từ ngày 01/01/2026 áp dụng theo quy định tại Thông tư số 156/2025/TT-BTC",
                "Từ 01 đến 03 phòng: 4.000.000 đồng/giấy",
                "đến hết ngày 31/02/2025",
                "trước ngày 01 tháng 01 năm 2024"
            })
    void otherDatesEndNothing(String text) {
        assertThat(FeeWords.endsIn(text)).isEmpty();
    }

    @Test
    void freeWithAnAmountOrLeftToACouncilContradictsItself() {
        assertThat(FeeText.parse("Miễn phí (150.000 đồng/giấy)").contradictsItself())
                .isTrue();
        assertThat(FeeText.parse("Miễn phí (do Ủy ban nhân dân cấp tỉnh quy định.)")
                        .contradictsItself())
                .isTrue();
        assertThat(FeeText.parse("Lệ phí : Miễn phí (8.000.000/lần)").contradictsItself())
                .isTrue();
        assertThat(FeeText.parse("Miễn phí (Không có)").isFreeWithBracket()).isFalse();
        assertThat(FeeText.parse("Miễn phí (Không quy định)").contradictsItself())
                .isFalse();
        assertThat(FeeText.parse("Miễn phí (Không quy định)").isFreeWithBracket())
                .isTrue();
        assertThat(FeeText.parse("Miễn phí").isFreeWithBracket()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20.000 đồng",
                "20.000 (hai mươi nghìn) đồng/bản",
                "20 ngàn một bản",
                "thu bằng 50% mức quy định",
                "giảm 30%",
                "được hưởng 70% phí"
            })
    void anAmountOrAShareOfAFeeIsSeen(String text) {
        assertThat(FeeWords.namesAnAmount(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nộp trực tuyến 100% hồ sơ",
                "thuộc diện 100% trực tuyến",
                "doanh nghiệp 100% vốn nước ngoài",
                "05 ngày làm việc",
                "02 (hai) bản"
            })
    void otherNumbersAreNoAmounts(String text) {
        assertThat(FeeWords.namesAnAmount(text)).isFalse();
    }

    @Test
    void anotherFeesAmountContradictsNothing() {
        assertThat(FeeText.parse("Phí: 75.000 đồng\nLệ phí: Miễn phí (hộ nghèo)")
                        .contradictsItself())
                .isFalse();
        assertThat(FeeText.parse("Lệ phí: Miễn phí (hộ nghèo)\nPhí: 75.000 đồng")
                        .contradictsItself())
                .isFalse();
        assertThat(FeeText.parse("Phí: 75.000 đồng\nLệ phí: Miễn phí (10.000 đồng/bản)")
                        .contradictsItself())
                .isTrue();
    }

    @Test
    void inATextAboutMuchElseOnlyTheEndOfAFeeCounts() {
        assertThat(FeeWords.feeEndsIn("Tiếp nhận tại cấp huyện đến 30/6/2025. Lệ phí theo nghị quyết."))
                .isEmpty();
        assertThat(FeeWords.feeEndsIn("Nộp tại bưu điện. Giảm 50% lệ phí đến hết ngày 31/12/2025."))
                .containsExactly(LocalDate.of(2025, 12, 31));
    }
}
