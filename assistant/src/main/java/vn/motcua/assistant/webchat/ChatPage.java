package vn.motcua.assistant.webchat;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the chat page shows before any conversation; rendered by {@code templates/chat.html}.
 *
 * @param language "vi" or "en"
 * @param operator whose service this is
 * @param embedded whether it is shown in a frame of another site
 * @param colour the operator's colour as #rrggbb; null for the default
 * @param assets where scripts and styles are
 * @param modules the names of the script modules
 * @param texts the scripts' words as JSON
 * @param id names this rendering of the page: what is sent twice from it is one message
 * @param otherLanguage the address of the same page in the other language
 * @param procedure the procedure that the address names, as shown; null when it names none
 * @param beginning what the conversation begins with at once; null when the citizen says what
 * @param examples what can be asked with one press
 */
record ChatPage(
        String language,
        String operator,
        boolean embedded,
        @Nullable String colour,
        String assets,
        List<String> modules,
        String texts,
        String id,
        String otherLanguage,
        @Nullable String procedure,
        @Nullable Beginning beginning,
        List<Example> examples) {

    /** Copies the lists. */
    ChatPage {
        modules = List.copyOf(modules);
        examples = List.copyOf(examples);
    }

    /**
     * What a link begins.
     *
     * @param label what the citizen says by it
     * @param choice the choice value
     */
    record Beginning(String label, String choice) {}

    /**
     * A question to begin with.
     *
     * @param label what its button says
     * @param question what it asks
     */
    record Example(String label, String question) {}
}
