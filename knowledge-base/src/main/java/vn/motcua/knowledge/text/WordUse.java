package vn.motcua.knowledge.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words are used and which follow one another: a language model of pairs of words, smoothed after Witten and Bell (1991),
 * so that a word unlikely after its neighbour costs more than a likely one. Words have numbers from 0; numbers and codes are one
 * word, {@link #NUMBER}. Immutable.
 */
public final class WordUse {

    /** Stands before the first word of a clause. */
    static final int START = 0;

    /** Any number or code. */
    static final int NUMBER = 1;

    /** A word that is not known. */
    static final int UNKNOWN = -1;

    private static final int[] NO_WORDS = {};

    private final Map<String, Integer> numbers;
    private final Map<String, int[]> byFolded;
    private final String[] words;
    private final String[] folded;
    private final int[] marks;
    private final float[] uses;
    private final float[] alone;
    private final float[] backingOff;
    private final float unknown;
    private final PairTable pairs;
    private final SlipIndex slips;

    private WordUse(Builder built) {
        numbers = Map.copyOf(built.numbers);
        int size = numbers.size();
        words = new String[size];
        folded = new String[size];
        marks = new int[size];
        uses = Arrays.copyOf(built.uses, size);
        alone = new float[size];
        backingOff = new float[size];
        pairs = built.pairs;
        double all = size;
        for (float use : uses) {
            all += use;
        }
        unknown = (float) Math.log(all);
        Map<String, List<Integer>> grouped = new HashMap<>();
        for (Map.Entry<String, Integer> entry : built.numbers.entrySet()) {
            int word = entry.getValue();
            words[word] = entry.getKey();
            folded[word] = Letters.fold(entry.getKey());
            marks[word] = Marks.of(entry.getKey());
            alone[word] = (float) Math.log(all / (uses[word] + 1));
            if (word != START && word != NUMBER) {
                grouped.computeIfAbsent(folded[word], none -> new ArrayList<>(4))
                        .add(word);
            }
        }
        byFolded = new HashMap<>();
        grouped.forEach((letters, group) -> byFolded.put(letters, mostUsedFirst(group)));
        smooth();
        slips = new SlipIndex(byFolded.keySet().stream().filter(this::isLikely).toList());
    }

    private int[] mostUsedFirst(List<Integer> group) {
        group.sort((one, other) -> {
            int byUse = Float.compare(uses[other], uses[one]);
            return byUse != 0 ? byUse : words[one].compareTo(words[other]);
        });
        return group.stream().mapToInt(Integer::intValue).toArray();
    }

    private void smooth() {
        float[] followed = new float[words.length];
        float[] followers = new float[words.length];
        pairs.replaceAll((first, second, count) -> {
            followed[first] += count;
            followers[first]++;
            return count;
        });
        for (int word = 0; word < words.length; word++) {
            backingOff[word] =
                    followed[word] == 0 ? 0 : (float) Math.log((followed[word] + followers[word]) / followers[word]);
        }
        pairs.replaceAll((first, second, count) -> {
            double likelihood =
                    (count + followers[first] * Math.exp(-alone[second])) / (followed[first] + followers[first]);
            return (float) -Math.log(likelihood);
        });
    }

    /** Whether a slip of the fingers may lead to this unmarked word. */
    private boolean isLikely(String letters) {
        float use = 0;
        for (int word : folding(letters)) {
            use += uses[word];
        }
        return use >= LEAST_USE && letters.length() >= 2 && Syllable.isPossibleFolded(letters);
    }

    private static final float LEAST_USE = 2;

    /** The number of a word in normal form; {@link #UNKNOWN} when it is not known. */
    int numberOf(String word) {
        return numbers.getOrDefault(word, UNKNOWN);
    }

    /** A known word. */
    String word(int number) {
        return words[number];
    }

    /** A known word without its marks. */
    String folded(int number) {
        return folded[number];
    }

    /** The {@link Marks} of a known word. */
    int marks(int number) {
        return marks[number];
    }

    /** How often a known word is used, in weighted occurrences. */
    float use(int number) {
        return uses[number];
    }

    /** The known words that are this one when their marks are left out, the most used first. */
    int[] folding(String unmarked) {
        return byFolded.getOrDefault(unmarked, NO_WORDS);
    }

    /** Which likely unmarked words are one slip of the fingers away. */
    SlipIndex slips() {
        return slips;
    }

    /** How surprising a known word is wherever it stands: the negative natural logarithm of its likelihood. */
    float cost(int word) {
        return alone[word];
    }

    /** How surprising a word is that is not known: the negative natural logarithm of the likelihood of one never met. */
    float costOfUnknown() {
        return unknown;
    }

    /** How surprising a known word is behind another, which may be unknown. */
    float cost(int before, int word) {
        if (before == UNKNOWN) {
            return alone[word];
        }
        float cost = pairs.get(before, word);
        return cost > 0 ? cost : backingOff[before] + alone[word];
    }

    /** Whether the two known words were met side by side. */
    boolean areNeighbours(int before, int word) {
        return pairs.get(before, word) > 0;
    }

    /** Collects texts. */
    public static final class Builder {

        private static final String CATALOGUE = "word-use.tsv.gz";
        private static final String FOREIGN = "foreign-words.txt";
        private static final float USE_OF_FOREIGN = 3;

        private final Map<String, Integer> numbers = new HashMap<>();
        private float[] uses = new float[1 << 12];
        private final PairTable pairs = new PairTable();
        private final Abbreviations abbreviations = new Abbreviations();

        /** Begins with the foreign words that everybody uses. */
        public Builder() {
            numbers.put("^", START);
            numbers.put("#", NUMBER);
            for (String word : ResourceLines.read(WordUse.class, FOREIGN)) {
                addUse(numberOf(word), USE_OF_FOREIGN);
            }
        }

        /**
         * Adds what the national catalogue uses, from the table that comes with the library.
         *
         * @param weight of a procedure in which a word stands, against an occurrence in another text
         */
        public Builder addCatalogue(float weight) {
            for (String line : ResourceLines.readCompressed(WordUse.class, CATALOGUE)) {
                String[] columns = line.split("\t");
                float count = weight * Integer.parseInt(columns[1]);
                int space = columns[0].indexOf(' ');
                if (space < 0) {
                    addUse(numberOf(columns[0]), count);
                } else {
                    int first = numberOf(columns[0].substring(0, space));
                    pairs.add(first, numberOf(columns[0].substring(space + 1)), count);
                }
            }
            return this;
        }

        /**
         * Adds a text, its short forms written out.
         *
         * @param weight of an occurrence
         */
        public Builder add(List<Token> text, float weight) {
            int before = START;
            for (int i = 0; i < text.size(); i++) {
                List<Term> written = abbreviations.expand(text, i);
                if (written == null) {
                    Token token = text.get(i);
                    before = addUse(before, token.numeric() ? NUMBER : numberOf(token.text()), weight);
                } else {
                    for (Term term : written) {
                        before = addUse(before, numberOf(term.text()), weight);
                    }
                }
            }
            return this;
        }

        private int addUse(int before, int word, float weight) {
            addUse(word, weight);
            pairs.add(before, word, weight);
            return word;
        }

        private int numberOf(String word) {
            return numbers.computeIfAbsent(word, unknown -> numbers.size());
        }

        private void addUse(int word, float count) {
            if (word >= uses.length) {
                uses = Arrays.copyOf(uses, Math.max(word + 1, 2 * uses.length));
            }
            uses[word] += count;
        }

        /** The model of all that was added. The builder must not be used again. */
        public WordUse build() {
            return new WordUse(this);
        }
    }
}
