package vn.motcua.assistant.languagemodel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * How much of a text is made of its source: the share of its different syllables that stand in the source or are everyday words.
 * What says nothing false but has nothing to do with the source, such as an obeyed instruction, a poem or an apology, falls through
 * here, and so does a text without diacritics; an honest paraphrase takes most of its words from what it paraphrases.
 */
final class Grounding {

    /** The least share, from 0 to 1. */
    static final double ENOUGH = 0.65;

    /** Words that any Vietnamese text has. */
    private static final Set<String> EVERYDAY = Set.of(
            ("anh chị thì là và hoặc để của cho tại ở đến từ trong ngoài với như sau trước khi nếu cần phải có được sẽ đã các những một "
                            + "này đó cũng người dân bước việc gồm theo còn ra vào lên xong rồi tiếp đầu tiên cuối cùng hay về bằng "
                            + "qua làm gì nào nhé")
                    .split(" "));

    private Grounding() {}

    static double of(String text, String source) {
        Set<String> known = words(source);
        List<String> said = words(text).stream()
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .toList();
        if (said.isEmpty()) {
            return 0;
        }
        long grounded = said.stream()
                .filter(word -> known.contains(word) || EVERYDAY.contains(word))
                .count();
        return (double) grounded / said.size();
    }

    /** Whether a text speaks of its own speaker where its source does not: a machine that talks of itself was led astray. */
    static boolean speaksOfItself(String text, String source) {
        return words(text).contains("tôi") && !words(source).contains("tôi");
    }

    private static Set<String> words(String text) {
        return Words.of(text).stream().map(Token::text).collect(Collectors.toCollection(HashSet::new));
    }
}
