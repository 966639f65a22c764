package vn.motcua.assistant.place;

import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.MessageBundle;

/** What is said about places, from {@code messages_vi.properties} and {@code messages_en.properties}. */
final class PlaceMessages {

    private static final MessageBundle.OfLanguages<MessageBundle> ALL = MessageBundle.beside(PlaceMessages.class);

    private PlaceMessages() {}

    static MessageBundle in(Language language) {
        return ALL.in(language);
    }
}
