package vn.motcua.knowledge.text;

/**
 * How little a word is to be expected behind another, in what citizens and authorities write: the negative natural logarithm of its
 * likelihood, from 0 (certain) to about 14 (never met). Whoever looks for what is no ordinary talk in a text holds it against this.
 * Safe for use by several threads.
 */
public final class WordSurprise {

    private final WordUse use;
    private final float ofUnknown;

    /** Over these words. */
    public WordSurprise(WordUse use) {
        this.use = use;
        this.ofUnknown = use.costOfUnknown();
    }

    /** Of a word that was never met. */
    public double ofUnknown() {
        return ofUnknown;
    }

    /**
     * Of a word typed with its marks.
     *
     * @param before the word before it in normal form; empty where a clause begins
     * @param word in normal form
     */
    public double of(String before, String word) {
        int number = use.numberOf(word);
        if (number == WordUse.UNKNOWN) {
            return ofUnknown;
        }
        return use.cost(before.isEmpty() ? WordUse.START : use.numberOf(before), number);
    }

    /** The same where no marks were typed: of all words together that fold to this one, behind all that fold to the one before. */
    public double ofFolded(String before, String word) {
        int[] words = use.folding(word);
        if (words.length == 0) {
            return ofUnknown;
        }
        if (before.isEmpty()) {
            return cost(WordUse.START, words);
        }
        int[] befores = use.folding(before);
        if (befores.length == 0) {
            return cost(WordUse.UNKNOWN, words);
        }
        double all = 0;
        double likelihood = 0;
        for (int one : befores) {
            double weight = use.use(one) + 1e-3;
            all += weight;
            likelihood += weight * Math.exp(-cost(one, words));
        }
        return -Math.log(likelihood / all);
    }

    /** Of a word wherever it stands. */
    public double alone(String word, boolean folded) {
        if (folded) {
            int[] words = use.folding(word);
            return words.length == 0 ? ofUnknown : cost(WordUse.UNKNOWN, words);
        }
        int number = use.numberOf(word);
        return number == WordUse.UNKNOWN ? ofUnknown : use.cost(number);
    }

    private double cost(int before, int[] words) {
        double likelihood = 0;
        for (int word : words) {
            likelihood += Math.exp(-use.cost(before, word));
        }
        return -Math.log(likelihood);
    }
}
