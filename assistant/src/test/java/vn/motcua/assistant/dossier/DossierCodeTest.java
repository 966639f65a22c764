package vn.motcua.assistant.dossier;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.assistant.privacy.PersonalDataMask;

import static org.assertj.core.api.Assertions.assertThat;

/** Codes of dossiers as people type them. */
class DossierCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H40.12-261101-0007",
                "h40.12-261101-0007",
                "hồ sơ H40.12-261101-0007 tới đâu rồi",
                "ho so h40 12 261101 0007 toi dau roi",
                "h40122611010007",
                "H4012-261101-0007",
                "h40.12.261101.0007",
                "mã h40,12 - 261101 - 0007 ạ",
                "H40.12–261101–0007",
                "H40.12—261101—0007.",
                "h40/12/261101/0007",
                "H4O.12-2611O1-0007",
                "H40 chấm 12 gạch 261101 gạch 0007",
                "h40 cham 12 gach ngang 261101 gach ngang 0007",
                "h40.12-26 11 01-0007",
                "H40.12-261101-0007",
                "Ｈ４０．１２－２６１１０１－０００７",
                "(H40.12-261101-0007)",
                "h40_12_261101_0007",
                "H40.12\n261101\n0007"
            })
    void isReadHoweverItIsTyped(String text) {
        assertThat(DossierCode.in(text))
                .singleElement()
                .satisfies(code -> assertThat(code.written()).isEqualTo("H40.12-261101-0007"))
                .satisfies(code -> assertThat(code.key()).isEqualTo("H40122611010007"));
    }

    @ParameterizedTest
    @CsvSource({
        "000.00.19.H26-230101-0001, 000.00.19.H26-230101-0001",
        "0000019h26230101 0001, 000.00.19.H26-230101-0001",
        "G01.899.108.000-260220-00013, G01.899.108.000-260220-00013",
        "g01899108000-260220-00013, G01.899.108.000-260220-00013",
        "h56.01.23-261231-0999, H56.01.23-261231-0999",
        "h5601232612310999, H56.01.23-261231-0999",
        "H29-260708-123456, H29-260708-123456",
        "h40.123-261101-0007, H40.123-261101-0007"
    })
    void otherAgenciesHaveTheirs(String typed, String written) {
        assertThat(DossierCode.of(typed))
                .hasValueSatisfying(code -> assertThat(code.written()).isEqualTo(written));
        assertThat(DossierCode.of(written).orElseThrow().key())
                .isEqualTo(DossierCode.of(typed).orElseThrow().key());
    }

    @Test
    void severalAreReadEachOnce() {
        assertThat(DossierCode.in("H40.12-261101-0007, h40.12-261101-0008 và h40 12 261101 0007"))
                .extracting(DossierCode::written)
                .containsExactly("H40.12-261101-0007", "H40.12-261101-0008");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thủ tục 1.001193.000.00.00.H40",
                "H40",
                "căn cước [đã ẩn số căn cước]",
                "H40.12-261341-0007",
                "H40.12-261101-07",
                "ngày 26/11/2026 lúc 10h",
                "123/2015/NĐ-CP",
                ""
            })
    void nothingElseIsOne(String text) {
        assertThat(DossierCode.in(text)).isEmpty();
        assertThat(DossierCode.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mã 261101-0007", "261101 0007", "H40.12-261341-0007", "h40.12-2611-0007"})
    void whatIsMeantForOneIsSeen(String text) {
        assertThat(DossierCode.in(text)).isEmpty();
        assertThat(DossierCode.isAttemptedIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h40122611010007",
                "H40 12 261101 0007",
                "h40.12 261101 0007",
                "0000019h262301010001",
                "hs h4012-261101-0007 toi dau",
                "H40.12-261101-0007"
            })
    void theMaskLeavesCodesAsTheyAre(String text) {
        assertThat(PersonalDataMask.mask(text)).isEqualTo(text);
    }

    @Test
    void theMaskHidesWhatOnlyLooksLikeOne() {
        for (String number : List.of("e079301234567", "sdt h0912345678", "cccd h 079301234567", "H 0912 345 678")) {
            assertThat(PersonalDataMask.mask(number)).as(number).contains("[đã ẩn");
        }
    }

    @Test
    void longTextCostsLittle() {
        String text = "h40 12 ".repeat(20_000);
        long began = System.nanoTime();
        assertThat(DossierCode.in(text)).isEmpty();
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(3_000);
    }
}
