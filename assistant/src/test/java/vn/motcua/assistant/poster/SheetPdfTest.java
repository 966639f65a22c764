package vn.motcua.assistant.poster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.motcua.assistant.link.Channel;
import vn.motcua.assistant.link.Subject;
import vn.motcua.assistant.link.SubjectId;
import vn.motcua.assistant.poster.Sheet.Label;
import vn.motcua.assistant.print.Rendering;
import vn.motcua.assistant.qr.Decoding;
import vn.motcua.assistant.qr.ErrorCorrection;
import vn.motcua.assistant.qr.QrCode;

import static org.assertj.core.api.Assertions.assertThat;

class SheetPdfTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String LONG_NAME =
            "Cấp giấy xác nhận thông báo xây dựng, sửa chữa nhà ở riêng lẻ nằm ngoài phạm vi đất dành cho đường bộ "
                    .repeat(4);

    @ParameterizedTest
    @CsvSource({"ONE, 1, 1", "ONE, 5, 5", "FOUR, 5, 2", "NINE, 9, 1", "NINE, 10, 2", "TWENTY_FOUR, 96, 4"})
    void thereAreAsManyPagesAsNeeded(SheetSize size, int labels, int pages) throws IOException {
        assertThat(Rendering.pages(pdf(size, Channel.WEB, labels(labels, Channel.WEB))))
                .isEqualTo(pages);
    }

    @ParameterizedTest
    @EnumSource(SheetSize.class)
    void everyCodeOfTheRenderedSheetLeadsWhereItShould(SheetSize size) throws IOException {
        List<Label> labels = labels(size.codes() + 1, Channel.WEB);
        byte[] pdf = pdf(size, Channel.WEB, labels);
        var read = new ArrayList<String>();
        for (int page = 0; page < 2; page++) {
            read.addAll(codes(Rendering.page(pdf, page), size));
        }
        assertThat(read)
                .containsExactlyElementsOf(labels.stream().map(Label::link).toList());
    }

    @ParameterizedTest
    @EnumSource(SheetSize.class)
    void namesAndCodesCanBeReadAndSearchedWithAllTheirMarks(SheetSize size) throws IOException {
        String text = text(pdf(size, Channel.WEB, labels(size.codes(), Channel.WEB)));
        assertThat(text).contains("Đăng ký khai sinh", "Mã thủ tục: 1.000001").doesNotContain("\uFFFD");
        if (size == SheetSize.ONE) {
            assertThat(text)
                    .contains(
                            "Quét mã để được hướng dẫn từng bước",
                            "UBND phường Mẫu",
                            "Đăng ký khai sinh theo Luật Hộ tịch",
                            "example.gov.vn/?start=p.1.000001",
                            "không phải cán bộ");
        }
    }

    @ParameterizedTest
    @EnumSource(SheetSize.class)
    void aNameAsLongAsTheLongestStaysOnItsLabel(SheetSize size) throws IOException {
        var labels = new ArrayList<Label>();
        for (int i = 0; i < size.codes(); i++) {
            labels.add(label(i, LONG_NAME, Channel.WEB));
        }
        byte[] pdf = pdf(size, Channel.WEB, labels);
        assertThat(Rendering.pages(pdf)).isEqualTo(1);
        assertThat(codes(Rendering.page(pdf, 0), size)).hasSize(size.codes());
        assertThat(text(pdf)).contains("Cấp giấy xác nhận", "Mã thủ tục: 1.000000");
    }

    @Test
    void onZaloTheSheetSaysWhatToSend() throws IOException {
        for (SheetSize size : SheetSize.values()) {
            assertThat(text(pdf(size, Channel.ZALO, labels(1, Channel.ZALO))))
                    .contains("gửi: 1.000001")
                    .doesNotContain("?start=");
        }
    }

    @Test
    void lifeEventsHaveNoCodeToShow() throws IOException {
        var event = new Subject(SubjectId.ofLifeEvent("sinh-con"), "Sinh con", "Having a baby", "");
        var label = new Label(
                event,
                "https://e.vn/?start=e.sinh-con",
                QrCode.of("https://e.vn/?start=e.sinh-con", ErrorCorrection.QUARTILE));
        for (SheetSize size : SheetSize.values()) {
            assertThat(text(pdf(size, Channel.WEB, List.of(label))))
                    .contains("Sinh con")
                    .doesNotContain("Mã thủ tục");
        }
        byte[] english = SheetPdf.of(
                new Sheet(SheetSize.ONE, Channel.WEB, List.of(label)),
                words(Channel.WEB, Locale.ENGLISH),
                Locale.ENGLISH);
        assertThat(text(english)).contains("Having a baby", "Scan for step-by-step guidance");
    }

    private static List<String> codes(BufferedImage page, SheetSize size) {
        var texts = new ArrayList<String>();
        // Labels begin where printers leave off, 8 mm from the edge.
        int margin = size == SheetSize.ONE ? 0 : page.getWidth() * 8 / 210;
        int width = (page.getWidth() - 2 * margin) / size.columns();
        int height = (page.getHeight() - 2 * margin) / size.rows();
        for (int row = 0; row < size.rows(); row++) {
            for (int column = 0; column < size.columns(); column++) {
                texts.addAll(Decoding.textsIn(
                        page.getSubimage(margin + column * width, margin + row * height, width, height)));
            }
        }
        return texts;
    }

    private static List<Label> labels(int count, Channel channel) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> label(number, "Đăng ký khai sinh", channel))
                .toList();
    }

    private static Label label(int number, String name, Channel channel) {
        SubjectId id = SubjectId.read("p.1.%06d".formatted(number)).orElseThrow();
        String link = channel == Channel.ZALO
                ? "https://zalo.me/1234567890123456789"
                : "https://tro-ly.phuong-mau.example.gov.vn/?start=" + id;
        var subject = new Subject(id, name, "", "Đăng ký khai sinh theo Luật Hộ tịch");
        return new Label(subject, link, QrCode.of(link, ErrorCorrection.QUARTILE));
    }

    private static byte[] pdf(SheetSize size, Channel channel, List<Label> labels) {
        return SheetPdf.of(new Sheet(size, channel, labels), words(channel, VIETNAMESE), VIETNAMESE);
    }

    private static SheetWords words(Channel channel, Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/poster");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new SheetWords(messages, language, "UBND phường Mẫu", channel);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
