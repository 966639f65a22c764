package vn.motcua.connector.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import vn.motcua.connector.Block;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Capabilities.Markup;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.connector.rendering.Channels.bare;
import static vn.motcua.connector.rendering.Channels.rich;
import static vn.motcua.connector.rendering.Channels.withButtons;

class RenderingTest {

    private static final Choice FEE = new Choice("Lệ phí", "a:1.001193:fee");
    private static final Choice PLACE = new Choice("Nộp ở đâu", "a:1.001193:where");
    private static final String HINT = "Anh/chị nhắn số để chọn.";

    @Test
    void aHeadingIsStrongAndStaysWithWhatItHeads() {
        assertThat(html(new Block.Heading("Giấy tờ cần có"), new Block.Paragraph("Tờ khai <mẫu> & bản sao")))
                .isEqualTo("<b>Giấy tờ cần có</b>\nTờ khai &lt;mẫu&gt; &amp; bản sao");
    }

    @Test
    void whereNothingCanBeStrongTheWordsStandAsTheyAre() {
        assertThat(plain(bare(), new Block.Heading("Lệ phí <b>"), new Block.Origin("Nguồn: 1.001193")))
                .isEqualTo("Lệ phí <b>\nNguồn: 1.001193");
    }

    @Test
    void aPersonsWordsBeginWithWhoSaysThem() {
        Reply said = reply(new Block.Paragraph("Chào anh/chị"), new Block.Paragraph("Xin chờ ạ."))
                .saidBy("Cán bộ Lan <b>");
        assertThat(new Rendering(rich(), "").parts(said))
                .extracting(
                        part -> part instanceof Part.Words words ? words.text().marked(Markup.HTML) : "")
                .containsExactly("<b>Cán bộ Lan &lt;b&gt;:</b> Chào anh/chị\n\nXin chờ ạ.");
    }

    @Test
    void aPersonsPictureComesWithWhoSentIt() {
        Reply sent = reply(new Block.Picture("/tep/1", "Mẫu đơn")).saidBy("Cán bộ");
        assertThat(new Rendering(rich(), "").parts(sent)).hasSize(2).last().isInstanceOf(Part.Picture.class);
    }

    @Test
    void aQuoteHasAStrongLabel() {
        assertThat(html(new Block.Quote("Lệ phí", "Miễn phí"), new Block.Quote("", "Không quy định")))
                .isEqualTo("<b>Lệ phí:</b> Miễn phí\nKhông quy định");
    }

    @Test
    void aQuotedListBeginsOnALineOfItsOwn() {
        assertThat(html(new Block.Quote("Cách thức", "- Trực tiếp\n- Trực tuyến")))
                .isEqualTo("<b>Cách thức:</b>\n- Trực tiếp\n- Trực tuyến");
    }

    @Test
    void factsHaveTheirSignsAndLabels() {
        assertThat(html(new Block.Facts(List.of(
                        new Block.Fact("💰", "Lệ phí", "10.000 đồng"),
                        new Block.Fact("", "Thời hạn", "8 ngày làm việc")))))
                .isEqualTo("💰 <b>Lệ phí:</b> 10.000 đồng\n<b>Thời hạn:</b> 8 ngày làm việc");
    }

    @Test
    void papersLookLikeAList() {
        assertThat(html(new Block.Papers(
                        "Trường hợp sinh tại nhà",
                        List.of(
                                new Block.Paper("Tờ khai", 1, null, "1 bản chính", "Mẫu 01"),
                                new Block.Paper("+ Giấy chứng sinh", null, null, "", "")))))
                .isEqualTo("<b>Trường hợp sinh tại nhà</b>\n- Tờ khai (1 bản chính) [Mẫu 01]\n+ Giấy chứng sinh");
    }

    @Test
    void progressIsStrongAndStandsFirst() {
        assertThat(html(new Block.Progress("Bước 2/5: Nộp hồ sơ", 2, 5), new Block.Paragraph("Nộp tại xã.")))
                .isEqualTo("<b>Bước 2/5: Nộp hồ sơ</b>\nNộp tại xã.");
    }

    @Test
    void aDateIsAskedInWordsAndTheOriginIsSlanted() {
        assertThat(html(
                        new Block.DateField("Ngày sinh, ví dụ 20/10/2026", null, LocalDate.of(2026, 11, 22)),
                        new Block.Origin("Nguồn: thủ tục 1.001193")))
                .isEqualTo("Ngày sinh, ví dụ 20/10/2026\n\n<i>Nguồn: thủ tục 1.001193</i>");
    }

    @Test
    void aPathBecomesAnAddressThatCitizensCanOpen() {
        var rendering = new Rendering(rich(), "https://motcua.example.vn");
        assertThat(only(rendering.parts(reply(new Block.Link("Danh sách", "/checklist/abc"))))
                        .plain())
                .isEqualTo("Danh sách: https://motcua.example.vn/checklist/abc");
        assertThat(only(rendering.parts(reply(new Block.Link("Cổng", "https://dichvucong.gov.vn/x"))))
                        .plain())
                .isEqualTo("Cổng: https://dichvucong.gov.vn/x");
    }

    @Test
    void aPathThatNobodyCanOpenIsLeftOut() {
        assertThat(new Rendering(rich(), "")
                        .parts(reply(new Block.Paragraph("Xong."), new Block.Link("Danh sách", "/checklist/abc"))))
                .containsExactly(words("Xong."));
    }

    @Test
    void aPdfOfThisServiceIsSentAsAFileWhereFilesCanBeSent() {
        Reply reply = reply(new Block.Paragraph("Xong."), new Block.Link("Bản in", "/checklist/abc.pdf"));
        for (String publicUrl : new String[] {"", "https://motcua.example.vn"}) {
            assertThat(new Rendering(rich(), publicUrl).parts(reply))
                    .containsExactly(words("Xong."), new Part.File("/checklist/abc.pdf", "Bản in"));
        }
        assertThat(new Rendering(bare(), "").parts(reply)).containsExactly(words("Xong."));
    }

    @Test
    void howToAnswerIsNotTornApartWhereAMessageCanHoldIt() {
        Capabilities narrow = Channels.channel(false, 60, Capabilities.Measure.UTF16, 0, 0, Markup.NONE, false, false);
        assertThat(new Rendering(narrow, "")
                        .parts(reply(List.of(FEE, PLACE), new Block.Paragraph("Thủ tục đăng ký khai sinh."))))
                .extracting(part -> ((Part.Words) part).text().plain())
                .containsExactly("Thủ tục đăng ký khai sinh.", "1. Lệ phí\n2. Nộp ở đâu\n\nAnh/chị nhắn số để chọn.");
    }

    @Test
    void aPictureStandsWhereItStoodAmongTheWords() {
        var picture = new Block.Picture("/qr/1.png", "Mã QR thanh toán 10.000 đồng");
        Reply reply = reply(new Block.Paragraph("Tổng: 10.000 đồng"), picture, new Block.Paragraph("Giữ biên lai."));
        assertThat(new Rendering(rich(), "").parts(reply))
                .containsExactly(
                        words("Tổng: 10.000 đồng"),
                        new Part.Picture("/qr/1.png", "Mã QR thanh toán 10.000 đồng"),
                        words("Giữ biên lai."));
        assertThat(plain(bare(), new Block.Paragraph("Tổng: 10.000 đồng"), picture))
                .isEqualTo("Tổng: 10.000 đồng\n\nMã QR thanh toán 10.000 đồng");
    }

    @Test
    void aPictureAtTheEndGoesBeforeTheWordsThatHaveTheButtons() {
        var reply = reply(
                List.of(FEE), new Block.Paragraph("Quét mã."), new Block.Picture("/qr/1.png", "Mã QR thanh toán"));
        assertThat(new Rendering(rich(), "").parts(reply))
                .containsExactly(
                        new Part.Picture("/qr/1.png", "Mã QR thanh toán"),
                        new Part.Words(words("Quét mã.").text(), List.of(FEE)));
    }

    @Test
    void aPictureAloneWithChoicesGetsThemInWords() {
        var reply = reply(List.of(FEE), new Block.Picture("/qr/1.png", "Mã QR"));
        assertThat(new Rendering(rich(), "").parts(reply))
                .containsExactly(
                        new Part.Picture("/qr/1.png", "Mã QR"),
                        new Part.Words(words("1. Lệ phí").text(), List.of(new Choice("1. Lệ phí", FEE.value()))));
    }

    @Test
    void whereAllLabelsFitTheButtonsSayThem() {
        Part.Words part = answers(withButtons(5, 20), List.of(FEE, PLACE));
        assertThat(part.text().plain()).isEqualTo("Anh/chị cần gì?");
        assertThat(part.buttons()).containsExactly(FEE, PLACE);
    }

    @Test
    void whereOneLabelIsTooLongAllAreListedAndButtonsShowTheNumbers() {
        var longer = new Choice("Sửa chữa, nâng tầng nhà ở riêng lẻ", "b");
        var almost = new Choice("Gia hạn giấy phép cũ", "c");
        Part.Words part = answers(withButtons(5, 20), List.of(FEE, longer, almost));
        assertThat(part.text().plain())
                .isEqualTo(
                        "Anh/chị cần gì?\n\n1. Lệ phí\n2. Sửa chữa, nâng tầng nhà ở riêng lẻ\n3. Gia hạn giấy phép cũ");
        assertThat(part.buttons()).containsExactly(new Choice("1. Lệ phí", FEE.value()), new Choice("2", "b"), almost);
    }

    @Test
    void whereThereAreMoreChoicesThanButtonsAllAreListedAndTheRestIsTyped() {
        List<Choice> seven = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> new Choice("Việc " + i, "v" + i))
                .toList();
        Part.Words part = answers(withButtons(5, 20), seven);
        assertThat(part.text().plain()).isEqualTo("""
                        Anh/chị cần gì?

                        1. Việc 1
                        2. Việc 2
                        3. Việc 3
                        4. Việc 4
                        5. Việc 5
                        6. Việc 6
                        7. Việc 7

                        Anh/chị nhắn số để chọn.""");
        assertThat(part.buttons())
                .extracting(Choice::label)
                .containsExactly("1. Việc 1", "2. Việc 2", "3. Việc 3", "4. Việc 4", "5. Việc 5");
    }

    @Test
    void withoutButtonsTheChoicesAreNumberedLinesAndAHintTellsHowToAnswer() {
        Part.Words part = answers(bare(), List.of(FEE, PLACE));
        assertThat(part.text().plain())
                .isEqualTo("Anh/chị cần gì?\n\n1. Lệ phí\n2. Nộp ở đâu\n\nAnh/chị nhắn số để chọn.");
        assertThat(part.buttons()).isEmpty();
    }

    @Test
    void aChecklistIsNumberedAndItsNumbersComeBeforeTheChoices() {
        var list = new Block.Checklist(
                "Giấy tờ",
                List.of(
                        new Block.Item("Tờ khai", "1 bản chính", false, "t1"),
                        new Block.Item("Giấy chứng sinh do bệnh viện cấp", "", true, "t2")));
        Reply reply = reply(List.of(FEE), list);
        Part.Words pressed =
                (Part.Words) new Rendering(withButtons(5, 20), "").parts(reply).getLast();
        assertThat(pressed.text().plain())
                .isEqualTo("Giấy tờ\n1. ☐ Tờ khai (1 bản chính)\n2. ✓ Giấy chứng sinh do bệnh viện cấp");
        assertThat(pressed.buttons()).containsExactly(new Choice("☐ 1", "t1"), new Choice("✓ 2", "t2"), FEE);
        assertThat(only(new Rendering(bare(), "").parts(reply)).plain()).isEqualTo("""
                Giấy tờ
                1. ☐ Tờ khai (1 bản chính)
                2. ✓ Giấy chứng sinh do bệnh viện cấp

                3. Lệ phí

                Anh/chị nhắn số để chọn.""");
    }

    @Test
    void whereNotEverythingHasRoomTheChoicesGetTheButtons() {
        var list = new Block.Checklist(
                "",
                IntStream.rangeClosed(1, 4)
                        .mapToObj(i -> new Block.Item("Giấy " + i, "", false, "t" + i))
                        .toList());
        Part.Words part = (Part.Words) new Rendering(withButtons(5, 20), "")
                .parts(reply(List.of(FEE, PLACE), list))
                .getLast();
        assertThat(part.text().plain()).isEqualTo("1. ☐ Giấy 1\n2. ☐ Giấy 2\n3. ☐ Giấy 3\n4. ☐ Giấy 4\n\n" + HINT);
        assertThat(part.buttons()).containsExactly(FEE, PLACE);
    }

    @Test
    void blankBlocksAndControlCharactersLeaveNoTrace() {
        assertThat(plain(
                        bare(),
                        new Block.Heading(" \u0000\u200B "),
                        new Block.Paragraph("Dòng\u0007 một\r\n\r\n\r\n\r\nDòng\u00A0hai\uD83D \u202E"),
                        new Block.Paragraph("\u3000\n\t")))
                .isEqualTo("Dòng một\n\nDòng hai");
    }

    @Test
    void wordsAreComposed() {
        assertThat(plain(bare(), new Block.Paragraph("Le\u0323\u0302 phi\u0301")))
                .isEqualTo("Lệ phí");
    }

    @Test
    void aReplyInWhichThereIsNothingToSeeIsStillAMessage() {
        assertThat(new Rendering(rich(), "").parts(reply(new Block.Paragraph("\u200B "))))
                .containsExactly(words("…"));
    }

    private static String html(Block... blocks) {
        return only(new Rendering(rich(), "").parts(reply(blocks))).marked(Markup.HTML);
    }

    private static String plain(Capabilities capabilities, Block... blocks) {
        return only(new Rendering(capabilities, "").parts(reply(blocks))).plain();
    }

    private static Part.Words answers(Capabilities capabilities, List<Choice> choices) {
        List<Part> parts =
                new Rendering(capabilities, "").parts(reply(choices, new Block.Paragraph("Anh/chị cần gì?")));
        assertThat(parts).hasSize(1);
        return (Part.Words) parts.getFirst();
    }

    private static StyledText only(List<Part> parts) {
        assertThat(parts).hasSize(1);
        return ((Part.Words) parts.getFirst()).text();
    }

    private static Part.Words words(String text) {
        return new Part.Words(new StyledText(List.of(new StyledText.Run(text, StyledText.Style.PLAIN))), List.of());
    }

    private static Reply reply(Block... blocks) {
        return reply(List.of(), blocks);
    }

    private static Reply reply(List<Choice> choices, Block... blocks) {
        return new Reply(Outcome.ANSWER, List.of(blocks), choices, List.of(), List.of(), List.of(), HINT, "");
    }
}
