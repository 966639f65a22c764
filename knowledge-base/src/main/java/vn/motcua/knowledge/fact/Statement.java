package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

import vn.motcua.knowledge.fact.Evidence.Source;

/**
 * A sentence or line of the checked text, with what it is compared with.
 *
 * @param start index of its first word
 * @param end index behind its last word
 * @param reading the text it is from
 * @param evidence the evidence in the same form
 * @param procedures indices of the cited procedures that it speaks of; all where it cannot be told
 */
record Statement(int start, int end, Reading reading, IndexedReading evidence, BitSet procedures) {

    /** The facts that begin in the statement. */
    List<Fact> facts() {
        List<Fact> found = new ArrayList<>();
        for (Fact fact : reading.facts()) {
            if (fact.start() >= start
                    && (fact.start() < end
                            || fact.start() == end && end == reading.words().size())) {
                found.add(fact);
            }
        }
        return found;
    }

    List<Cue.Found> cues() {
        return reading.cues().stream()
                .filter(cue -> cue.start() >= start && cue.start() < end)
                .toList();
    }

    boolean has(Cue... cues) {
        return cues().stream().anyMatch(found -> List.of(cues).contains(found.cue()));
    }

    /** Which words of the evidence may prove what this statement says; those of the citizen only where that is enough. */
    IntPredicate proves(boolean citizenToo) {
        return word -> {
            if (word >= evidence.reading().words().size()) {
                return true;
            }
            int procedure = evidence.procedure(word);
            return procedure >= 0 ? procedures.get(procedure) : citizenToo || evidence.source(word) == Source.OFFICIAL;
        };
    }

    /** A piece of the text as it stands there. */
    String quote(String text, int from, int to) {
        List<Word> words = reading.words();
        if (words.isEmpty()) {
            return text;
        }
        int first = Math.min(from, words.size() - 1);
        int last = Math.min(Math.max(from, to - 1), words.size() - 1);
        return text.substring(words.get(first).start(), words.get(last).end());
    }
}
