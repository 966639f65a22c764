package vn.motcua.knowledge.text;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Finds for what was typed all that may be meant by it. Used by one thread for one text. */
final class ArcFinder {

    // What a mistake costs: negative natural logarithms of how seldom it is made.
    static final float LEFTOVER = 1.5f;
    private static final float LEFTOVER_OF_A_WORD = 5f;
    private static final float ODD_LEFTOVER = 4f;
    private static final float STRETCHED = 3f;
    private static final float STRAY_SPACE = 5f;
    private static final float ONE_LETTER = 3f;

    /** A slip that makes another word, beyond the slip. */
    private static final float BY_CHANCE_A_WORD = 3f;

    private static final float BY_CHANCE_BESIDE = 5f;
    private static final float BY_CHANCE_POSSIBLE = 1f;

    /** "kí" for "ký". */
    private static final float OTHER_I = 1f;

    private static final float CODE = 14f;
    private static final int LONGEST_SYLLABLE = 7;
    private static final int LONGEST_STUCK = 250;
    private static final int SHORTEST_STUCK = 4;
    private static final String COURTESY = "ạ";

    private final TypedText text;
    private final WordUse use;
    private final Abbreviations abbreviations;
    private final TypingHabits habits;
    private final Lattice lattice;
    private final WordVariants anywhere;
    private final StuckWords stuck;

    ArcFinder(String text, List<Token> tokens, WordUse use, Abbreviations abbreviations) {
        this.text = new TypedText(text, tokens, use);
        this.use = use;
        this.abbreviations = abbreviations;
        this.habits = this.text.habits();
        this.lattice = new Lattice(use, this.text.place(tokens.size()));
        this.anywhere = WordVariants.into(lattice, this.text);
        this.stuck = new StuckWords(lattice, this.text, abbreviations, anywhere);
    }

    /** Everything that may be meant; from one end to the other there is always a way. */
    Lattice lattice() {
        for (int i = 0; i < text.size(); i++) {
            if (i > 0 && !text.isBesideBefore(i)) {
                lattice.beginClause(text.place(i));
            }
            whole(i);
            joined(i);
        }
        return lattice;
    }

    private void whole(int at) {
        Token token = text.token(at);
        int from = text.place(at);
        int to = text.place(at + 1);
        List<Term> written = abbreviations.expand(text.tokens(), at);
        if (text.isCourtesy(at)) {
            anywhere.add(from, to, COURTESY, 0, WordVariants.MOST);
        } else if (written != null) {
            lattice.add(Arc.written(from, to, use, written, 0));
        } else if (token.numeric()) {
            number(token, from, to);
        } else if (text.isName(at) || isAddress(token.text())) {
            asTyped(token, from, to, 0);
        } else {
            word(at, token, from, to);
        }
    }

    private void number(Token token, int from, int to) {
        String typed = token.text();
        String read = TypingReader.vni(token);
        boolean isStuck = (read == null || !habits.leftovers()) && StuckNumber.is(token, use);
        float cost = isStuck ? CODE + UnknownWord.FOREIGN_LETTER * typed.length() : read != null ? CODE : 0;
        lattice.add(Arc.number(from, to, typed, cost));
        if (habits.leftovers() || (read != null && use.numberOf(read) >= 0)) {
            leftover(anywhere, from, to, read, habits.leftovers() ? LEFTOVER : ODD_LEFTOVER);
        }
        if (isStuck) {
            stuck.add(typed, from);
        }
    }

    private static boolean isAddress(String typed) {
        return typed.indexOf('@') >= 0;
    }

    private void asTyped(Token token, int from, int to, float cost) {
        int word = use.numberOf(token.text());
        lattice.add(word < 0 ? Arc.asTyped(from, to, token.text(), cost) : Arc.known(from, to, use, word, cost, true));
    }

    private void word(int at, Token token, int from, int to) {
        String typed = token.text();
        int known = use.numberOf(typed);
        if (known >= 0 && text.isWellTyped(at)) {
            lattice.add(Arc.known(from, to, use, known, 0, true));
            otherI(anywhere, typed, from, to);
            return;
        }
        boolean plausible = TypingHabits.isPlausible(token, use);
        WordVariants variants = token.isSyllable() ? anywhere.atHomeAt(at) : anywhere;
        variants.add(from, to, typed, 0, WordVariants.MOST);
        otherI(variants, typed, from, to);
        if (known < 0) {
            lattice.add(Arc.asTyped(from, to, typed, UnknownWord.cost(token)));
        }
        if (typed.length() > LONGEST_STUCK) {
            return;
        }
        leftover(variants, from, to, TypingLeftovers.telex(typed), known >= 0 ? LEFTOVER_OF_A_WORD : LEFTOVER);
        if (!plausible) {
            String squeezed = squeezed(typed);
            if (squeezed.length() < typed.length()) {
                variants.add(from, to, squeezed, STRETCHED, WordVariants.MOST);
            }
        }
        if (typed.length() >= 2 && typed.length() <= LONGEST_SYLLABLE + 2) {
            slips(at, token, from, to, plausible);
        }
        if (!plausible && typed.length() >= SHORTEST_STUCK) {
            stuck.add(typed, from);
        }
    }

    /** What a slip may have made this word of, unless it is at home on both sides. */
    private void slips(int at, Token token, int from, int to, boolean plausible) {
        int strange = text.strangeSides(at);
        if (strange == 0) {
            return;
        }
        boolean known = use.numberOf(token.text()) >= 0 || (plausible && text.hasReading(at));
        float chance = !plausible
                ? tooShort(token)
                : !known ? BY_CHANCE_POSSIBLE : strange == 1 ? BY_CHANCE_BESIDE : BY_CHANCE_A_WORD;
        WordVariants variants = plausible || !token.hasVowel() ? anywhere.atHomeAt(at) : anywhere;
        for (SlipIndex.Slip slip : use.slips().near(token.folded())) {
            float cost = slip.cost() + Math.max(0, chance - habits.slip());
            variants.addOther(from, to, slip.word(), Marks.of(token.text()), cost, WordVariants.MOST_OF_A_GUESS);
        }
        if (!plausible) {
            abbreviations
                    .near(token.text())
                    .forEach(near -> lattice.add(Arc.written(from, to, use, near.terms(), near.cost())));
        }
    }

    /** Two consonants are chat spelling that nobody noted down rather than a word without its vowel. */
    private static float tooShort(Token token) {
        return token.text().length() == 2 && !token.hasVowel() ? BY_CHANCE_A_WORD : 0;
    }

    /** What is left of an input method, carried out; also where it gives a syllable that nobody used before. */
    private void leftover(WordVariants variants, int from, int to, @Nullable String read, float cost) {
        if (read != null) {
            variants.add(from, to, read, cost, WordVariants.MOST);
            if (use.numberOf(read) < 0
                    && Letters.isMarked(read)
                    && Syllable.parse(read).isPresent()) {
                lattice.add(Arc.asTyped(from, to, read, cost + UnknownWord.SYLLABLE));
            }
        }
    }

    /** "kí" and "ký", "lí" and "lý": both are right, and the texts write one or the other. */
    private static void otherI(WordVariants variants, String typed, int from, int to) {
        String folded = Letters.fold(typed);
        char last = folded.charAt(folded.length() - 1);
        boolean alone = folded.length() == 2 && "hklmstv".indexOf(folded.charAt(0)) >= 0;
        if ((last == 'i' || last == 'y') && (alone || folded.equals("qui") || folded.equals("quy"))) {
            String other = folded.substring(0, folded.length() - 1) + (last == 'i' ? 'y' : 'i');
            variants.addOther(from, to, other, Marks.of(typed), OTHER_I, WordVariants.MOST);
        }
    }

    /** Each run of one letter, whatever its marks, as one letter, its marked one if it has one: "nhaaa", "quaá". */
    private static String squeezed(String word) {
        StringBuilder squeezed = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            int last = squeezed.length() - 1;
            if (last < 0 || Letters.fold(squeezed.charAt(last)) != Letters.fold(letter)) {
                squeezed.append(letter);
            } else if (Letters.fold(letter) != letter) {
                squeezed.setCharAt(last, letter);
            }
        }
        return Syllable.placeTone(squeezed.toString());
    }

    /** The word put together with the one or two behind it, where it looks as if torn apart: "gi ấy", "tr ư ờng". */
    private void joined(int at) {
        StringBuilder typed = new StringBuilder(text.token(at).text());
        float oddity = oddity(text.token(at));
        for (int other = at + 1; other < Math.min(text.size(), at + 3); other++) {
            Token token = text.token(other);
            if (!text.isBesideBefore(other)
                    || token.numeric()
                    || text.isCourtesy(other)
                    || typed.length() + token.text().length() > LONGEST_SYLLABLE) {
                return;
            }
            typed.append(token.text());
            oddity = Math.min(oddity, oddity(token));
            if (oddity < Float.POSITIVE_INFINITY) {
                String whole = Syllable.placeTone(typed.toString());
                float cost = STRAY_SPACE * (other - at) + oddity;
                anywhere.add(text.place(at), text.place(other + 1), whole, cost, WordVariants.MOST);
            }
        }
    }

    /** What it costs to take a word for a piece of one: nothing where it is none itself, infinitely much where it plainly is one. */
    private float oddity(Token token) {
        if (!token.numeric() && (!token.hasVowel() || !TypingHabits.isPlausible(token, use))) {
            return 0;
        }
        return token.text().length() == 1 && !token.marked() && !token.numeric() ? ONE_LETTER : Float.POSITIVE_INFINITY;
    }
}
