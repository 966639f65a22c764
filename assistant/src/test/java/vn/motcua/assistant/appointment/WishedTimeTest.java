package vn.motcua.assistant.appointment;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Days and times as people say them; today is Tuesday, 24/11/2026. */
class WishedTimeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            đặt lịch làm căn cước sáng thứ hai | 2026-11-30 MORNING
            dat lich lam can cuoc sang thu hai | 2026-11-30 MORNING
            còn chỗ chiều mai không | 2026-11-25 AFTERNOON
            con cho chieu mai ko | 2026-11-25 AFTERNOON
            dời sang thứ sáu | 2026-11-27 DAY
            doi sang thu sau | 2026-11-27 DAY
            doi sang sang thu sau | 2026-11-27 MORNING
            dời lịch sang chiều thứ năm | 2026-11-26 AFTERNOON
            doi lich hen sang chieu thu 5 | 2026-11-26 AFTERNOON
            9h30 sáng thứ tư | 2026-11-25 MORNING 09:30
            9 giờ rưỡi ngày 30/11 | 2026-11-30 DAY 09:30
            chín giờ sáng mai | 2026-11-25 MORNING 09:00
            chin gio sang mai | 2026-11-25 MORNING 09:00
            3 giờ chiều ngày mốt | 2026-11-26 AFTERNOON 15:00
            2h chiều thứ 6 | 2026-11-27 AFTERNOON 14:00
            hai giờ chiều thứ sáu | 2026-11-27 AFTERNOON 14:00
            10h kém 15 thứ hai | 2026-11-30 DAY 09:45
            14:30 ngày 27/11 | 2026-11-27 DAY 14:30
            3 giờ thứ năm | 2026-11-26 DAY 15:00
            thứ hai tuần sau còn chỗ không | 2026-11-30 DAY
            thứ sáu này còn slot không ạ | 2026-11-27 DAY
            chiều nay | 2026-11-24 AFTERNOON
            hôm nay còn chỗ không | 2026-11-24 DAY
            tuần sau | 2026-11-30..2026-12-06 DAY
            31/11 | wrong DAY
            hôm qua | wrong DAY
            đặt lịch giúp tôi | none DAY
            tôi muốn đặt lịch làm khai sinh | none DAY
            đổi sang 8 giờ | none DAY 08:00
            buổi sáng | none MORNING
            monday morning | 2026-11-30 MORNING
            tomorrow afternoon | 2026-11-25 AFTERNOON
            """)
    void reads(String typed, String expected) {
        WishedTime wish = WishedTime.read(typed, TODAY);
        String day = wish.wrong()
                ? "wrong"
                : wish.from() == null
                        ? "none"
                        : wish.from().equals(wish.to()) ? wish.from().toString() : wish.from() + ".." + wish.to();
        assertThat(day + " " + wish.part() + (wish.at() == null ? "" : " " + wish.at()))
                .isEqualTo(expected);
    }
}
