package vn.motcua.assistant.dossier;

import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.MessageBundle;
import vn.motcua.knowledge.calendar.DateWords;

/** What citizens are told of dossiers, in one language: {@code messages_vi.properties} and {@code messages_en.properties}. */
final class DossierWords {

    private static final MessageBundle.OfLanguages<DossierWords> ALL =
            MessageBundle.beside(DossierWords.class, DossierWords::new);

    private final MessageBundle messages;

    private DossierWords(MessageBundle messages) {
        this.messages = messages;
    }

    static DossierWords in(Language language) {
        return ALL.in(language);
    }

    /** The message of a key with its {0}, {1}… filled in. */
    String say(String key, Object... arguments) {
        return messages.say(key, arguments);
    }

    /** How days are written. */
    DateWords dates() {
        return DateWords.of(messages.locale());
    }
}
