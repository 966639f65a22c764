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
 * here; an honest paraphrase takes most of its words from what it paraphrases.
 */
final class Grounding {

    /** The least share, from 0 to 1. */
    static final double ENOUGH = 0.65;

    /** Words that any Vietnamese text has, without marks. */
    private static final Set<String> EVERYDAY = Set.of(
            ("anh chi ban thi la va hoac de cua cho tai o den tu trong ngoai voi nhu sau truoc khi neu can phai co duoc se da cac nhung "
                            + "mot nay do cung nguoi dan buoc viec gom theo con ra vao len xong roi tiep dau tien cuoi hay minh ve bang "
                            + "qua lam gi nao")
                    .split(" "));

    private Grounding() {}

    static double of(String text, String source) {
        Set<String> known = folded(source);
        List<String> said = folded(text).stream()
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

    private static Set<String> folded(String text) {
        return Words.of(text).stream().map(Token::folded).collect(Collectors.toCollection(HashSet::new));
    }
}
