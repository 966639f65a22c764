package vn.motcua.knowledge.procedure;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.knowledge.procedure.ProcessingTime.Period;
import vn.motcua.knowledge.procedure.ProcessingTime.Unit;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessingTimeTextTest {

    @ParameterizedTest
    @CsvSource({
        "8 Ngày làm việc, 8, WORKING_DAYS",
        "07 Ngày làm việc, 7, WORKING_DAYS",
        "30 Ngày, 30, DAYS",
        "305 ngày, 305, DAYS",
        "01 Giờ, 1, HOURS",
        "8 giờ làm việc, 8, HOURS",
        "12 Tháng, 12, MONTHS",
    })
    void readsANumberAndItsUnit(String published, int count, Unit unit) {
        assertThat(ProcessingTimeText.parse(published))
                .isEqualTo(new ProcessingTime(published, new Period(count, unit)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "15",
                "0",
                "0 Giờ",
                "0 Ngày làm việc",
                "1.5 Ngày làm việc",
                "10-25",
                "khác",
                "TH",
                "Không quy định",
                "07 ngày làm việc hoặc 30 ngày làm việc",
                "02 tháng và 15 ngày làm việc",
                "Trước ngày 30 tháng 9 của năm xét chọn",
                "Ngay trong ngày nếu đủ điều kiện thanh toán.",
                "15 Ngày Trường hợp phức tạp: 30 ngày",
                "99999 Ngày",
            })
    void leavesEverythingElseWithoutAValue(String published) {
        assertThat(ProcessingTimeText.parse(published)).isEqualTo(new ProcessingTime(published, null));
    }

    @ParameterizedTest
    @ValueSource(strings = "")
    void nothingPublishedIsNothing(String published) {
        assertThat(ProcessingTimeText.parse(published)).isEqualTo(ProcessingTime.NOT_PUBLISHED);
    }
}
