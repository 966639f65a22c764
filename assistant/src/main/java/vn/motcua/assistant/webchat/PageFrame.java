package vn.motcua.assistant.webchat;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What every page for everybody says of itself; rendered by {@code templates/page.html}.
 *
 * @param language "vi" or "en"
 * @param operator whose service this is
 * @param colour the operator's colour as #rrggbb; null for the default
 * @param assets where scripts and styles are, without a slash at the end
 * @param listed whether search engines may list the page
 * @param words the words of a key after {@code frame.}, in the page's language
 */
public record PageFrame(
        String language,
        String operator,
        @Nullable String colour,
        String assets,
        boolean listed,
        UnaryOperator<String> words) {

    /** The words of a key after {@code frame.}. */
    public String say(String key) {
        return words.apply(key);
    }

    /** The same page when its address is known to few: no search engine may list it. */
    public PageFrame unlisted() {
        return new PageFrame(language, operator, colour, assets, false, words);
    }
}
