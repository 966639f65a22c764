package vn.motcua.knowledge.text;

/** Whether a word can be Vietnamese at all, by the orthography alone. */
public final class VietnameseSpelling {

    private VietnameseSpelling() {}

    /** Whether a lower-case, composed word is a written syllable, or one typed without its marks. */
    public static boolean isSyllable(String word) {
        return Syllable.isPossibleFolded(word) || Syllable.parse(word).isPresent();
    }
}
