package vn.motcua.assistant.announcement;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import vn.motcua.assistant.dialogue.Language;

/** What citizens are told of announcements, from {@code messages_vi.properties} and {@code messages_en.properties}. */
record AnnouncementWords(Language language, ResourceBundle bundle) {

    static AnnouncementWords in(Language language) {
        Locale locale = locale(language);
        return new AnnouncementWords(
                language,
                ResourceBundle.getBundle(
                        AnnouncementWords.class.getPackageName() + ".messages",
                        locale,
                        AnnouncementWords.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The message of a key with its {0}, {1}… filled in. */
    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale(language)).format(arguments);
    }

    private static Locale locale(Language language) {
        return language == Language.EN ? Locale.ENGLISH : Locale.of("vi");
    }
}
