package vn.motcua.assistant.dialogue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class ContactMentionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dang ky thuong tru can gi, sdt 0912345678 | dang ky thuong tru can gi",
                "dang ky thuong tru can gi, lien he toi 0912345678 | dang ky thuong tru can gi",
                "0912345678 lam can cuoc o dau | lam can cuoc o dau",
                "sđt tôi 0987654321, làm hộ chiếu bao nhiêu tiền | làm hộ chiếu bao nhiêu tiền",
                "Lệ phí khai sinh bao nhiêu? Gọi tôi số 0912 345 678 | Lệ phí khai sinh bao nhiêu?",
                "làm hộ chiếu ở đâu, gọi lại cho em số [đã ẩn số điện thoại] nhé | làm hộ chiếu ở đâu",
                "0912345678 | 0912345678",
                "căn cước 12 số làm ở đâu | căn cước 12 số làm ở đâu",
                "thủ tục 1.001193 | thủ tục 1.001193",
                "phí 1.600.000 đồng à | phí 1.600.000 đồng à"
            })
    void whatIsAskedStays(String message, String rest) {
        assertThat(ContactMention.without(message)).isEqualTo(rest);
    }

    @Test
    void aLongMessageTakesNoTime() {
        for (String piece : new String[] {"số ", "gọi cho tôi ", "0 ", ", ", "[điện thoại"}) {
            String message = piece.repeat(1000 / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ContactMention.without(message));
        }
    }
}
