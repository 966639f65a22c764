package vn.motcua.knowledge.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

/** Finds for what was typed all that may be meant by it. Used by one thread for one text. */
final class ArcFinder {

    // What a mistake costs: negative natural logarithms of how seldom it is made.
    private static final float LEFTOVER = 1.5f;
    private static final float LEFTOVER_OF_A_WORD = 5f;
    private static final float ODD_LEFTOVER = 4f;
    private static final float STRETCHED = 3f;
    private static final float STRAY_SPACE = 5f;
    private static final float ONE_LETTER = 3f;
    private static final float SHORT_FORM_STUCK = 3f;
    private static final float ONE_LETTER_STUCK = 7f;
    private static final float STUCK_TO_THE_FOREIGN = 10f;

    /** A slip that makes another word, beyond the slip; and wrong marks that make another syllable, beyond the marks. */
    private static final float BY_CHANCE_A_WORD = 3f;

    private static final float BY_CHANCE_BESIDE = 5f;
    private static final float BY_CHANCE_POSSIBLE = 1f;
    private static final float BY_CHANCE_A_SYLLABLE = 2.5f;

    /** "kí" for "ký". */
    private static final float OTHER_I = 1f;

    // What a word costs that nobody used before.
    private static final float UNKNOWN_SYLLABLE = 14f;
    private static final float WITHOUT_VOWEL = 16.5f;
    private static final float FOREIGN = 12f;
    private static final float FOREIGN_LETTER = 2.5f;
    private static final float LETTER_TOO_MANY = 6f;
    private static final float CODE = 14f;
    private static final float WORST = 13f;

    /** A word behind another that costs less is not strange there. */
    private static final float USUAL = 7f;

    private static final int LONGEST_SYLLABLE = 7;
    private static final int LONGEST_WORD = 12;
    private static final int LONGEST_FOREIGN = 10;
    private static final int LONGEST_STUCK = 250;
    private static final int SHORTEST_STUCK = 4;
    private static final int MOST_VARIANTS = 6;
    private static final int MOST_WITHIN = 4;
    private static final String COURTESY = "ạ";
    private static final int NOWHERE = -1;
    private static final int MOST_BESIDE = 5;
    private static final int[] NO_WORDS = {};
    private static final int[] NUMBER = {WordUse.NUMBER};

    private final String text;
    private final List<Token> tokens;
    private final WordUse use;
    private final Abbreviations abbreviations;
    private final TypingHabits habits;
    private final int[] places;
    private final Lattice lattice;

    /** Whether between a word and the one before there is nothing but space. */
    private final boolean[] besideBefore;

    /** The words that each token may be if its marks say nothing, and those it is as it was typed. */
    private final int[][] folding;

    private final int[][] meant;

    /** Where the word stands that is looked at, if it is a word already; then another must be at home beside its neighbours. */
    private int beside = NOWHERE;

    ArcFinder(String text, List<Token> tokens, WordUse use, Abbreviations abbreviations) {
        this.text = text;
        this.tokens = tokens;
        this.use = use;
        this.abbreviations = abbreviations;
        this.habits = TypingHabits.of(text, tokens, use);
        this.places = new int[tokens.size() + 1];
        this.besideBefore = new boolean[tokens.size() + 1];
        this.folding = new int[tokens.size()][];
        this.meant = new int[tokens.size()][];
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            places[i + 1] = places[i] + token.text().length();
            besideBefore[i] = i > 0
                    && text.substring(tokens.get(i - 1).end(), token.start()).isBlank();
            folding[i] = token.numeric() ? NUMBER : mostUsed(use.folding(token.folded()));
            meant[i] = meant(token, folding[i]);
        }
        this.lattice = new Lattice(use, places[tokens.size()]);
    }

    /** Everything that may be meant; from one end to the other there is always a way. */
    Lattice lattice() {
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && !besideBefore[i]) {
                lattice.beginClause(places[i]);
            }
            whole(i);
            joined(i);
        }
        return lattice;
    }

    private void whole(int at) {
        Token token = tokens.get(at);
        int from = places[at];
        int to = places[at + 1];
        List<Term> written = abbreviations.expand(tokens, at);
        if (isCourtesy(at)) {
            variants(from, to, COURTESY, 0, MOST_VARIANTS);
        } else if (written != null) {
            lattice.add(Arc.written(from, to, use, written, 0));
        } else if (token.numeric()) {
            number(token, from, to);
        } else if (isName(at) || isAddress(token.text())) {
            asTyped(token, from, to, 0);
        } else {
            word(at, token, from, to);
        }
    }

    /** "gi a", "the nao a": an "a" that ends what is said is the "ạ" of people who are polite, neither "anh" nor torn off a word. */
    private boolean isCourtesy(int at) {
        return at > 0
                && tokens.get(at).text().equals("a")
                && besideBefore[at]
                && !besideBefore[at + 1]
                && hasVowel(tokens.get(at - 1).folded())
                && TypingHabits.isPlausible(tokens.get(at - 1), use)
                && use.numberOf(COURTESY) >= 0;
    }

    private void number(Token token, int from, int to) {
        String typed = token.text();
        String read = TypingReader.vni(token);
        boolean stuck = (read == null || !habits.leftovers()) && StuckNumber.is(token, use);
        float cost = stuck ? CODE + FOREIGN_LETTER * typed.length() : read != null ? CODE : 0;
        lattice.add(Arc.number(from, to, typed, cost));
        if (habits.leftovers() || (read != null && use.numberOf(read) >= 0)) {
            leftover(from, to, read, habits.leftovers() ? LEFTOVER : ODD_LEFTOVER);
        }
        if (stuck) {
            stuck(typed, from);
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
        if (known >= 0 && isWellTyped(at)) {
            lattice.add(Arc.known(from, to, use, known, 0, true));
            otherI(typed, from, to);
            return;
        }
        boolean plausible = TypingHabits.isPlausible(token, use);
        beside = isSyllable(token) ? at : NOWHERE;
        variants(from, to, typed, 0, MOST_VARIANTS);
        otherI(typed, from, to);
        if (known < 0) {
            lattice.add(Arc.asTyped(from, to, typed, costOfUnknown(token)));
        }
        if (typed.length() > LONGEST_STUCK) {
            return;
        }
        leftover(from, to, TypingLeftovers.telex(typed), known >= 0 ? LEFTOVER_OF_A_WORD : LEFTOVER);
        if (!plausible) {
            String squeezed = squeezed(typed);
            if (squeezed.length() < typed.length()) {
                variants(from, to, squeezed, STRETCHED, MOST_VARIANTS);
            }
        }
        if (typed.length() >= 2 && typed.length() <= LONGEST_SYLLABLE + 2) {
            slips(at, token, from, to, plausible);
        }
        beside = NOWHERE;
        if (!plausible && typed.length() >= SHORTEST_STUCK) {
            stuck(typed, from);
        }
    }

    /** What a slip may have made this word of, unless it is at home on both sides. */
    private void slips(int at, Token token, int from, int to, boolean plausible) {
        int strange = strangeSides(at);
        if (strange == 0) {
            return;
        }
        boolean known = use.numberOf(token.text()) >= 0 || (plausible && folding[at].length > 0);
        float chance = !plausible
                ? tooShort(token)
                : !known ? BY_CHANCE_POSSIBLE : strange == 1 ? BY_CHANCE_BESIDE : BY_CHANCE_A_WORD;
        beside = plausible || !hasVowel(token.folded()) ? at : NOWHERE;
        for (SlipIndex.Slip slip : use.slips().near(token.folded())) {
            float cost = slip.cost() + Math.max(0, chance - habits.slip());
            variants(from, to, slip.word(), Marks.of(token.text()), cost, "", MOST_WITHIN);
        }
        if (!plausible) {
            abbreviations
                    .near(token.text())
                    .forEach(near -> lattice.add(Arc.written(from, to, use, near.terms(), near.cost())));
        }
    }

    /** Two consonants are chat spelling that nobody noted down rather than a word without its vowel. */
    private static float tooShort(Token token) {
        return token.text().length() == 2 && !hasVowel(token.folded()) ? BY_CHANCE_A_WORD : 0;
    }

    /** What is left of an input method, carried out; also where it gives a syllable that nobody used before. */
    private void leftover(int from, int to, @Nullable String read, float cost) {
        if (read != null) {
            variants(from, to, read, cost, MOST_VARIANTS);
            if (use.numberOf(read) < 0
                    && Letters.isMarked(read)
                    && Syllable.parse(read).isPresent()) {
                lattice.add(Arc.asTyped(from, to, read, cost + UNKNOWN_SYLLABLE));
            }
        }
    }

    private static boolean isSyllable(Token token) {
        return token.marked() ? Syllable.parse(token.text()).isPresent() : Syllable.isPossibleFolded(token.text());
    }

    /** "kí" and "ký", "lí" and "lý": both are right, and the texts write one or the other. */
    private void otherI(String typed, int from, int to) {
        String folded = Letters.fold(typed);
        char last = folded.charAt(folded.length() - 1);
        boolean alone = folded.length() == 2 && "hklmstv".indexOf(folded.charAt(0)) >= 0;
        if ((last == 'i' || last == 'y') && (alone || folded.equals("qui") || folded.equals("quy"))) {
            String other = folded.substring(0, folded.length() - 1) + (last == 'i' ? 'y' : 'i');
            variants(from, to, other, Marks.of(typed), OTHER_I, "", MOST_VARIANTS);
        }
    }

    private static float costOfUnknown(Token token) {
        if (isSyllable(token)) {
            return UNKNOWN_SYLLABLE;
        }
        int letters = token.text().length();
        return hasVowel(token.folded()) || letters > LONGEST_FOREIGN
                ? FOREIGN + FOREIGN_LETTER * letters + LETTER_TOO_MANY * Math.max(0, letters - LONGEST_FOREIGN)
                : WITHOUT_VOWEL;
    }

    private static boolean hasVowel(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (Letters.isVowel(folded.charAt(i))) {
                return true;
            }
        }
        return false;
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

    /** A capital within a sentence makes a name, two or more an acronym: neither is repaired. */
    private boolean isName(int at) {
        Token token = tokens.get(at);
        if (habits.capitals() || !Character.isUpperCase(text.charAt(token.start()))) {
            return false;
        }
        boolean acronym = token.text().length() > 1
                && text.substring(token.start(), token.end()).chars().noneMatch(Character::isLowerCase);
        boolean first = !besideBefore[at];
        boolean typedWithMarks = token.marked() || habits.leftOut() >= 1;
        return acronym || (!first && typedWithMarks && (token.marked() || TypingHabits.isPlausible(token, use)));
    }

    /** On how many sides a word stands beside one beside which it was never met; 2 for a word that nobody used. */
    private int strangeSides(int at) {
        int[] here = meant[at];
        if (here.length == 0) {
            return 2;
        }
        int strange = 0;
        strange += besideBefore[at] && !areNeighbours(meant[at - 1], here) ? 1 : 0;
        strange += besideBefore[at + 1] && !areNeighbours(here, meant[at + 1]) ? 1 : 0;
        return strange == 1 && !(besideBefore[at] && besideBefore[at + 1]) ? 2 : strange;
    }

    /** Whether there is no reason to look at the word more closely: its marks were typed, and it was met beside its neighbours. */
    private boolean isWellTyped(int at) {
        if (habits.leftOut() < 1 && !tokens.get(at).marked()) {
            return false;
        }
        int[] here = meant[at];
        boolean before = besideBefore[at] && areUsual(meant[at - 1], here);
        boolean after = besideBefore[at + 1] && areUsual(here, meant[at + 1]);
        return tokens.get(at).marked()
                ? before || after
                : (before || !besideBefore[at]) && (after || !besideBefore[at + 1]) && (before || after);
    }

    /** Whether a word was met beside a neighbour of the word that is looked at, or a neighbour is itself mistyped. */
    private boolean isAtHome(int word) {
        return (besideBefore[beside] && isOrNoWord(beside - 1, neighbour -> use.areNeighbours(neighbour, word)))
                || (besideBefore[beside + 1]
                        && isOrNoWord(beside + 1, neighbour -> use.areNeighbours(word, neighbour)));
    }

    private boolean isOrNoWord(int at, IntPredicate neighbour) {
        for (int word : folding[at]) {
            if (neighbour.test(word)) {
                return true;
            }
        }
        return folding[at].length == 0 && !isName(at);
    }

    private static int[] mostUsed(int[] words) {
        return words.length <= MOST_BESIDE ? words : Arrays.copyOf(words, MOST_BESIDE);
    }

    private int[] meant(Token token, int[] folding) {
        if (token.numeric() || (habits.leftOut() < 1 && !token.marked())) {
            return folding;
        }
        int word = use.numberOf(token.text());
        return word < 0 ? NO_WORDS : new int[] {word};
    }

    private boolean areUsual(int[] before, int[] after) {
        for (int one : before) {
            for (int other : after) {
                if (use.areNeighbours(one, other) && use.cost(one, other) < USUAL) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean areNeighbours(int[] before, int[] after) {
        for (int one : before) {
            for (int other : after) {
                if (use.areNeighbours(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void variants(int from, int to, String typed, float cost, int most) {
        variants(from, to, Letters.fold(typed), Marks.of(typed), cost, typed, most);
    }

    private record Variant(int word, float cost) {}

    /** The known words of these letters, by how their marks differ from those typed. */
    private void variants(int from, int to, String letters, int marks, float cost, String typed, int most) {
        int[] words = use.folding(letters);
        if (words.length == 0) {
            return;
        }
        List<Variant> variants = new ArrayList<>(words.length);
        float chance = cost == 0 && marks != Marks.NONE && Syllable.parse(typed).isPresent() ? BY_CHANCE_A_SYLLABLE : 0;
        for (int word : words) {
            float differing = Marks.cost(marks, use.marks(word), habits.leftOut());
            float all = cost + (differing > 0 ? differing + chance : 0);
            if (all <= WORST && (all == 0 || beside == NOWHERE || isAtHome(word))) {
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

    /** The word put together with the one or two behind it, where it looks as if torn apart: "gi ấy", "tr ư ờng". */
    private void joined(int at) {
        StringBuilder typed = new StringBuilder(tokens.get(at).text());
        float oddity = oddity(tokens.get(at));
        for (int other = at + 1; other < Math.min(tokens.size(), at + 3); other++) {
            Token token = tokens.get(other);
            if (!besideBefore[other]
                    || token.numeric()
                    || isCourtesy(other)
                    || typed.length() + token.text().length() > LONGEST_SYLLABLE) {
                return;
            }
            typed.append(token.text());
            oddity = Math.min(oddity, oddity(token));
            if (oddity < Float.POSITIVE_INFINITY) {
                String whole = Syllable.placeTone(typed.toString());
                variants(places[at], places[other + 1], whole, STRAY_SPACE * (other - at) + oddity, MOST_VARIANTS);
            }
        }
    }

    /** What it costs to take a word for a piece of one: nothing where it is none itself, infinitely much where it plainly is one. */
    private float oddity(Token token) {
        if (!token.numeric() && (!hasVowel(token.folded()) || !TypingHabits.isPlausible(token, use))) {
            return 0;
        }
        return token.text().length() == 1 && !token.marked() && !token.numeric() ? ONE_LETTER : Float.POSITIVE_INFINITY;
    }

    /** The word taken apart at every place where words may meet, and around each number in it. */
    private void stuck(String typed, int start) {
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
            float cost = part.length() == 1 ? ONE_LETTER_STUCK : SHORT_FORM_STUCK;
            lattice.add(Arc.written(from, to, use, written, space + cost));
        }
        variants(from, to, word, space, MOST_WITHIN);
        if (habits.leftovers()) {
            Token token = Token.of(part, 0, 0);
            String read = token.numeric() ? TypingReader.vni(token) : TypingLeftovers.telex(part);
            if (read != null) {
                variants(from, to, read, space + LEFTOVER, MOST_WITHIN);
            }
        }
        if (use.numberOf(word) < 0) {
            Token token = Token.of(word, 0, 0);
            float foreign = isSyllable(token) ? 0 : STUCK_TO_THE_FOREIGN;
            lattice.add(Arc.asTyped(from, to, part, space + foreign + costOfUnknown(token)));
        }
    }
}
