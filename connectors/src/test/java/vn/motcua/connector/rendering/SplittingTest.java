package vn.motcua.connector.rendering;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.connector.Capabilities.Markup;
import vn.motcua.connector.Capabilities.Measure;
import vn.motcua.connector.rendering.StyledText.Style;

import static org.assertj.core.api.Assertions.assertThat;

class SplittingTest {

    @Test
    void whatFitsIsNotCut() {
        assertThat(cut(20, "Đúng hai mươi ký tự.")).containsExactly("Đúng hai mươi ký tự.");
        assertThat(cut(19, "Đúng hai mươi ký tự.")).containsExactly("Đúng hai mươi ký", "tự.");
    }

    @Test
    void cutsBetweenBlocksBeforeLinesAndBetweenLinesBeforeSentences() {
        assertThat(cut(40, "Một hai ba bốn.\nNăm sáu.\n\nBảy. Tám chín mười mười một."))
                .containsExactly("Một hai ba bốn.\nNăm sáu.", "Bảy. Tám chín mười mười một.");
        assertThat(cut(40, "Một hai ba bốn.\nNăm sáu. Bảy tám chín mười mười một."))
                .containsExactly("Một hai ba bốn.", "Năm sáu. Bảy tám chín mười mười một.");
        assertThat(cut(40, "Một hai ba bốn. Năm sáu. Bảy tám chín mười mười một."))
                .containsExactly("Một hai ba bốn. Năm sáu.", "Bảy tám chín mười mười một.");
        assertThat(cut(40, "Một hai ba bốn, năm sáu, bảy tám chín mười mười một."))
                .containsExactly("Một hai ba bốn, năm sáu, bảy tám chín", "mười mười một.");
    }

    @Test
    void aShortFirstLineIsNoReasonForAShortMessage() {
        assertThat(cut(40, "Lưu ý\nNgười dân nộp ở xã. Nhận kết quả sau đó ở nhà."))
                .containsExactly("Lưu ý\nNgười dân nộp ở xã.", "Nhận kết quả sau đó ở nhà.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nộp hồ sơ theo quy định tại Điều 5. Hồ sơ gồm tờ khai và giấy chứng sinh bản chính",
                "Công bố kèm theo QĐ. Bộ trưởng ký ngày hai mươi tháng mười năm ngoái ở đó nhé",
                "Nộp trực tiếp tại TP. Hồ Chí Minh hoặc nộp trực tuyến qua cổng dịch vụ công quốc gia",
                "Giấy tờ tùy thân, giấy tờ nhà đất v.v. Bản sao có chứng thực trong vòng sáu tháng",
                "Người ký là ông PGS.TS. Nguyễn Văn A. Trần, trưởng phòng tư pháp của thành phố này",
                "Theo mục II. Thành phần hồ sơ phải nộp gồm có các giấy tờ được kể ra ở ngay dưới đây",
                "Phường thuộc Q. Ba Đình cũ nay đã được sắp xếp lại theo nghị quyết mới của Quốc hội",
                "Lệ phí là 10.000 đồng mỗi bản đối với thủ tục 1.001193 nộp ở Ủy ban nhân dân cấp xã",
            })
    void aDotAfterAnAbbreviationOrWithinANumberEndsNoSentence(String text) {
        for (int limit = 20; limit < text.length(); limit++) {
            String first = cut(limit, text).getFirst();
            assertThat(text.substring(0, limit + 1)).startsWith(first);
            assertThat(limit - first.length())
                    .as("cut at the last word: %s", first)
                    .isLessThan(10);
            assertThat(SentenceEnds.lastBetween(text, 0, text.length())).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nộp ở xã.| Nhận ở nhà.",
                "Nộp ở đâu?| Ở xã.",
                "Lệ phí là 10.000 đồng.| Nộp tiền mặt.",
                "Theo Quyết định 163/QĐ-BTP.| Có hiệu lực ngay.",
                "Ban hành năm 2024.| Sau đó sửa đổi.",
                "Bản chính (hoặc bản sao).| Nộp một bộ.",
                "Ghi \"đã nhận.\"| Ký tên.",
                "Thủ tục 1.001193.| Cấp xã giải quyết.",
                "Chờ 8 ngày…| Đến nhận.",
                "Nộp ở xã.| - Nhận ở nhà.",
            })
    void aSentenceEndsHere(String marked) {
        String text = marked.replace("|", "");
        assertThat(SentenceEnds.lastBetween(text, 0, text.length())).isEqualTo(marked.indexOf('|'));
    }

    @Test
    void aWordThatNoMessageHoldsIsCutBetweenCharactersAsReadersSeeThem() {
        String family = "👨‍👩‍👧‍👦";
        String word = ("ệ" + family + "q\u0323\u0302").repeat(400);
        List<String> parts = cut(100, word);
        assertThat(String.join("", parts)).isEqualTo(word);
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        int at = 0;
        for (String part : parts.subList(0, parts.size() - 1)) {
            assertThat(part.length()).isBetween(85, 100);
            at += part.length();
            assertThat(characters.isBoundary(at)).isTrue();
        }
    }

    @Test
    void aCharacterThatNoMessageHoldsIsCutBetweenCodePoints() {
        String pile = "ạ" + "\u0323".repeat(95) + "😀";
        assertThat(cut(30, pile)).allSatisfy(part -> {
            assertThat(part.length()).isBetween(1, 30);
            assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1)))
                    .isFalse();
        });
        assertThat(String.join("", cut(30, pile))).isEqualTo(pile);
    }

    @Test
    void countsAsTheChannelCounts() {
        String text = "😀".repeat(10) + " ế";
        assertThat(cut(12, text, Measure.CODE_POINTS)).hasSize(1);
        assertThat(cut(22, text, Measure.UTF16)).hasSize(1);
        assertThat(cut(21, text, Measure.UTF16)).hasSize(2);
        assertThat(cut(44, text, Measure.BYTES)).hasSize(1);
        assertThat(cut(43, text, Measure.BYTES)).hasSize(2);
    }

    @Test
    void eachPartHasItsOwnTags() {
        var text = new Writing()
                .add("Hồ sơ phải nộp gồm có", Style.BOLD)
                .then(" ")
                .add("tờ khai, giấy chứng sinh", Style.PLAIN)
                .text();
        var parts = new Splitting(Channels.ofLength(12, Measure.UTF16, Markup.HTML)).parts(text);
        assertThat(parts)
                .extracting(part -> part.marked(Markup.HTML))
                .containsExactly("<b>Hồ sơ phải</b>", "<b>nộp gồm có</b>", "tờ khai,", "giấy chứng", "sinh");
    }

    @Test
    void tagsAndEntitiesDoNotCountAsTextButTheMarkedTextHasALimitOfItsOwn() {
        var splitting = new Splitting(Channels.ofLength(4096, Measure.UTF16, Markup.HTML));
        var ampersands = new Writing().add("&".repeat(4096), Style.BOLD).text();
        assertThat(splitting.parts(ampersands)).containsExactly(ampersands);
        var checkered = new Writing();
        for (int i = 0; i < 2048; i++) {
            checkered.add("&", Style.BOLD).add("<", Style.ITALIC);
        }
        List<StyledText> parts = splitting.parts(checkered.text());
        assertThat(parts)
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.marked(Markup.HTML)).hasSizeLessThanOrEqualTo(32_768));
        assertThat(parts.get(0).plain() + parts.get(1).plain())
                .isEqualTo(checkered.text().plain());
    }

    @Test
    void aHeadingIsNotLeftBehind() {
        var text = new Writing()
                .add("Một hai ba bốn năm sáu.", Style.PLAIN)
                .then("\n")
                .add("Lệ phí", Style.BOLD)
                .then("\n")
                .add("Mười nghìn đồng một bản", Style.PLAIN)
                .text();
        assertThat(new Splitting(Channels.ofLength(40, Measure.UTF16, Markup.HTML)).parts(text))
                .extracting(StyledText::plain)
                .containsExactly("Một hai ba bốn năm sáu.", "Lệ phí\nMười nghìn đồng một bản");
    }

    private static List<String> cut(int limit, String text) {
        return cut(limit, text, Measure.UTF16);
    }

    private static List<String> cut(int limit, String text, Measure measure) {
        return new Splitting(Channels.ofLength(limit, measure, Markup.NONE))
                .parts(new Writing().add(text, Style.PLAIN).text()).stream()
                        .map(StyledText::plain)
                        .toList();
    }
}
