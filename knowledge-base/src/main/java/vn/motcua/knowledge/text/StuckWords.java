package vn.motcua.knowledge.text;

import java.util.List;

/** Takes apart what was typed without its spaces, "giaykhaisinh", "dkkh2026". */
final class StuckWords {

    private static final float SHORT_FORM = 3f;
    private static final float ONE_LETTER = 7f;
    private static final float TO_THE_FOREIGN = 10f;
    private static final int LONGEST_WORD = 12;

    private final Lattice lattice;
    private final TypedText text;
    private final Abbreviations abbreviations;
    private final WordVariants variants;

    StuckWords(Lattice lattice, TypedText text, Abbreviations abbreviations, WordVariants variants) {
        this.lattice = lattice;
        this.text = text;
        this.abbreviations = abbreviations;
        this.variants = variants;
    }

    /** The word taken apart at every place where words may meet, and around each number in it. */
    void add(String typed, int start) {
        TypingHabits habits = text.habits();
        boolean[] reached = new boolean[typed.length() + 1];
        reached[0] = true;
        for (int from = 0; from < typed.length(); from++) {
            if (!reached[from]) {
                continue;
            }
            float space = from == 0 ? 0 : habits.missingSpace();
            int number = from;
            while (number < typed.length() && !Character.isLetter(typed.charAt(number))) {
                number++;
            }
            if (number > from) {
                reached[number] = true;
                lattice.add(Arc.number(start + from, start + number, typed.substring(from, number), 0));
            }
            for (int to = from + 1; to <= Math.min(typed.length(), from + LONGEST_WORD); to++) {
                boolean isLetter = Character.isLetter(typed.charAt(to - 1));
                if (to - from == typed.length() || !(isLetter || habits.leftovers())) {
                    break;
                }
                reached[to] = true;
                part(typed.substring(from, to), start + from, start + to, space);
            }
        }
    }

    private void part(String part, int from, int to, float space) {
        String word = Syllable.placeTone(part);
        List<Term> written = abbreviations.expandAlone(part);
        if (written != null) {
            float cost = part.length() == 1 ? ONE_LETTER : SHORT_FORM;
            lattice.add(Arc.written(from, to, text.use(), written, space + cost));
        }
        variants.add(from, to, word, space, WordVariants.MOST_OF_A_GUESS);
        if (text.habits().leftovers()) {
            Token token = Token.of(part, 0, 0);
            String read = token.numeric() ? TypingReader.vni(token) : TypingLeftovers.telex(part);
            if (read != null) {
                variants.add(from, to, read, space + ArcFinder.LEFTOVER, WordVariants.MOST_OF_A_GUESS);
            }
        }
        if (text.use().numberOf(word) < 0) {
            Token token = Token.of(word, 0, 0);
            float foreign = token.isSyllable() ? 0 : TO_THE_FOREIGN;
            lattice.add(Arc.asTyped(from, to, part, space + foreign + UnknownWord.cost(token)));
        }
    }
}
