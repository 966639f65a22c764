package vn.motcua.knowledge.text;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A written Vietnamese syllable: onset, rhyme, tone. Knows which combinations the orthography allows, so that a typing error can
 * be told from a word, and where the tone mark stands.
 *
 * <p>The tables of onsets and rhymes follow Đoàn Thiện Thuật, <i>Ngữ âm tiếng Việt</i> (1977), chapters 3 to 5, with the
 * spellings of the Ministry of Education's 1980 rules (240/QĐ). Syllables closed by p, t, c or ch bear only sắc or nặng. The tone
 * stands where most keyboards put it ("kiểu cũ": hòa, thúy), because the official catalogue is mostly written so.
 *
 * @param onset the letters before the rhyme, may be empty
 * @param rhyme the toneless rhyme
 * @param tone the tone
 */
record Syllable(String onset, String rhyme, Tone tone) {

    private static final Set<String> ONSETS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");

    private static final Set<String> RHYMES =
            Set.of(("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp"
                            + " ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip"
                            + " it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong"
                            + " ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ"
                            + " uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp"
                            + " ươt ươu ưt ưu y yêm yên yêng yêt yêu uyn")
                    .split(" "));

    private static final Set<String> FOLDED_RHYMES = foldedRhymes();

    private static Set<String> foldedRhymes() {
        Set<String> folded = new HashSet<>();
        for (String rhyme : RHYMES) {
            folded.add(Letters.fold(rhyme));
        }
        return Set.copyOf(folded);
    }

    /** Reads a word as a syllable; empty when the orthography knows no such syllable. The word must be composed, lower-case. */
    static Optional<Syllable> parse(String word) {
        return Optional.ofNullable(split(word));
    }

    private static @Nullable Syllable split(String word) {
        if (word.isEmpty() || word.length() > 8) {
            return null;
        }
        Tone tone = Tone.LEVEL;
        char[] letters = new char[word.length()];
        for (int i = 0; i < letters.length; i++) {
            char letter = word.charAt(i);
            Tone here = Letters.toneOf(letter);
            if (here != Tone.LEVEL) {
                if (tone != Tone.LEVEL) {
                    return null;
                }
                tone = here;
            }
            letters[i] = Letters.toneless(letter);
        }
        String toneless = new String(letters);
        int onsetLength = onsetLength(toneless);
        if (onsetLength < 0) {
            return null;
        }
        String onset = toneless.substring(0, onsetLength);
        String rhyme = toneless.substring(onsetLength);
        if (onset.equals("gi") && rhyme.startsWith("ê")) {
            return RHYMES.contains("i" + rhyme) ? new Syllable(onset, rhyme, tone) : null;
        }
        if (!RHYMES.contains(rhyme) || (isStopped(rhyme) && tone != Tone.ACUTE && tone != Tone.DOT)) {
            return null;
        }
        return new Syllable(onset, rhyme, tone);
    }

    /** Whether an unmarked word can be what is left of some syllable when its marks are left out. */
    static boolean isPossibleFolded(String word) {
        int onsetLength = onsetLength(word);
        return onsetLength >= 0 && FOLDED_RHYMES.contains(word.substring(onsetLength));
    }

    private static boolean isStopped(String rhyme) {
        char last = rhyme.charAt(rhyme.length() - 1);
        return last == 'p' || last == 't' || last == 'c' || (last == 'h' && rhyme.endsWith("ch"));
    }

    /** Length of the onset, or -1. "gi" and "qu" own their vowel letter when another vowel follows. */
    private static int onsetLength(String toneless) {
        int vowel = 0;
        while (vowel < toneless.length() && !Letters.isVowel(toneless.charAt(vowel))) {
            vowel++;
        }
        if (vowel == toneless.length()) {
            return -1;
        }
        boolean another = vowel + 1 < toneless.length() && Letters.isVowel(toneless.charAt(vowel + 1));
        if (vowel == 1 && toneless.charAt(0) == 'q') {
            return toneless.charAt(1) == 'u' && another ? 2 : -1;
        }
        if (vowel == 1 && toneless.startsWith("gi") && another) {
            return 2;
        }
        return ONSETS.contains(toneless.substring(0, vowel)) ? vowel : -1;
    }

    /** The word with its tone mark on the letter where the convention puts it; words that are no syllables as they are. */
    static String placeTone(String word) {
        if (!Letters.isMarked(word)) {
            return word;
        }
        Syllable syllable = split(word);
        return syllable == null ? word : syllable.written();
    }

    /** The syllable as it is written. */
    String written() {
        if (tone == Tone.LEVEL) {
            return onset + rhyme;
        }
        int place = tonePlace(rhyme);
        char[] letters = (onset + rhyme).toCharArray();
        int at = onset.length() + place;
        letters[at] = Letters.withTone(letters[at], tone);
        return new String(letters);
    }

    private static int tonePlace(String rhyme) {
        int vowels = 0;
        int quality = -1;
        for (int i = 0; i < rhyme.length() && Letters.isVowel(rhyme.charAt(i)); i++) {
            vowels++;
            char vowel = rhyme.charAt(i);
            if (vowel == 'ê' || vowel == 'ơ' || (quality < 0 && Letters.fold(vowel) != vowel)) {
                quality = i;
            }
        }
        if (quality >= 0) {
            return quality;
        }
        boolean closed = vowels < rhyme.length();
        return vowels >= 3 || (vowels == 2 && closed) ? 1 : 0;
    }
}
