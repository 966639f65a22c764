package vn.motcua.knowledge.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private static final String ALPHABET =
            "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ 0123456789.,/-@_:?!()\"'\n\t😂字ß";

    @Test
    void keepsCodesNumbersAndAddressesInOnePiece() {
        assertThat(texts("mã 1.001193, QĐ 163/QĐ-BTP nộp 50.000 đồng, a.b@vidu.vn."))
                .containsExactly("mã", "1.001193", "qđ", "163/qđ-btp", "nộp", "50.000", "đồng", "a.b@vidu.vn");
    }

    @Test
    void cutsAtPunctuationBetweenWords() {
        assertThat(texts("giấy/tờ,hồ-sơ. 1.Khai sinh")).containsExactly("giấy", "tờ", "hồ", "sơ", "1", "khai", "sinh");
    }

    @ParameterizedTest
    @CsvSource({
        "hoà, hòa",
        "hòa, hòa",
        "thuý, thúy",
        "khoẻ, khỏe",
        "quý, quý",
        "giá, giá",
        "gìa, già",
        "hòan, hoàn",
        "thưở, thưở",
        "tòan, toàn",
        "ngoaì, ngoài",
        "khuỷu, khuỷu",
        "nguyễn, nguyễn",
        "Uỷ, ủy",
        "GIẤY, giấy",
        "muợn, muợn"
    })
    void putsTheToneMarkInItsPlace(String typed, String expected) {
        assertThat(Words.normalForm(typed)).isEqualTo(expected);
    }

    @Test
    void randomTextGivesOrderedOffsetsAndTheSameWordsComposedOrNot() {
        Random random = new Random(20261122);
        for (int round = 0; round < 3000; round++) {
            String text = randomText(random);
            List<Token> tokens = Words.of(text);
            int end = 0;
            for (Token token : tokens) {
                assertThat(token.start()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(token.end()).as(text).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
                assertThat(Words.normalForm(text.substring(token.start(), token.end())))
                        .isEqualTo(token.text());
                assertThat(Words.normalForm(token.text())).as("idempotent").isEqualTo(token.text());
                end = token.end();
            }
            assertThat(texts(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .as("decomposed")
                    .isEqualTo(texts(Normalizer.normalize(text, Normalizer.Form.NFC)));
        }
    }

    static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            int at = random.nextInt(ALPHABET.length());
            text.append(ALPHABET.charAt(at));
            if (random.nextInt(60) == 0) {
                text.append((char) (0x300 + random.nextInt(0x40)));
            }
        }
        return text.toString();
    }

    private static List<String> texts(String text) {
        return Words.of(text).stream().map(Token::text).toList();
    }
}
