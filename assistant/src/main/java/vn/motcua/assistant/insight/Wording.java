package vn.motcua.assistant.insight;

/**
 * Words in both languages of the console.
 *
 * @param vietnamese the words in Vietnamese
 * @param english the words in English
 */
public record Wording(String vietnamese, String english) {

    /** What is called the same in both, such as a desk by its name. */
    public static Wording same(String name) {
        return new Wording(name, name);
    }

    /**
     * The words in a language.
     *
     * @param language "vi" or "en"; any other counts as Vietnamese
     */
    public String in(String language) {
        return language.equals("en") ? english : vietnamese;
    }
}
