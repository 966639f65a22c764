package vn.motcua.assistant.poster;

import java.util.Locale;

import vn.motcua.assistant.print.PdfDocument;

/** Sheets as PDF. */
final class SheetPdf {

    private SheetPdf() {}

    static byte[] of(Sheet sheet, SheetWords words, Locale language) {
        try (var document = new PdfDocument(words.title() + " · " + words.operator(), language)) {
            if (sheet.size() == SheetSize.ONE) {
                var poster = new PosterPdf(document, words);
                sheet.labels().forEach(poster::draw);
            } else {
                var labels = new LabelsPdf(document, words, sheet.size());
                sheet.pages().forEach(labels::draw);
            }
            return document.bytes();
        }
    }
}
