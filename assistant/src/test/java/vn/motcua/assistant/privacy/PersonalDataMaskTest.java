package vn.motcua.assistant.privacy;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** All numbers here are made up. */
class PersonalDataMaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cccd của em là 001099012345 ạ | cccd của em là [đã ẩn số căn cước] ạ",
                "cccd 001 099 012 345 | cccd [đã ẩn số căn cước]",
                "so can cuoc 079-099-012345 nhe | so can cuoc [đã ẩn số căn cước] nhe",
                "079.099.012.345 | [đã ẩn số căn cước]",
                "123456789012 | [đã ẩn số căn cước]",
                "cmnd cũ 012345678 | cmnd cũ [đã ẩn số chứng minh]",
                "cmnd 023 456 789 | cmnd [đã ẩn số chứng minh]",
                "gọi 0912345678 nhé | gọi [đã ẩn số điện thoại] nhé",
                "sđt 0912.345.678, | sđt [đã ẩn số điện thoại],",
                "0912 345 678 | [đã ẩn số điện thoại]",
                "038-123-4567 | [đã ẩn số điện thoại]",
                "+84 912 345 678 | [đã ẩn số điện thoại]",
                "+84912345678 | [đã ẩn số điện thoại]",
                "84912345678 | [đã ẩn số điện thoại]",
                "(+84) 912 345 678 | [đã ẩn số điện thoại]",
                "nhà 12 ngõ 3 0912345678 | nhà 12 ngõ 3 [đã ẩn số điện thoại]",
                "em 25 tuổi 0912345678 12h gọi | em 25 tuổi [đã ẩn số điện thoại] 12h gọi",
                "0912345678 k biết đúng ko | [đã ẩn số điện thoại] k biết đúng ko",
                "nguyen.van-a@gmail.com | [đã ẩn e-mail]",
                "mail ten123@yahoo.com.vn nha | mail [đã ẩn e-mail] nha",
                "thẻ 9704 1234 5678 9012 | thẻ [đã ẩn số thẻ ngân hàng]",
                "4111111111111111 | [đã ẩn số thẻ ngân hàng]",
                "9704123456789012345 | [đã ẩn số thẻ ngân hàng]",
                "số bhxh 7912345678 | số bhxh [đã ẩn số bảo hiểm]",
                "thẻ bhyt GD4797912345678 | thẻ bhyt [đã ẩn số thẻ bảo hiểm]",
                "hộ chiếu số C1234567 bị mất | hộ chiếu số [đã ẩn số hộ chiếu] bị mất",
            })
    void replacesIdentifiers(String message, String masked) {
        assertThat(PersonalDataMask.mask(message)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thủ tục 3.000244 và 1.001193 1.000894",
                "1.001193,1.000894",
                "mã 1001193",
                "theo quyết định 163/QĐ-BTP, nghị định 158/2024/NĐ-CP, 1234/2025/QĐ-UBND",
                "hồ sơ 000.00.19.H26-230101-0001 tới đâu rồi",
                "hồ sơ H29.45-250626-0012",
                "G01.899.108.000-241015-7000123",
                "lệ phí 10.000 đồng, 500.000đ, 1.000.000 VNĐ, 2.500.000.000 đồng",
                "vay 150000000 đồng",
                "số tiền 2000000000",
                "đất giá 1.500.000.000",
                "sinh ngày 12/05/1985, 01-02-2024, 03.04.2025",
                "các năm 2023 2024 2025 2026",
                "gọi 1900 1234 hoặc 113",
                "10000 dong",
                "thửa 123 tờ bản đồ 45, 120,5 m2",
                "8 ngày làm việc",
            })
    void leavesWhatMustStay(String message) {
        assertThat(PersonalDataMask.mask(message)).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motcua@hanoi.gov.vn",
                "mot-cua.haichau@danang.gov.vn",
                "ubnd.tanlap@backan.gov.vn",
                "vanthu@moj.gov.vn",
                "van-thu.xatanlap@thainguyen.gov.vn",
                "ubndxatanlap@thainguyen.gov.vn",
                "congan.phuonghaichau@danang.gov.vn",
                "xatanlap@thainguyen.gov.vn",
                "hotro@dichvucong.gov.vn",
                "dvc01@vinhlong.gov.vn",
                "vanthu.stp@hue.gov.vn",
            })
    void theMailBoxesOfAnOfficeStay(String address) {
        assertThat(PersonalDataMask.mask("gửi về " + address + " nhé")).isEqualTo("gửi về " + address + " nhé");
    }

    /** Of the same authorities, where the names begin like functions: Hồ Trọng, Công Anh, Văn Phong, Trung Tâm, Phương. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hotrong.nguyen@hanoi.gov.vn",
                "conganh@danang.gov.vn",
                "vanphong.tran@moj.gov.vn",
                "trungtam.le@backan.gov.vn",
                "ho-trong@sotuphap.hue.gov.vn",
                "vanthuan85@hanoi.gov.vn",
                "lienhen@hanoi.gov.vn",
                "phuong@danang.gov.vn",
                "phuong.thanh@danang.gov.vn",
                "nguyenvana@hanoi.gov.vn",
                "ubnd.nguyenvana@hanoi.gov.vn",
            })
    void thoseOfItsPeopleDoNot(String address) {
        assertThat(PersonalDataMask.mask("gửi " + address)).isEqualTo("gửi [đã ẩn e-mail]");
    }

    @Test
    void masksInvisiblySeparatedDigits() {
        assertThat(PersonalDataMask.mask("0912\u200b345\u200b678")).isEqualTo("[đã ẩn số điện thoại]");
    }

    @Test
    void placeholdersCanBeTakenOut() {
        String masked = PersonalDataMask.mask("làm hộ chiếu, cccd 001099012345");

        assertThat(PersonalDataMask.withoutPlaceholders(masked))
                .doesNotContain("căn cước")
                .contains("làm hộ chiếu");
    }

    @Test
    void maskingTwiceIsMaskingOnce() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                text.append("0123456789 .-+()@ađk,/".charAt(random.nextInt(22)));
            }
            String once = PersonalDataMask.mask(text.toString());
            assertThat(PersonalDataMask.mask(once)).as(text.toString()).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"đ", "a.", "0.", "1 ", "2024 ", "00.", "a@", "x@y.", "0912 ", "1/a", "GD4", "(0", "- "})
    void aLongTextTakesNoTime(String piece) {
        String text = piece.repeat(10_000 / piece.length()) + "!";
        // A pattern that goes back again and again takes minutes; a busy machine, some seconds.
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PersonalDataMask.mask(text));
    }
}
