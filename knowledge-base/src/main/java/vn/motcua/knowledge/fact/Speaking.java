package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** Which of several cited procedures a text speaks of, sentence by sentence: the one that was named last. */
final class Speaking {

    private static final int NAME_WORDS = 4;

    private final List<List<List<String>>> names = new ArrayList<>();
    private final BitSet all;
    private BitSet current;

    Speaking(List<Procedure> cited) {
        for (Procedure procedure : cited) {
            names.add(List.of(opening(procedure.name()), opening(procedure.shortName())));
        }
        all = new BitSet();
        all.set(0, cited.size());
        current = all;
    }

    /** The first words of a name, without "Thủ tục", in folded form. */
    private static List<String> opening(String name) {
        List<String> words = Words.of(name).stream().map(Token::folded).toList();
        List<String> without =
                words.size() > 2 && words.get(0).equals("thu") && words.get(1).equals("tuc")
                        ? words.subList(2, words.size())
                        : words;
        return without.subList(0, Math.min(NAME_WORDS, without.size()));
    }

    /** The procedures that the sentence may speak of. */
    BitSet of(Reading reading, int start, int end) {
        if (names.size() < 2) {
            return all;
        }
        List<String> words = reading.words().subList(start, end).stream()
                .map(word -> Form.UNMARKED.of(word.key()))
                .toList();
        BitSet named = new BitSet();
        for (int i = 0; i < names.size(); i++) {
            for (List<String> name : names.get(i)) {
                if (Collections.indexOfSubList(words, name) >= 0) {
                    named.set(i);
                }
            }
        }
        if (!named.isEmpty()) {
            current = named;
        }
        return current;
    }
}
