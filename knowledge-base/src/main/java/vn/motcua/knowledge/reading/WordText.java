package vn.motcua.knowledge.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * The text of paragraphs as a person reads it: a line a paragraph, none of them empty, runs of blanks and tabs (with which
 * offices lay text out) as one blank, letters in
 * Unicode's composed form. Words, punctuation and line breaks stay as they are.
 */
final class WordText {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\h\\u200B\\uFEFF]+");

    private WordText() {}

    static String of(XWPFParagraph paragraph) {
        return of(List.of(paragraph));
    }

    static String of(List<XWPFParagraph> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> Normalizer.normalize(paragraph.getText(), Normalizer.Form.NFC))
                .flatMap(LINE_END::splitAsStream)
                .map(line -> BLANKS.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
