package vn.motcua.assistant.webchat;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What every page for everybody says of itself; rendered by {@code templates/page.html}.
 *
 * @param language "vi" or "en"
 * @param operator whose service this is
 * @param colour the operator's colour as #rrggbb; null for the default
 * @param assets where scripts and styles are, without a slash at the end
 * @param listed whether search engines may list the page
 * @param otherLanguage the address of the same page in the other language; null where it cannot be asked for again
 * @param words the words of a key after {@code frame.}, in the page's language
 */
public record PageFrame(
        String language,
        String operator,
        @Nullable String colour,
        String assets,
        boolean listed,
        @Nullable String otherLanguage,
        UnaryOperator<String> words) {

    /** The words of a key after {@code frame.}. */
    public String say(String key) {
        return words.apply(key);
    }

    /** The same page when its address is known to few: no search engine may list it. */
    public PageFrame unlisted() {
        return new PageFrame(language, operator, colour, assets, false, otherLanguage, words);
    }

    /**
     * The same, and the other language's page is asked for with the same query.
     *
     * @param query as it was asked for; null for none
     */
    public PageFrame keeping(@Nullable String query) {
        String rest = query == null
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                        .map(part -> part + "&")
                        .collect(Collectors.joining());
        return new PageFrame(
                language, operator, colour, assets, listed, "?" + rest + "lang=" + say("language.code"), words);
    }

    /** The same for a page whose address does something, and that once: it is not asked for again in another language. */
    public PageFrame askedForOnce() {
        return new PageFrame(language, operator, colour, assets, listed, null, words);
    }
}
