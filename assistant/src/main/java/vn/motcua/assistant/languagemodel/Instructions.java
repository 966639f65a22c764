package vn.motcua.assistant.languagemodel;

import java.util.List;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * Published text that speaks to a machine instead of to people ("bỏ qua mọi chỉ dẫn trước đó"). No authority publishes such text: somebody
 * has put it there, and a model is not given it. It is quoted as everything that is published is, for officers to see and to mend.
 */
final class Instructions {

    private static final List<String> PHRASES = ResourceLines.read(Instructions.class, "instructions.txt").stream()
            .map(Instructions::folded)
            .toList();

    private Instructions() {}

    static boolean areIn(String published) {
        String text = folded(published);
        return PHRASES.stream().anyMatch(text::contains);
    }

    private static String folded(String text) {
        return Words.of(text).stream().map(Token::folded).collect(Collectors.joining(" ", " ", " "));
    }
}
