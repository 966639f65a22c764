package vn.motcua.assistant.citizenreport;

import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** What a citizen tells in a report. */
final class Told {

    /** The longest that is kept of one message, in characters. */
    static final int LONGEST = 1_000;

    private static final int FEWEST_WORDS = 2;
    private static final int FEWEST_LETTERS = 6;
    private static final int MOST_REPEATED = 4;

    private Told() {}

    /** Whether it says anything: two different words with some letters, and not one of them over and over. */
    static boolean saysSomething(String text) {
        List<String> words = words(text);
        long different = words.stream().distinct().count();
        int letters = words.stream()
                .mapToInt(word -> (int) word.chars().filter(Character::isLetter).count())
                .sum();
        return different >= FEWEST_WORDS && letters >= FEWEST_LETTERS && words.size() <= different * MOST_REPEATED;
    }

    /** The same for the same words, however they are written. */
    static String hash(String text) {
        return DigestUtils.sha256Hex(String.join(" ", words(text)));
    }

    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip();
    }

    private static List<String> words(String text) {
        return Words.of(text).stream().map(Token::folded).collect(Collectors.toList());
    }
}
