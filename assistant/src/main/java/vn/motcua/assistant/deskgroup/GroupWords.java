package vn.motcua.assistant.deskgroup;

import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.handoff.Closing;

/** What the bot says in the group; in Vietnamese, as the officers speak with each other. */
@Component
class GroupWords {

    /** The group's language. */
    static final Locale LANGUAGE = Locale.of("vi");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    GroupWords() {
        messages.setBasename("messages/deskgroup");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    /** The words of a key, with these in its places. */
    String say(String key, Object... values) {
        return messages.getMessage(key, values, LANGUAGE);
    }

    String of(Closing reason) {
        return say("closing." + reason.word());
    }
}
