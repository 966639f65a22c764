package vn.motcua.assistant.languagemodel;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * What the fact guard, which looks at facts, may let through because no fact is in it: words of duty and exemption that the passage does not
 * have ("bắt buộc", "không phải nộp"), and a sentence of the passage that ends where its condition began ("Nộp lệ phí." for "Nộp lệ phí
 * nếu thuộc trường hợp phải nộp").
 */
final class Overstatement {

    private static final List<String> STRONG = ResourceLines.read(Overstatement.class, "strong-words.txt").stream()
            .map(Overstatement::words)
            .toList();

    private static final Set<String> CONDITIONS =
            Set.of("nếu", "trừ", "khi", "chỉ", "trường", "với", "sau", "trước", "mà");

    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.;:!?\\n]+(?=\\s|\\z)|\\n");

    private static final int FEWEST_WORDS = 3;
    private static final String END = " | ";

    private Overstatement() {}

    static boolean isIn(String text, String source) {
        String said = words(text);
        String published = words(source);
        if (STRONG.stream().anyMatch(phrase -> said.contains(phrase) && !published.contains(phrase))) {
            return true;
        }
        String sentences = SENTENCE_ENDS
                .splitAsStream(source)
                .map(Overstatement::words)
                .map(String::strip)
                .collect(Collectors.joining(END, END, END));
        return SENTENCE_ENDS
                .splitAsStream(text)
                .map(Overstatement::words)
                .anyMatch(sentence -> isCutOff(sentence, sentences));
    }

    /** Whether a sentence stands in the source, and everywhere there a condition follows. */
    private static boolean isCutOff(String sentence, String sentences) {
        if (sentence.strip().split(" ").length < FEWEST_WORDS) {
            return false;
        }
        boolean found = false;
        for (int at = sentences.indexOf(sentence); at >= 0; at = sentences.indexOf(sentence, at + 1)) {
            String rest = sentences.substring(at + sentence.length());
            int end = rest.indexOf(' ');
            if (!CONDITIONS.contains(end < 0 ? rest : rest.substring(0, end))) {
                return false;
            }
            found = true;
        }
        return found;
    }

    private static String words(String text) {
        return Words.of(text).stream().map(Token::text).collect(Collectors.joining(" ", " ", " "));
    }
}
