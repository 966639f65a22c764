package vn.motcua.knowledge.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** Writes short forms out ("cccd", "đk", "ko"); ambiguous ones only where a neighbour tells what they mean. */
final class Abbreviations {

    private static final int NEIGHBOURHOOD = 2;

    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(List<Token> words, Set<String> context) {}

    /** The table that comes with the library. */
    Abbreviations() {
        for (String line : ResourceLines.read(vn.motcua.knowledge.text.Words.class, "abbreviations.tsv")) {
            String[] columns = line.split("\t", -1);
            Set<String> context = columns.length < 3 ? Set.of() : Set.of(columns[2].split("\\|"));
            entries.put(columns[0], new Entry(Words.of(columns[1]), context));
        }
    }

    /** What the token at this place stands for; null when it is no short form there. */
    @Nullable
    List<Term> expand(List<Token> tokens, int at) {
        Entry entry = entries.get(tokens.get(at).text());
        if (entry == null || !(entry.context.isEmpty() || hasNeighbour(tokens, at, entry.context))) {
            return null;
        }
        List<Term> terms = new ArrayList<>(entry.words.size());
        for (Token word : entry.words) {
            terms.add(new Term(word.text(), word.folded(), true));
        }
        return terms;
    }

    private static boolean hasNeighbour(List<Token> tokens, int at, Set<String> context) {
        for (int i = Math.max(0, at - NEIGHBOURHOOD); i < Math.min(tokens.size(), at + NEIGHBOURHOOD + 1); i++) {
            if (i == at) {
                continue;
            }
            Token token = tokens.get(i);
            for (String word : context) {
                if (token.text().equals(word)
                        || (!token.marked() && token.text().equals(Letters.fold(word)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
