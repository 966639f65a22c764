package vn.motcua.assistant.insight;

import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of this package's own figures, in both languages, from the console's message files. */
@Component
class InsightWords {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    InsightWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The words of a key of this package.
     *
     * @throws org.springframework.context.NoSuchMessageException when there are none
     */
    Wording of(String key) {
        return whole("insight." + key);
    }

    /**
     * The words of a key as it stands.
     *
     * @throws org.springframework.context.NoSuchMessageException when there are none
     */
    Wording whole(String key) {
        return new Wording(messages.getMessage(key, null, VIETNAMESE), messages.getMessage(key, null, Locale.ENGLISH));
    }

    /** What a channel is called; its word where it has no name. */
    Wording channel(String word) {
        String key = "console.channel." + word;
        return new Wording(said(key, word, VIETNAMESE), said(key, word, Locale.ENGLISH));
    }

    private String said(String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }
}
