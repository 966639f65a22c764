package vn.motcua.assistant.handout;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.motcua.assistant.dialogue.ChecklistSheet;
import vn.motcua.assistant.dialogue.ChecklistSheet.Paper;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.Walk;
import vn.motcua.assistant.qr.ErrorCorrection;
import vn.motcua.assistant.qr.QrCode;
import vn.motcua.knowledge.guide.Course;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** The handout of every bundled procedure and life event: it says all that the sheet says, on one sheet of paper. */
class EveryHandoutTest {

    private static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");
    private static final String LINK = "https://tro-ly.example.gov.vn/?start=c.AbCdEfGhIjKlMnOpQrStUv";

    @Test
    void ofAProcedureWithAWrittenGuideIsOnePage() throws IOException {
        var longer = new ArrayList<String>();
        List<String> written = procedures().filter(EveryHandoutTest::isWritten).toList();
        for (String course : written) {
            if (print(course, Language.VI).pages() > 1) {
                longer.add(course);
            }
            // English sentences are longer, and official names stand beside them in brackets.
            assertThat(print(course, Language.EN).pages()).as(course).isLessThanOrEqualTo(2);
        }
        assertThat(written).hasSizeGreaterThanOrEqualTo(60);
        assertThat(longer).isEmpty();
    }

    @Test
    void saysEveryPaperOfTheCaseAndNoLetterIsLost() throws IOException {
        for (String course : Stream.concat(procedures(), events()).toList()) {
            Printed printed = print(course, Language.VI);
            String text = printed.text();
            for (ChecklistSheet.Section section : printed.sheet().sections()) {
                section.papers().stream()
                        .flatMap(group -> group.papers().stream())
                        .map(Paper::name)
                        .forEach(name -> assertThat(text).as(course).contains(letters(name)));
                assertThat(text).as(course).contains(letters(section.code()), letters(section.origin()));
            }
            assertThat(text.toLowerCase(Locale.ROOT))
                    .as("printed pages say ông/bà: %s", course)
                    .doesNotContain(letters("anh/chị chỉ"), letters("anh/chị xem"), letters("anh/chị nên"));
        }
    }

    private record Printed(ChecklistSheet sheet, int pages, String text) {}

    private static Printed print(String course, Language language) throws IOException {
        Walk walk = Citizen.walking(KNOWLEDGE, language, "AbCdEfGhIjKlMnOpQrStUv", course, 2);
        ChecklistSheet sheet =
                ChecklistSheet.of(walk, KNOWLEDGE, language, Citizen.NOW).orElseThrow();
        var handout = new Handout(walk.id(), sheet, LINK, QrCode.of(LINK, ErrorCorrection.MEDIUM), List.of());
        Locale locale = HandoutPages.locale(language);
        byte[] pdf = HandoutPdf.of(handout, words(locale), locale);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Printed(sheet, document.getNumberOfPages(), letters(new PDFTextStripper().getText(document)));
        }
    }

    static HandoutWords words(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/handout");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new HandoutWords(messages, locale, "UBND phường Mẫu", LocalDate.of(2026, 11, 23));
    }

    /** Without what depends on where lines break, and without what the paper shows as a question mark on purpose. */
    private static String letters(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .replaceAll("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]", "")
                .replace('ƣ', 'ư')
                .replace('Ƣ', 'Ư')
                .replaceAll("[\\s\\p{Cc}]+", "");
    }

    private static Stream<String> procedures() {
        return KNOWLEDGE.search().catalogue().procedures().stream()
                .map(procedure -> "p." + procedure.code().value());
    }

    private static Stream<String> events() {
        return KNOWLEDGE.guides().lifeEvents().stream().map(event -> "e." + event.id());
    }

    private static boolean isWritten(String course) {
        return KNOWLEDGE
                .guides()
                .course(course)
                .map(Course::legs)
                .filter(legs -> legs.getFirst().guide().written())
                .isPresent();
    }
}
