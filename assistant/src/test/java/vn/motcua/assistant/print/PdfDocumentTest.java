package vn.motcua.assistant.print;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.print.PdfPage.Alignment;
import vn.motcua.assistant.qr.Decoding;
import vn.motcua.assistant.qr.ErrorCorrection;
import vn.motcua.assistant.qr.QrCode;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.reading.CatalogueReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PdfDocumentTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Test
    void everyVietnameseLetterComesOutAsItWentIn() throws IOException {
        String vowels = "aăâeêioôơuưy";
        String tones = "\u0300\u0301\u0303\u0309\u0323";
        var letters = new TreeSet<String>();
        for (String vowel : vowels.split("")) {
            letters.add(vowel);
            for (String tone : tones.split("")) {
                letters.add(Normalizer.normalize(vowel + tone, Normalizer.Form.NFC));
            }
        }
        letters.add("đ");
        assertThat(letters).hasSize(73);
        String lower = String.join(" ", letters);
        String text = lower + "\n" + lower.toUpperCase(VIETNAMESE) + "\nfi fl ffi “a” – — … ₫ § ° ½";
        for (var weight : TextStyle.Weight.values()) {
            byte[] pdf = page(text, new TextStyle(weight, 12, Color.BLACK));
            assertThat(joined(textOf(pdf))).isEqualTo(joined(text)).doesNotContain("?");
            byte[] decomposed =
                    page(Normalizer.normalize(text, Normalizer.Form.NFD), new TextStyle(weight, 12, Color.BLACK));
            assertThat(textOf(decomposed)).isEqualTo(textOf(pdf));
        }
    }

    @Test
    void theFontsAreInTheDocumentAndOnlyTheirUsedLetters() throws IOException {
        byte[] pdf = page("Đăng ký khai sinh", TextStyle.bold(20));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("BeVietnamPro");
            }
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Thử");
        }
        assertThat(pdf).hasSizeLessThan(20_000);
    }

    @Test
    void theSameContentMakesTheSameBytes() {
        assertThat(page("Đăng ký khai sinh", TextStyle.bold(20)))
                .isEqualTo(page("Đăng ký khai sinh", TextStyle.bold(20)));
    }

    @Test
    void textIsBrokenWhereItMustBe() {
        try (var document = new PdfDocument("Thử", VIETNAMESE)) {
            String name = "Đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới "
                    .repeat(5)
                    .strip();
            TextBlock block = document.lay(name, TextStyle.regular(12), 60);
            assertThat(block.lines()).hasSizeGreaterThan(5).allMatch(line -> line.width() <= 60);
            assertThat(block.lines().stream().map(TextBlock.Line::text).collect(Collectors.joining(" ")))
                    .isEqualTo(name);
            TextBlock address = document.lay("https://" + "a".repeat(200), TextStyle.regular(12), 60);
            assertThat(address.lines()).hasSizeGreaterThan(3).allMatch(line -> line.width() <= 60);
            assertThat(block.upTo(2).lines().size() + block.from(2).lines().size())
                    .isEqualTo(block.lines().size());
            assertThat(document.lay("một\n\nhai", TextStyle.regular(12), 60).lines())
                    .hasSize(3);
        }
    }

    @Test
    void textIsMadeToFit() {
        try (var document = new PdfDocument("Thử", VIETNAMESE)) {
            TextBlock title = document.fit("Khai sinh", TextStyle.bold(30), 10, 100, 30);
            assertThat(title.style().points()).isEqualTo(30);
            String name = "Cấp giấy phép xây dựng nhà ở riêng lẻ ".repeat(4);
            TextBlock smaller = document.fit(name, TextStyle.bold(30), 8, 60, 40);
            assertThat(smaller.style().points()).isBetween(8.0, 29.5);
            assertThat(smaller.height()).isLessThanOrEqualTo(40);
            assertThat(smaller.lines().getLast().text()).doesNotEndWith("…");
            TextBlock cut = document.fit(name.repeat(5), TextStyle.bold(30), 12, 40, 20);
            assertThat(cut.height()).isLessThanOrEqualTo(20);
            assertThat(cut.lines()).allMatch(line -> line.width() <= 40);
            assertThat(cut.lines().getLast().text()).endsWith("…");
        }
    }

    @Test
    void whatTheFontDoesNotHaveBecomesAQuestionMarkAndInvisibleLettersGo() throws IOException {
        byte[] pdf = page("a\u200Bb\u0007c 漢 \uF0B7 💰\td", TextStyle.regular(12));
        assertThat(textOf(pdf).strip()).isEqualTo("ab c ? ? ? d");
    }

    @Test
    void aDrawnCodeIsReadFromTheRenderedPage() throws IOException {
        byte[] pdf;
        try (var document = new PdfDocument("Thử", VIETNAMESE)) {
            PdfPage page = document.addPage();
            page.draw(QrCode.of("https://example.gov.vn/?start=p.1.001193", ErrorCorrection.QUARTILE), 20, 30, 40);
            page.cutLine(10, 100, 200, 100);
            pdf = document.bytes();
        }
        assertThat(Decoding.textsIn(Rendering.page(pdf, 0)))
                .containsExactly("https://example.gov.vn/?start=p.1.001193");
    }

    @Test
    void everyLetterOfTheCataloguesNamesCanBePrinted() throws IOException {
        Path national = Path.of(System.getProperty("motcua.referenceData", ""), "catalogue", "procedures.jsonl.gz");
        assumeTrue(Files.exists(national), "the national catalogue is not here");
        try (var document = new PDDocument()) {
            PdfFont font = PdfFont.load(document, TextStyle.Weight.BOLD);
            List<String> wrong = CatalogueReader.readAll(List.of(national)).catalogue().procedures().stream()
                    .map(Procedure::name)
                    .filter(name -> questionMarks(font.writable(name)) != questionMarks(name))
                    .toList();
            assertThat(wrong).isEmpty();
        }
    }

    private static byte[] page(String text, TextStyle style) {
        try (var document = new PdfDocument("Thử", VIETNAMESE)) {
            PdfPage page = document.addPage();
            page.draw(document.lay(text, style, 180), 15, 15, 180, Alignment.LEFT);
            return document.bytes();
        }
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static long questionMarks(String text) {
        return text.chars().filter(letter -> letter == '?').count();
    }

    private static String joined(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
