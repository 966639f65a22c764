package vn.motcua.assistant.announcement;

import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.MessageBundle;

/** What citizens are told of announcements, from {@code messages_vi.properties} and {@code messages_en.properties}. */
final class AnnouncementWords {

    private static final MessageBundle.OfLanguages<MessageBundle> ALL = MessageBundle.beside(AnnouncementWords.class);

    private AnnouncementWords() {}

    static MessageBundle in(Language language) {
        return ALL.in(language);
    }
}
