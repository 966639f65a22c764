package vn.motcua.assistant.webchat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The words that scripts need, taken from the message files. */
@Component
class PageTexts {

    private final JsonMapper json;

    PageTexts(JsonMapper json) {
        this.json = json;
    }

    /** All texts whose key begins with the prefix, as a JSON object that may stand inside a script element. */
    String json(Locale locale, String prefix) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages.webchat",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> texts.put(key, bundle.getString(key)));
        return json.writeValueAsString(texts).replace("<", "\\u003c");
    }
}
