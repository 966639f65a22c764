package vn.motcua.knowledge.answer;

import java.util.Arrays;
import java.util.List;

import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** The tables of answers and what they mean; cells are cut by "|". */
final class AnswerTable {

    private AnswerTable() {}

    static List<List<String>> rows(String resource) {
        return ResourceLines.read(AnswerTable.class, resource).stream()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    static String flags(Trust trust, boolean asksToo) {
        return (trust == Trust.LIKELY ? "~" : "") + asks(asksToo);
    }

    static String asks(boolean asksToo) {
        return asksToo ? "?" : "";
    }

    static boolean isMarked(String text) {
        return Words.of(text).stream().anyMatch(Token::marked);
    }

    /** A text as a keyboard without Vietnamese would give it. */
    static String unmarked(String text) {
        return Letters.fold(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC));
    }
}
