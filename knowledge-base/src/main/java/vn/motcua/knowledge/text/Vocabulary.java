package vn.motcua.knowledge.text;

/** Which words a body of text uses, and how often: what spelling repair is checked against. */
public interface Vocabulary {

    /** In how many documents the word stands, exactly so; 0 when in none. */
    int frequency(String word);

    /** In how many documents a word stands that is this one when its marks are left out; 0 when in none. */
    int foldedFrequency(String folded);

    /** In how many documents the two unmarked words stand side by side; 0 when in none. */
    int pairFrequency(String first, String second);
}
