package vn.motcua.assistant.vietqr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.OptionalLong;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.assistant.qr.Decoding;
import vn.motcua.assistant.qr.ErrorCorrection;
import vn.motcua.assistant.qr.QrCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

class VietQrTest {

    private static final Bank VIETCOMBANK = Banks.find("970436").orElseThrow();

    @Test
    void theChecksumIsTheOneOfTheStandard() {
        assertThat(Crc16.of("123456789".getBytes(StandardCharsets.US_ASCII))).isEqualTo(0x29B1);
    }

    @Test
    void aTransferOfAnAmountHasTheFieldsOfNapasInOrder() {
        String payload = new VietQr(VIETCOMBANK, "0123456789", OptionalLong.of(8000), "Lệ phí 1.001193").payload();
        Map<String, String> fields = Payload.read(payload);
        assertThat(fields.keySet()).containsExactly("00", "01", "38", "53", "54", "58", "62", "63");
        assertThat(fields)
                .contains(
                        entry("00", "01"),
                        entry("01", "12"),
                        entry("53", "704"),
                        entry("54", "8000"),
                        entry("58", "VN"));
        Map<String, String> transfer = Payload.within(fields, "38");
        assertThat(transfer).contains(entry("00", "A000000727"), entry("02", "QRIBFTTA"));
        assertThat(Payload.within(transfer, "01")).containsExactly(entry("00", "970436"), entry("01", "0123456789"));
        assertThat(Payload.within(fields, "62")).containsExactly(entry("08", "Le phi 1.001193"));
    }

    @Test
    void withoutAmountAndPurposeTheirFieldsAreAbsent() {
        Map<String, String> fields =
                Payload.read(new VietQr(VIETCOMBANK, "0123456789", OptionalLong.empty(), "").payload());
        assertThat(fields.keySet()).containsExactly("00", "01", "38", "53", "58", "63");
        assertThat(fields).contains(entry("01", "11"));
    }

    @Test
    void thePictureOfAPayloadSaysThePayload() throws IOException {
        String payload =
                new VietQr(VIETCOMBANK, "ABC1234567890123456", OptionalLong.of(1_250_000), "Phi dang ky xe").payload();
        byte[] png = QrCode.of(payload, ErrorCorrection.MEDIUM).png(4);
        assertThat(Decoding.textsIn(ImageIO.read(new ByteArrayInputStream(png))))
                .containsExactly(payload);
    }

    @ParameterizedTest
    @CsvSource({
        "Lệ phí đăng ký khai sinh, Le phi dang ky khai sinh",
        "ĐĂNG KÝ XE Ô TÔ, DANG KY XE O TO",
        "'  ữ ẫ ợ ỳ ặ  ', u a o y a"
    })
    void vietnameseLettersOfThePurposeLoseTheirMarks(String purpose, String written) {
        for (var form : Normalizer.Form.values()) {
            var transfer =
                    new VietQr(VIETCOMBANK, "0123456789", OptionalLong.of(1), Normalizer.normalize(purpose, form));
            assertThat(transfer.purpose()).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "12345678901234567890", "0123 456789", "0123-456789", "số tài khoản", ""})
    void whatIsNoAccountNumberIsRefused(String account) {
        assertThatThrownBy(() -> new VietQr(VIETCOMBANK, account, OptionalLong.empty(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("account");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 10_000_000_000_000L})
    void whatIsNoAmountIsRefused(long amount) {
        assertThatThrownBy(() -> new VietQr(VIETCOMBANK, "0123456789", OptionalLong.of(amount), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Long.toString(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Le phi dang ky khai sinh 2", "phí 💰", "hai\ndong", "1 – 2"})
    void whatCannotBeAPurposeIsRefused(String purpose) {
        assertThatThrownBy(() -> new VietQr(VIETCOMBANK, "0123456789", OptionalLong.of(1), purpose))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("purpose");
    }

    @Test
    void banksAreFoundByBinAndByName() {
        assertThat(Banks.all()).hasSizeGreaterThan(50).extracting(Bank::bin).doesNotHaveDuplicates();
        assertThat(Banks.all())
                .extracting(bank -> bank.shortName().toLowerCase(java.util.Locale.ROOT))
                .doesNotHaveDuplicates();
        assertThat(Banks.all())
                .allSatisfy(bank -> assertThat(bank.name()).startsWith("N").doesNotContain("\t"));
        assertThat(Banks.find("agribank")).map(Bank::bin).contains("970405");
        assertThat(Banks.find("MBBank")).isEqualTo(Banks.find("MB Bank")).isPresent();
        assertThat(Banks.find("Bank")).isEmpty();
        assertThat(Banks.find("000000")).isEmpty();
    }
}
