package vn.motcua.assistant.privacy;

import java.util.List;

/** The words of a text in which names are looked for: which of them belong together, and what their capitals and marks tell. */
final class NameText {

    /** Phường, quận, huyện, xã, tỉnh. */
    private static final String UNIT_INITIALS = "pqhxt";

    private static final String WITHIN_NAMES = " :-=\"'(.*\u201c";

    private final ReadText text;
    private final List<NameWord> words;
    private final boolean plain;
    private final boolean capitals;
    private final Findings known;

    NameText(ReadText text, Findings known) {
        this.text = text;
        this.words = text.words();
        this.known = known;
        this.plain = words.stream().noneMatch(NameWord::marked);
        this.capitals = !NameWord.isShouted(words) && !isTitled();
    }

    /** Whether nearly every word begins with a capital, so that they tell nothing. */
    private boolean isTitled() {
        long titled = words.stream().filter(NameWord::capital).count();
        return words.size() > 6 && titled * 10 > words.size() * 9L;
    }

    int size() {
        return words.size();
    }

    NameWord word(int at) {
        return words.get(at);
    }

    String key(int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).key();
    }

    List<NameWord> words(int from, int to) {
        return words.subList(from, to);
    }

    /** Whether the whole text is typed without marks. */
    boolean isPlain() {
        return plain;
    }

    /** Whether a word is such a part of a name, or such a word around names. */
    boolean is(String part, int at) {
        return at >= 0 && at < words.size() && NameParts.is(part, word(at), plain);
    }

    /** Whether a word begins with a capital that means something. */
    boolean isCapital(int at) {
        return capitals && word(at).capital();
    }

    /** What nobody is called: a short form in capitals, or what is masked already. */
    boolean isBarred(int at) {
        NameWord word = word(at);
        boolean shortForm = capitals
                && (word.upper() || isMixed(word))
                && NameFrequencies.ofGiven(word, true) >= NameFrequencies.NEVER
                && NameFrequencies.ofSurname(word, true) >= NameFrequencies.NEVER;
        return shortForm || known.isMasked(word.start()) || NameParts.is("unit", word, false);
    }

    /** Whether a word is in no Vietnamese text: more than a short form, and nothing that everybody uses. */
    boolean isForeign(int at) {
        NameWord word = word(at);
        return word.end() - word.start() >= 3
                && word.key().chars().anyMatch(letter -> "aeiou".indexOf(letter) >= 0)
                && OrdinaryWords.isUnknown(word);
    }

    /** Whether a word as it is typed is in no Vietnamese text, whatever it may mean without its marks. */
    boolean isUnheard(int at) {
        NameWord word = word(at);
        return word.end() - word.start() >= (word.marked() ? 2 : 3)
                && word.key().chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0)
                && (plain ? OrdinaryWords.isUnknown(word) : OrdinaryWords.isUnknownAsTyped(word));
    }

    /** Capitals within a word: "VNeID". */
    private boolean isMixed(NameWord word) {
        String typed = text.cased().substring(word.start(), word.end());
        return typed.indexOf('\'') < 0
                && typed.chars().filter(Character::isUpperCase).count() > 1;
    }

    /** Whether a word and the next may belong to one name. */
    boolean isJoined(int at) {
        if (at < 0 || at + 1 >= words.size()) {
            return false;
        }
        String gap = gap(at, 3);
        return gap.equals(" ") || gap.equals("  ") || gap.equals("_") || (gap.equals(". ") && word(at).isLetter());
    }

    /** Whether two words are all of a clause and have capitals ("Thưa anh chị, Tuấn Kiệt ạ"), or who says it is here ("tuấn kiệt đây ạ"). */
    boolean isSaidAlone(int from, int to) {
        if (to - from != 2 || from > 0 && isJoined(from - 1) || is("titles", from) || is("speakers", from)) {
            return false;
        }
        boolean here = is("here", to) && isJoined(to - 1);
        return here && is("hailed", to + 1) || isCapital(from) && isCapital(to - 1) && (here || isClauseEnd(to - 1));
    }

    /** Whether a sign or the end of the text stands right behind a word. */
    boolean isClauseEnd(int at) {
        int end = word(at).end();
        return end == text.folded().length()
                || ",;:?!.\n)".indexOf(text.folded().charAt(end)) >= 0;
    }

    /** Whether a word goes on a sentence behind a comma or a bracket, where nobody writes a capital without cause. */
    boolean isWithin(int at) {
        return at > 0 && gap(at - 1, 2).chars().anyMatch(sign -> sign == ',' || sign == '(');
    }

    /** Whether nothing but space and signs stands between a word and the next, and not many. */
    boolean isAdjacent(int at, int widest) {
        if (at < 0 || at + 1 >= words.size()) {
            return false;
        }
        String gap = gap(at, widest + 1);
        return gap.length() <= widest && gap.chars().allMatch(sign -> WITHIN_NAMES.indexOf(sign) >= 0);
    }

    /** Whether a sign leads from a word to the next: a colon, a dash, a quotation mark. */
    boolean isSign(int at) {
        return gap(at, 1).chars().anyMatch(sign -> ":-=\"'(,".indexOf(sign) >= 0);
    }

    /** What stands between a word and the next, at most so many characters. */
    String gap(int at, int most) {
        int from = word(at).end();
        int next = at + 1 < words.size() ? word(at + 1).start() : text.folded().length();
        return text.folded()
                .substring(
                        from, Math.min(next, Math.min(from + most, text.folded().length())));
    }

    /** What stands between two places of the text, at most so many characters. */
    String between(int from, int to, int most) {
        return text.folded().substring(from, Math.min(to, from + most));
    }

    /** Whether either all words have capitals or none has. */
    boolean isEven(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (isCapital(at) != isCapital(from)) {
                return false;
            }
        }
        return true;
    }

    /** Whether everyday words stand here that begin like a name. */
    boolean isPhrase(int from, int to) {
        return to - from > 1 && to - from < 4 && !isCapital(to - 1) && PlaceNames.isPhrase(words(from, to));
    }

    /** Whether a word runs on into a number: "K0123456". */
    boolean isGlued(int at) {
        int end = word(at).end();
        return end < text.folded().length() && Character.isDigit(text.folded().charAt(end));
    }

    /** Whether a full stop follows a letter: "L. T. Hoa". Behind a comma "P." is a ward: "123 Lê Lợi, P. Bến Thành". */
    boolean isInitial(int at) {
        int end = word(at).end();
        return word(at).isLetter()
                && end < text.folded().length()
                && text.folded().charAt(end) == '.'
                && !(isWithin(at) && UNIT_INITIALS.indexOf(word(at).key()) >= 0);
    }

    /** The characters before a word. */
    String before(int at, int most) {
        return text.before(word(at).start(), most);
    }
}
