package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * Gives words that were typed without marks the marks that they most likely have: the likeliest sequence of marked words under a
 * model of words and pairs of neighbours (Viterbi 1967; smoothed after Witten and Bell 1991), counted in the phrasings and,
 * the words alone, in the national catalogue. It is right for about nine words in ten, good enough for the {@link Encoder}, which
 * sums over many words; exact matching goes on with what was typed. Immutable.
 */
final class Marks {

    /** Cells of the table of pairs at first, a power of two. */
    private static final int CELLS = 1 << 12;

    /** What a procedure of the national catalogue counts against a word of the phrasings. */
    private static final double CATALOGUE = 0.05;

    /** What a word counts that questions are asked with: phrasings have few of them. */
    private static final double ASKING = 30;

    /** What questions are asked with. */
    private static final List<String> EVERYDAY = everyday();

    private static final int NONE = 0;
    private static final Form[] NO_FORMS = {};

    private final Map<String, Form[]> forms = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final PairCounts pairs = new PairCounts();
    private final double all;

    /** A word with its marks: its number, how often it was said before another word and before how many, how often it was met at all. */
    private static final class Form {
        private final String text;
        private final int number;
        private int before;
        private int followers;
        private double met;

        private Form(String text, int number) {
            this.text = text;
            this.number = number;
        }
    }

    /** Counted once, when they are first wanted. */
    private static final class Bundled {
        private static final Marks MARKS =
                new Marks(Phrasings.bundled(), Lexicon.bundled(), TermStatistics.ofTheNationalCatalogue());
    }

    /** The counts of the phrasings and the lexicon that come with the library. */
    static Marks bundled() {
        return Bundled.MARKS;
    }

    private Marks(Phrasings phrasings, Lexicon lexicon, TermStatistics statistics) {
        Map<String, Form> byText = new HashMap<>();
        statistics.forEachExact((word, procedures) -> form(byText, word).met += CATALOGUE * procedures);
        phrasings.all().forEach(phrasing -> count(byText, phrasing.words()));
        for (Lexicon.Entry entry : lexicon.entries()) {
            count(byText, Words.of(entry.expression()));
        }
        for (String phrase : EVERYDAY) {
            List<Token> words = Words.of(phrase);
            count(byText, words);
            words.forEach(word -> form(byText, word.text()).met += ASKING);
        }
        double sum = 0;
        for (Form form : byText.values()) {
            sum += form.met;
        }
        all = sum;
        Map<String, List<Form>> lists = new HashMap<>();
        byText.forEach((text, form) -> lists.computeIfAbsent(Letters.fold(text), folded -> new ArrayList<>())
                .add(form));
        lists.forEach((folded, list) -> {
            list.sort((one, other) -> Double.compare(other.met, one.met) != 0
                    ? Double.compare(other.met, one.met)
                    : one.text.compareTo(other.text));
            forms.put(folded, list.subList(0, Math.min(MOST_FORMS, list.size())).toArray(NO_FORMS));
        });
    }

    private static final int MOST_FORMS = 10;

    private static List<String> everyday() {
        List<String> phrases = new ArrayList<>(ResourceLines.read(QuestionReader.class, "filler-words.txt"));
        for (String line : ResourceLines.read(QuestionReader.class, "aspects.tsv")) {
            phrases.add(line.split("\t")[1]);
        }
        return List.copyOf(phrases);
    }

    private Form form(Map<String, Form> byText, String word) {
        return byText.computeIfAbsent(word, unknown -> {
            numbers.put(word, numbers.size() + 1);
            return new Form(word, numbers.size());
        });
    }

    private void count(Map<String, Form> byText, List<Token> words) {
        Form before = new Form("", NONE);
        for (Token word : words) {
            Form form = form(byText, word.text());
            form.met++;
            before.before++;
            before.followers += pairs.add(before.number, form.number) ? 1 : 0;
            before = form;
        }
    }

    /** How often each pair of numbers was met: a table by open addressing, because boxed it would be ten times as large. */
    private static final class PairCounts {

        private long[] keys = new long[CELLS];
        private int[] counts = new int[CELLS];
        private int size;

        /** Whether the pair is a new one. */
        boolean add(int one, int other) {
            if (2 * size >= keys.length) {
                grow();
            }
            int cell = cell(key(one, other), keys);
            if (counts[cell]++ == 0) {
                keys[cell] = key(one, other);
                size++;
                return true;
            }
            return false;
        }

        int of(int one, int other) {
            return counts[cell(key(one, other), keys)];
        }

        private static long key(int one, int other) {
            return (long) (one + 1) << 32 | other;
        }

        /** The cell of a key, or the empty one where it would go. */
        private static int cell(long key, long[] keys) {
            long hash = key * 0x9E3779B97F4A7C15L;
            int cell = (int) (hash >>> 33) & (keys.length - 1);
            while (keys[cell] != key && keys[cell] != 0) {
                cell = (cell + 1) & (keys.length - 1);
            }
            return cell;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldCounts = counts;
            keys = new long[2 * oldKeys.length];
            counts = new int[2 * oldKeys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int cell = cell(oldKeys[i], keys);
                    keys[cell] = oldKeys[i];
                    counts[cell] = oldCounts[i];
                }
            }
        }
    }

    /** The words, those that are not certain with the marks they most likely have; unknown words stay as they are. */
    List<Term> restore(List<Term> terms) {
        if (terms.stream().allMatch(Term::certain)) {
            return terms;
        }
        Form[][] choices = new Form[terms.size()][];
        int[][] best = new int[terms.size()][];
        Form[] before = {new Form("", NONE)};
        double[] scores = {0};
        for (int i = 0; i < choices.length; i++) {
            choices[i] = choices(terms.get(i));
            best[i] = new int[choices[i].length];
            double[] next = new double[choices[i].length];
            for (int j = 0; j < next.length; j++) {
                next[j] = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < before.length; k++) {
                    double score = scores[k] + likelihood(before[k], choices[i][j]);
                    if (score > next[j]) {
                        next[j] = score;
                        best[i][j] = k;
                    }
                }
            }
            before = choices[i];
            scores = next;
        }
        return chosen(terms, choices, best, scores);
    }

    private Form[] choices(Term term) {
        Form[] known = forms.getOrDefault(term.folded(), NO_FORMS);
        if (!term.certain() && known.length > 0) {
            return known;
        }
        for (Form form : known) {
            if (form.text.equals(term.text())) {
                return new Form[] {form};
            }
        }
        return new Form[] {new Form(term.text(), numbers.getOrDefault(term.text(), NONE))};
    }

    private double likelihood(Form before, Form form) {
        double word = (form.met + 0.01) / all;
        double pair = before.before == 0 ? 0 : pairs.of(before.number, form.number);
        int followers = Math.max(1, before.followers);
        return Math.log((pair + followers * word) / (before.before + followers));
    }

    private static List<Term> chosen(List<Term> terms, Form[][] choices, int[][] best, double[] scores) {
        int at = 0;
        for (int j = 1; j < scores.length; j++) {
            at = scores[j] > scores[at] ? j : at;
        }
        Term[] restored = new Term[choices.length];
        for (int i = choices.length - 1; i >= 0; i--) {
            Term term = terms.get(i);
            Form form = choices[i][at];
            boolean known = form.met > 0;
            restored[i] = term.certain() || !known ? term : new Term(form.text, term.folded(), true);
            at = best[i][at];
        }
        return List.of(restored);
    }
}
