package vn.motcua.knowledge.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts into the lattice the known words that some letters may be. */
final class WordVariants {

    /** As many as a whole word may be. */
    static final int MOST = 6;

    /** As many as a guess at a word, or a piece of one, may be. */
    static final int MOST_OF_A_GUESS = 4;

    /** Wrong marks that make another syllable, beyond the marks. */
    private static final float BY_CHANCE_A_SYLLABLE = 2.5f;

    private static final float WORST = 13f;
    private static final int NOWHERE = -1;

    private final Lattice lattice;
    private final TypedText text;

    /** Where the word stands that is looked at, if it is a word already; then another must be at home beside its neighbours. */
    private final int beside;

    private WordVariants(Lattice lattice, TypedText text, int beside) {
        this.lattice = lattice;
        this.text = text;
        this.beside = beside;
    }

    /** For words that need no neighbours. */
    static WordVariants into(Lattice lattice, TypedText text) {
        return new WordVariants(lattice, text, NOWHERE);
    }

    /** For what another word may be: what costs nothing, and what is at home where that one stands. */
    WordVariants atHomeAt(int place) {
        return new WordVariants(lattice, text, place);
    }

    /** The known words of the typed letters, by how their marks differ from those typed. */
    void add(int from, int to, String typed, float cost, int most) {
        add(from, to, Letters.fold(typed), Marks.of(typed), cost, typed, most);
    }

    /** The known words of letters that were not typed so. */
    void addOther(int from, int to, String letters, int marks, float cost, int most) {
        add(from, to, letters, marks, cost, "", most);
    }

    private record Variant(int word, float cost) {}

    private void add(int from, int to, String letters, int marks, float cost, String typed, int most) {
        WordUse use = text.use();
        int[] words = use.folding(letters);
        if (words.length == 0) {
            return;
        }
        List<Variant> variants = new ArrayList<>(words.length);
        float chance = cost == 0 && marks != Marks.NONE && Syllable.parse(typed).isPresent() ? BY_CHANCE_A_SYLLABLE : 0;
        for (int word : words) {
            float differing = Marks.cost(marks, use.marks(word), text.habits().leftOut());
            float all = cost + (differing > 0 ? differing + chance : 0);
            if (all <= WORST && (all == 0 || beside == NOWHERE || text.isAtHome(beside, word))) {
                variants.add(new Variant(word, all));
            }
        }
        if (variants.size() > most) {
            variants.sort(Comparator.comparingDouble(variant -> variant.cost + use.cost(variant.word)));
            variants = variants.subList(0, most);
        }
        for (Variant variant : variants) {
            boolean same = cost == 0 && use.word(variant.word).equals(typed);
            lattice.add(Arc.known(from, to, use, variant.word, variant.cost, same));
        }
    }
}
