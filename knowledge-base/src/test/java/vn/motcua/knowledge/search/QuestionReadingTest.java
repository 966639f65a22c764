package vn.motcua.knowledge.search;

import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.text.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads questions with the vocabulary that comes with the library. */
class QuestionReadingTest {

    private static final QuestionReader READER = new QuestionReader(EverydayWords.bundled());

    @ParameterizedTest
    @CsvSource({
        "giaasy huwowrng, giấy hưởng",
        "sơ ddồ, sơ đồ",
        "giay61 khai sinh, giấy khai sinh",
        "hoo khaaur, hộ khẩu",
        "xâyy nhaaa, xây nhà",
        "chaậm quaá, chậm quá",
        "kieẻm định, kiểm định",
        "mất trugn tâm, mất trung tâm",
        "đìnhchỉ, đình chỉ",
        "côngan phường, công an phường",
        "hocj phí, học phí",
        "trươngf hocj, trường học",
        "phaỉ nộp, phải nộp",
        "thịtt bò, thịt bò"
    })
    void repairsTyping(String typed, String expected) {
        assertThat(read(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "làm cccd, làm căn cước công dân",
        "gks cho con, giấy khai sinh cho con",
        "nhập hk cho vợ, nhập hộ khẩu cho vợ",
        "đc ko, được không",
        "lên ca tỉnh, lên công an tỉnh",
        "mất gplx, mất giấy phép lái xe",
        "thuế tncn, thuế thu nhập cá nhân",
        "đk tạm trú ntn, đăng ký tạm trú như thế nào"
    })
    void writesShortFormsOut(String typed, String expected) {
        assertThat(read(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "hạng b2, hạng b2",
        "khổ a4, khổ a4",
        "mã 1.001193, mã 1.001193",
        "163/QĐ-BTP, 163/qđ-btp",
        "xe 50cc, xe 50cc",
        "vào lop6, vào lớp 6",
        "nghỉ 3tháng, nghỉ 3 tháng"
    })
    void leavesCodesAndNumbersAlone(String typed, String expected) {
        assertThat(read(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"đường", "dương", "chèo", "sông", "mướn", "xuồng"})
    void leavesWordsAlone(String word) {
        assertThat(read(word)).isEqualTo(word);
    }

    @Test
    void neverThrowsAndReadsItsOwnReadingUnchangedInLength() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            byte[] noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            String text = new String(noise, java.nio.charset.StandardCharsets.UTF_16);
            assertThat(READER.read(text).roles())
                    .hasSameSizeAs(READER.read(text).terms());
        }
    }

    private static String read(String typed) {
        return READER.read(typed).terms().stream().map(Term::text).collect(Collectors.joining(" "));
    }
}
