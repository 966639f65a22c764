package vn.motcua.knowledge.guide;

/**
 * A text that citizens read, in both languages.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record BilingualText(String vi, String en) {

    /** Says nothing. */
    public static final BilingualText EMPTY = new BilingualText("", "");

    /** The same text in both languages: a published text is never translated. */
    public static BilingualText published(String text) {
        return new BilingualText(text, text);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return vi.isEmpty() && en.isEmpty();
    }
}
