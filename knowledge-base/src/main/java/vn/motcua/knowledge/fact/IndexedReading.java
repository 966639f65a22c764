package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.knowledge.fact.Evidence.Passage;
import vn.motcua.knowledge.fact.Evidence.Source;
import vn.motcua.knowledge.fact.Fact.Kind;

/** The evidence as read in one form, with where each word stands and how much it tells. */
final class IndexedReading {

    /** What a function word counts of what another word as frequent would. */
    private static final float FUNCTION_WORD = 0.4f;

    private final List<Passage> passages;
    private final Reading reading;
    private final int[] firstWord;
    private final int[] ids;
    private final int[] sentences;
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final List<int[]> occurrences = new ArrayList<>();
    private final float[] weights;
    private final Map<Kind, List<Fact>> facts = new EnumMap<>(Kind.class);

    IndexedReading(List<Passage> passages, Form form) {
        this.passages = passages;
        StringBuilder text = new StringBuilder();
        int[] offsets = new int[passages.size()];
        for (int i = 0; i < passages.size(); i++) {
            offsets[i] = text.length();
            text.append(TextHygiene.plain(passages.get(i).text())).append("\n");
        }
        reading = new Reading(text.toString(), form);
        List<Word> words = reading.words();
        ids = new int[words.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = vocabulary.computeIfAbsent(words.get(i).key(), key -> vocabulary.size());
        }
        sentences = new int[ids.length == 0 ? 1 : reading.sentence(ids.length - 1) + 2];
        for (int i = ids.length - 1; i >= 0; i--) {
            sentences[reading.sentence(i)] = i;
        }
        sentences[sentences.length - 1] = ids.length;
        weights = new float[vocabulary.size()];
        index();
        firstWord = new int[passages.size()];
        int word = 0;
        for (int i = 0; i < firstWord.length; i++) {
            while (word < words.size() && words.get(word).start() < offsets[i]) {
                word++;
            }
            firstWord[i] = word;
        }
        for (Fact fact : reading.facts()) {
            facts.computeIfAbsent(fact.kind(), kind -> new ArrayList<>()).add(fact);
        }
    }

    /** Where each word stands, and its weight: the fewer sentences it stands in, the more it tells. */
    private void index() {
        int[] count = new int[weights.length];
        int[] sentences = new int[weights.length];
        int[] lastSentence = new int[weights.length];
        Arrays.fill(lastSentence, -1);
        for (int i = 0; i < ids.length; i++) {
            count[ids[i]]++;
            if (lastSentence[ids[i]] != reading.sentence(i)) {
                lastSentence[ids[i]] = reading.sentence(i);
                sentences[ids[i]]++;
            }
        }
        for (int each : count) {
            occurrences.add(new int[each]);
        }
        for (int i = ids.length - 1; i >= 0; i--) {
            occurrences.get(ids[i])[--count[ids[i]]] = i;
        }
        double all = ids.length == 0 ? 1 : reading.sentence(ids.length - 1) + 1.0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.log(1 + all / sentences[i]);
        }
        vocabulary.forEach((key, id) -> weights[id] *= FunctionWords.contains(key) ? FUNCTION_WORD : 1);
    }

    Reading reading() {
        return reading;
    }

    /** The id of a word; -1 when the evidence has not got it. */
    int id(String key) {
        return vocabulary.getOrDefault(key, -1);
    }

    int idAt(int word) {
        return ids[word];
    }

    int vocabularySize() {
        return weights.length;
    }

    float weight(int id) {
        return weights[id];
    }

    /** Where a word stands, in order. */
    int[] occurrences(int id) {
        return occurrences.get(id);
    }

    /** A score of nought for each sentence. */
    float[] sentenceScores() {
        return new float[sentences.length - 1];
    }

    /** Index of the first word of a sentence; of the sentence behind the last: how many words there are. */
    int firstWord(int sentence) {
        return sentences[sentence];
    }

    List<Fact> facts(Kind kind) {
        return facts.getOrDefault(kind, List.of());
    }

    Source source(int word) {
        return passages.get(passageAt(word)).source();
    }

    /** Index of the procedure that a word is from; -1 when from none. */
    int procedure(int word) {
        return passages.get(passageAt(word)).procedure();
    }

    private int passageAt(int word) {
        int found = Arrays.binarySearch(firstWord, word);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < firstWord.length && firstWord[found + 1] == word) {
            found++;
        }
        return found;
    }

    /** Whether a word stands at most so many words behind another. */
    boolean hasNear(String first, String second, int within) {
        int one = id(first);
        int other = id(second);
        if (one < 0 || other < 0) {
            return false;
        }
        for (int at : occurrences(one)) {
            int next = Arrays.binarySearch(occurrences(other), at + 1);
            int found = next < 0 ? -next - 1 : next;
            if (found < occurrences(other).length && occurrences(other)[found] <= at + within) {
                return true;
            }
        }
        return false;
    }

    /** Whether these words stand one behind the other anywhere in the evidence. */
    boolean contains(List<String> keys) {
        int first = id(keys.getFirst());
        if (first < 0) {
            return false;
        }
        List<Word> words = reading.words();
        for (int at : occurrences(first)) {
            int i = 1;
            while (i < keys.size()
                    && at + i < words.size()
                    && words.get(at + i).key().equals(keys.get(i))) {
                i++;
            }
            if (i == keys.size()) {
                return true;
            }
        }
        return false;
    }
}
