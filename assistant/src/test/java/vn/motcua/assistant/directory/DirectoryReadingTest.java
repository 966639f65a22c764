package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked of the directory, in everyday words; without the search's repairs, which only make it easier. */
class DirectoryReadingTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final DirectoryReading reading = new DirectoryReading(SampleUnits.directory());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mấy giờ làm việc | HOURS | | ",
                "may gio lam viec vay ad | HOURS | | ",
                "cho em hỏi giờ làm việc của ủy ban với ạ | HOURS | COMMITTEE | ",
                "xã mình làm đến mấy giờ | HOURS | | ",
                "thứ bảy có làm không | HOURS | | 2026-11-28",
                "thu 7 co lam viec khong a | HOURS | | 2026-11-28",
                "t7 có làm ko | HOURS | | 2026-11-28",
                "mai có làm không | HOURS | | 2026-11-24",
                "mai có ai làm không nhỉ | HOURS | | 2026-11-24",
                "chủ nhật nghỉ đúng không | HOURS | | 2026-11-29",
                "cn uỷ ban có mở cửa k | HOURS | COMMITTEE | 2026-11-29",
                "hôm nay trạm y tế có làm việc không | HOURS | CLINIC | 2026-11-23",
                "bây giờ còn làm không | HOURS | | 2026-11-23",
                "trưa có nghỉ không | HOURS | | ",
                "buổi trưa có làm việc không | HOURS | | ",
                "ngày 2/9 có làm không | HOURS | | 2027-09-02",
                "mốt có làm không | HOURS | | 2026-11-25",
                "thứ 6 tuần sau có làm việc không | HOURS | | 2026-12-04",
                "chiều nay ủy ban có làm không | HOURS | COMMITTEE | 2026-11-23",
                "mùng 6 tết có làm không | HOURS | | 2027-02-11",
                "xã tân mai có làm việc không | HOURS | | ",
                "mấy giờ đóng cửa | HOURS | | ",
                "are you open on saturday | HOURS | | 2026-11-28",
                "what are the opening hours | HOURS | | ",
                "hôm nay ủy ban tiếp dân không | RECEPTION | COMMITTEE | 2026-11-23",
                "hom nay uy ban tiep dan khong | RECEPTION | COMMITTEE | 2026-11-23",
                "chủ tịch tiếp dân ngày nào | RECEPTION | | ",
                "chu tich xa tiep cong dan thu may | RECEPTION | | ",
                "muốn gặp chủ tịch thì ngày nào | RECEPTION | | ",
                "số điện thoại công an xã | PHONE | POLICE | ",
                "sđt công an | PHONE | POLICE | ",
                "cho xin số trưởng xóm 3 | PHONE | VILLAGE_HEAD | ",
                "gọi số nào để gặp trạm y tế | PHONE | CLINIC | ",
                "trạm y tế ở đâu | ADDRESS | CLINIC | ",
                "tram y te o cho nao | ADDRESS | CLINIC | ",
                "địa chỉ trường mầm non hoa sen | ADDRESS | KINDERGARTEN | ",
                "nộp ở đâu gần nhất | NEAREST | | ",
                "một cửa gần đây | NEAREST | ONE_STOP | ",
                "trường mầm non bao giờ tuyển sinh | ENROLMENT | KINDERGARTEN | ",
                "mầm non hoa sen khi nào nhận trẻ | ENROLMENT | KINDERGARTEN | ",
                "trường mầm non mấy giờ đón trẻ | TIMETABLE | KINDERGARTEN | "
            })
    void everydayQuestionsAreRead(String text, Topic topic, String kind, String day) {
        Asked asked = read(text).orElseThrow();
        assertThat(asked.topic()).isEqualTo(topic);
        assertThat(asked.kinds().stream().map(Enum::name).collect(Collectors.joining()))
                .isEqualTo(kind == null ? "" : kind);
        assertThat(asked.day()).isEqualTo(day == null ? new AskedDay.None() : new AskedDay.One(LocalDate.parse(day)));
        assertThat(Meant.of(asked, terms(text), ""))
                .as("with %d words about something else", asked.rest())
                .contains(Meant.SURELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đăng ký khai sinh cần giấy tờ gì",
                "làm căn cước mất bao lâu",
                "thủ tục thành lập trường mầm non tư thục",
                "cấp giấy phép hoạt động phòng khám đa khoa",
                "mai tôi làm căn cước có được không",
                "lệ phí cấp sổ đỏ bao nhiêu",
                "xác nhận tình trạng hôn nhân ở đâu",
                "nộp hồ sơ khai sinh ở đâu",
                "mở cửa hàng tạp hóa cần giấy gì",
                "nghỉ việc có được bảo hiểm thất nghiệp không",
                "chuyển trường cho con cần gì",
                "khi nào thì phải làm lại",
                "có làm thủ tục này không",
                "có làm sang tên được không",
                "làm thế này có được không",
                "cái này có làm ở xã được không",
                "xin làm việc ở nước ngoài có được không",
                "có làm ngay được không",
                "mai tôi đi làm giấy khai sinh cho con được không",
                "có làm chủ hộ được không",
                "giấy phép mở cửa hàng xăng dầu",
                "nghỉ thai sản được mấy tháng",
                "bao giờ lấy được kết quả"
            })
    void questionsAboutProceduresAreNotSurelyForTheDirectory(String text) {
        assertThat(read(text).flatMap(asked -> Meant.of(asked, terms(text), "")))
                .isNotEqualTo(Optional.of(Meant.SURELY));
    }

    @ParameterizedTest
    @CsvSource({
        "địa chỉ trường mầm non hoa sen, 5",
        "truong hoa sen o dau, 5",
        "số điện thoại trưởng xóm 4, 8",
        "sdt truong xom 3, 7"
    })
    void unitsAreNamedByTheirOwnWords(String text, long unit) {
        assertThat(read(text).orElseThrow().named()).extracting(Unit::id).containsExactly(unit);
    }

    @ParameterizedTest
    @CsvSource({"giờ làm việc xã tân mai, 17357", "gio lam viec tan mai, 17357", "giờ làm việc xã Hoa Lư Sơn, 17329"})
    void communesAreFound(String text, String commune) {
        assertThat(read(text).orElseThrow().communes()).containsExactly(commune);
    }

    private Optional<Asked> read(String text) {
        return reading.read(text, terms(text), TODAY);
    }

    private static List<Term> terms(String text) {
        return Words.of(text).stream().map(Term::typed).toList();
    }
}
